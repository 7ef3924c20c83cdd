# Rules: doctest beside the code. Each further program in tests/ is one file or folder named here.
add_executable(rules_test tests/rules_main.cpp ${RULE_TESTS})
target_link_libraries(rules_test PRIVATE sauro_objects)
target_compile_definitions(rules_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
sauro_precompile(rules_test)
# ICU is no part of the program; it judges the order of the alphabet.
find_package(ICU COMPONENTS i18n uc)
if(ICU_FOUND)
  target_link_libraries(rules_test PRIVATE ICU::i18n ICU::uc)
  target_compile_definitions(rules_test PRIVATE SAURO_TEST_ICU)
endif()
add_dependencies(rules_test sauro-ocr)
add_test(NAME rules COMMAND rules_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})

# Scenarios of the API (tests/api), played on both engines.
add_executable(api_test tests/api_test.cpp tests/scenarios/match.cpp tests/scenarios/office.cpp
  tests/scenarios/play.cpp tests/scenarios/rights.cpp tests/scenarios/scenario.cpp)
target_include_directories(api_test PRIVATE tests)
target_link_libraries(api_test PRIVATE sauro_objects)
target_compile_definitions(api_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_dependencies(api_test sauro-ocr)
add_test(NAME api COMMAND api_test)

# The style, held: reads the sources themselves.
add_executable(tidy_test tests/tidy_test.cpp tests/tidy/sources.cpp tests/tidy/messages_cases.cpp
  tests/tidy/schema_cases.cpp)
target_link_libraries(tidy_test PRIVATE sauro_objects)
target_compile_definitions(tidy_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
# Regular expressions over the whole tree: a minute without optimisation.
target_compile_options(tidy_test PRIVATE -O2)
add_test(NAME tidy COMMAND tidy_test)

# The whole way on the real inputs in ../shared, where they are: a sheet in, the report out.
add_executable(golden_test tests/golden_test.cpp)
target_link_libraries(golden_test PRIVATE sauro_objects)
target_compile_definitions(golden_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME golden COMMAND golden_test)

# How near the reading of papers comes to the gold answers of tests/accuracy.
add_executable(accuracy_test tests/accuracy_test.cpp tests/accuracy/gold.cpp tests/accuracy/score.cpp)
target_include_directories(accuracy_test PRIVATE tests)
target_link_libraries(accuracy_test PRIVATE sauro_objects)
add_dependencies(accuracy_test sauro-ocr)
target_compile_definitions(accuracy_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME accuracy COMMAND accuracy_test)

if(SAURO_FUZZ)
  add_custom_target(fuzz_targets)
  file(GLOB FUZZ_TARGETS CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
  foreach(source ${FUZZ_TARGETS})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE sauro_objects)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzz_targets ${name})
  endforeach()
endif()

# What was acknowledged stays: the real binary, killed and watched.
if(NOT SAURO_SANITIZE AND NOT SAURO_FUZZ)
  add_library(durability_probe SHARED tests/durability/probe.cpp)
  target_link_libraries(durability_probe PRIVATE ${CMAKE_DL_LIBS})
  add_executable(durability_test tests/durability_test.cpp tests/durability/counters_killed.cpp
    tests/durability/import_killed.cpp tests/durability/server.cpp)
  target_link_libraries(durability_test PRIVATE Threads::Threads PkgConfig::XLSXWRITER)
  target_compile_definitions(durability_test PRIVATE SAURO_BINARY="$<TARGET_FILE:sauro>"
    SAURO_PROBE_LIBRARY="$<TARGET_FILE:durability_probe>")
  add_dependencies(durability_test sauro durability_probe)
  add_test(NAME durability COMMAND durability_test)
endif()

# The morning's mail at a real mail server on loopback (Debian's python3-aiosmtpd).
add_executable(mail_test tests/mail_test.cpp tests/mail/smtp_cases.cpp tests/mail/smtp_server.cpp
  tests/scenarios/office.cpp)
target_include_directories(mail_test PRIVATE tests)
target_link_libraries(mail_test PRIVATE sauro_objects)
target_compile_definitions(mail_test PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME mail COMMAND mail_test)

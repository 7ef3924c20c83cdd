# Programs that measure, each printing ratios to a reference of the same run. Built on request:
# cmake --build build/release --target benches
file(GLOB BENCHES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*_bench.cpp)
add_library(bench_parts STATIC EXCLUDE_FROM_ALL bench/many_dossiers.cpp bench/many_tasks.cpp bench/many_pages.cpp
  bench/bare_server.cpp bench/bare_import.cpp bench/million_rows.cpp)
target_link_libraries(bench_parts PUBLIC sauro_objects)
add_custom_target(benches)
foreach(source ${BENCHES})
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(${name} PRIVATE bench_parts)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/bench)
  target_compile_definitions(${name} PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    SAURO_BINARY="${CMAKE_BINARY_DIR}/sauro")
  add_dependencies(${name} sauro)
  add_dependencies(benches ${name})
endforeach()
# The real binary and its clients, as the durability test has them.
target_sources(import_million_bench PRIVATE ${CMAKE_SOURCE_DIR}/bench/people.cpp
  ${CMAKE_SOURCE_DIR}/tests/durability/server.cpp)
target_include_directories(import_million_bench PRIVATE ${CMAKE_SOURCE_DIR}/tests)

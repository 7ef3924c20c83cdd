# Files that live inside the binary: definitions, migrations and, with SAURO_PAGES, the web pages.
# An assembler source with .incbin keeps them out of the compiler, which would take seconds a megabyte.
set(EMBED_SCRIPT ${CMAKE_SOURCE_DIR}/cmake/embed.cmake)
set(EMBED_OUT ${CMAKE_BINARY_DIR}/embedded)
file(GLOB_RECURSE EMBED_INPUTS CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/definitions/* ${CMAKE_SOURCE_DIR}/migrations/*)

set(EMBED_WEB "")
if(SAURO_PAGES)
  set(EMBED_WEB ${CMAKE_SOURCE_DIR}/web/dist)
  file(GLOB_RECURSE WEB_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/*)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web.stamp
    COMMAND ${CMAKE_SOURCE_DIR}/bin/build_web
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web.stamp
    DEPENDS ${WEB_SOURCES} ${CMAKE_SOURCE_DIR}/web/package.json ${CMAKE_SOURCE_DIR}/web/package-lock.json
            ${CMAKE_SOURCE_DIR}/web/compress.mjs ${CMAKE_SOURCE_DIR}/web/index.html
            ${CMAKE_SOURCE_DIR}/web/citizens.html
            ${CMAKE_SOURCE_DIR}/web/vite.config.ts ${CMAKE_SOURCE_DIR}/bin/build_web
    COMMENT "Building the web pages" VERBATIM)
  set(WEB_STAMP ${CMAKE_BINARY_DIR}/web.stamp)
endif()

add_custom_command(OUTPUT ${EMBED_OUT}.S ${EMBED_OUT}.cpp
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -DWEB=${EMBED_WEB} -DOUT=${EMBED_OUT} -P ${EMBED_SCRIPT}
  DEPENDS ${EMBED_SCRIPT} ${EMBED_INPUTS} ${WEB_STAMP}
  COMMENT "Embedding files" VERBATIM)
add_library(sauro_embedded STATIC ${EMBED_OUT}.S ${EMBED_OUT}.cpp)
target_include_directories(sauro_embedded PUBLIC ${CMAKE_SOURCE_DIR}/src)

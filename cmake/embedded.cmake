# SPDX-License-Identifier: MIT
# Packs the files below runtime/, docs/diagnostics.md and the licence into the tool: beepboop_embed(<target>) adds the
# generated source that defines support::embedded_files(). What is packed is decided here, how it is written in
# embedded_write.cmake.
function(beepboop_embed target)
  set(root ${PROJECT_SOURCE_DIR})
  set(runtime ${root}/runtime)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root}
    ${runtime}/*.go ${runtime}/*.s ${runtime}/*.h ${runtime}/*.rs ${runtime}/*.hpp ${runtime}/*.cpp ${runtime}/*.toml
    ${runtime}/*.md ${runtime}/new/*.in ${root}/docs/diagnostics.md)
  list(FILTER files EXCLUDE REGEX "_test\\.(go|cpp)$|(^|/)(tests?|testdata|sample|internal|target|build|\\.[^/]*)/")
  list(APPEND files LICENSE)
  list(SORT files)
  list(TRANSFORM files PREPEND ${root}/ OUTPUT_VARIABLE dependencies)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp)
  set(list_file ${CMAKE_CURRENT_BINARY_DIR}/embedded_files.txt)
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT ${list_file} CONTENT "${lines}\n" @ONLY)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D ROOT=${root} -D LIST=${list_file} -D OUTPUT=${output}
      -P ${PROJECT_SOURCE_DIR}/cmake/embedded_write.cmake
    DEPENDS ${dependencies} ${list_file} ${root}/cmake/embedded_write.cmake
    COMMENT "Embedding the runtimes"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

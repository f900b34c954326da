# SPDX-License-Identifier: MIT
# tree-sitter and its two grammars, compiled from the C sources that the set-up vendors: `beepboop_tree_sitter`.
if(NOT EXISTS ${BEEPBOOP_VENDOR}/tree-sitter/src/lib.c)
  message(FATAL_ERROR "tree-sitter's sources are not in ${BEEPBOOP_VENDOR}: run `./maskw setup`")
endif()

# Each grammar brings its own src/tree_sitter/parser.h, so each is a library of its own.
function(beepboop_c_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;INCLUDE;PRIVATE_INCLUDE")
  add_library(${name} STATIC ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES C_STANDARD 11)
  target_include_directories(${name} SYSTEM PUBLIC ${arg_INCLUDE} PRIVATE ${arg_PRIVATE_INCLUDE})
  target_compile_definitions(${name} PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE _DARWIN_C_SOURCE)
  target_compile_options(${name} PRIVATE -O2 -g0 -w)
endfunction()

beepboop_c_library(beepboop_tree_sitter
  SOURCES ${BEEPBOOP_VENDOR}/tree-sitter/src/lib.c
  INCLUDE ${BEEPBOOP_VENDOR}/tree-sitter/include
  PRIVATE_INCLUDE ${BEEPBOOP_VENDOR}/tree-sitter/src)
foreach(grammar rust cpp)
  set(source ${BEEPBOOP_VENDOR}/tree-sitter-${grammar}/src)
  beepboop_c_library(beepboop_grammar_${grammar}
    SOURCES ${source}/parser.c ${source}/scanner.c
    PRIVATE_INCLUDE ${source})
  target_link_libraries(beepboop_tree_sitter PUBLIC beepboop_grammar_${grammar})
endforeach()

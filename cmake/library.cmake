# SPDX-License-Identifier: MIT
# beepboop_library(<folder> [DEPENDS <folder>...] [THIRD_PARTY <target>...]): the static library of tool/<folder> and,
# where *_test.cpp files lie beside the sources, the test program <folder>_test. A `/` in a folder's name becomes `_`.
# A folder without sources is an interface library, so that others can already link it.

# What every library and program of ours is built with.
function(beepboop_common target visibility)
  target_link_libraries(${target} ${visibility} beepboop_options beepboop_fmt)
endfunction()

# The test program of `sources`, registered with ctest; nothing where there are none.
function(beepboop_unit_test name library sources)
  if(NOT BEEPBOOP_TESTS OR NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${library} beepboop_gtest)
  # <cxxabi.h>, which gtest would include, has a namespace alias `abi` that our folder of that name cannot live with.
  target_compile_definitions(${name} PRIVATE BEEPBOOP_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GTEST_HAS_CXXABI_H_=0)
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
endfunction()

function(beepboop_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;THIRD_PARTY;SOURCES;TESTS")
  string(REPLACE "/" "_" name ${folder})
  if(NOT arg_SOURCES)
    set(root ${PROJECT_SOURCE_DIR}/tool/${folder})
    file(GLOB_RECURSE arg_SOURCES CONFIGURE_DEPENDS ${root}/*.cpp)
    set(arg_TESTS ${arg_SOURCES})
    list(FILTER arg_SOURCES EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER arg_TESTS INCLUDE REGEX "_test\\.cpp$")
  endif()
  list(TRANSFORM arg_DEPENDS REPLACE "/" "_")
  if(arg_SOURCES)
    add_library(${name} STATIC ${arg_SOURCES})
    beepboop_common(${name} PUBLIC)
    target_link_libraries(${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_THIRD_PARTY})
  else()
    add_library(${name} INTERFACE)
    beepboop_common(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${arg_DEPENDS})
  endif()
  beepboop_unit_test(${name}_test ${name} "${arg_TESTS}")
endfunction()

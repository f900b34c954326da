# SPDX-License-Identifier: MIT
# The libraries that one folder each may use: installed ones where they are found, else fetched at the tag given here.
# Each is reached by a name of ours (beepboop_fmt, beepboop_cli11, beepboop_toml, beepboop_json, beepboop_gtest).
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

function(beepboop_find package target repository tag)
  find_package(${package} QUIET)
  if(NOT TARGET ${target})
    message(STATUS "${package} is not installed: fetching ${tag}")
    FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SYSTEM)
    FetchContent_MakeAvailable(${package})
    set(${package}_FETCHED ON CACHE INTERNAL "")
  endif()
  if(TARGET ${target} AND NOT ${package}_FETCHED)
    set_target_properties(${target} PROPERTIES IMPORTED_GLOBAL ON)
  endif()
  set(${package}_VERSION ${${package}_VERSION} PARENT_SCOPE)
endfunction()

set(BUILD_SHARED_LIBS OFF)
set(CLI11_PRECOMPILED OFF)
set(INSTALL_GTEST OFF)
beepboop_find(fmt fmt::fmt https://github.com/fmtlib/fmt.git 9.1.0)
beepboop_find(CLI11 CLI11::CLI11 https://github.com/CLIUtils/CLI11.git v2.3.2)
beepboop_find(tomlplusplus tomlplusplus::tomlplusplus https://github.com/marzer/tomlplusplus.git v3.4.0)
beepboop_find(nlohmann_json nlohmann_json::nlohmann_json https://github.com/nlohmann/json.git v3.11.3)
if(BEEPBOOP_TESTS)
  beepboop_find(GTest GTest::gtest_main https://github.com/google/googletest.git v1.14.0)
endif()

# An installed fmt may be a shared library, which one relocatable file must not need.
get_target_property(fmt_type fmt::fmt TYPE)
if(BEEPBOOP_ONE_FILE AND fmt_type STREQUAL "SHARED_LIBRARY" AND fmt_VERSION VERSION_LESS 10)
  add_library(beepboop_fmt STATIC ${PROJECT_SOURCE_DIR}/third_party/fmt/format.cpp)
  target_include_directories(beepboop_fmt SYSTEM
    PUBLIC $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
elseif(BEEPBOOP_ONE_FILE AND fmt_type STREQUAL "SHARED_LIBRARY")
  add_library(beepboop_fmt INTERFACE)
  target_link_libraries(beepboop_fmt INTERFACE fmt::fmt-header-only)
else()
  add_library(beepboop_fmt INTERFACE)
  target_link_libraries(beepboop_fmt INTERFACE fmt::fmt)
endif()

add_library(beepboop_cli11 INTERFACE)
target_link_libraries(beepboop_cli11 INTERFACE CLI11::CLI11)

# Always its headers alone, for the same reason; Debian's target insists on the shared library.
add_library(beepboop_toml INTERFACE)
target_include_directories(beepboop_toml SYSTEM
  INTERFACE $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)
target_compile_definitions(beepboop_toml INTERFACE TOML_HEADER_ONLY=1)

add_library(beepboop_json INTERFACE)
target_link_libraries(beepboop_json INTERFACE nlohmann_json::nlohmann_json)

if(BEEPBOOP_TESTS)
  add_library(beepboop_gtest INTERFACE)
  target_link_libraries(beepboop_gtest INTERFACE GTest::gtest GTest::gtest_main)
endif()

# SPDX-License-Identifier: MIT
# Script: writes OUTPUT, a C++ source that holds the files named in LIST (paths below ROOT, one a line) as raw strings.
file(STRINGS ${LIST} files)
list(LENGTH files count)
set(entries "")
foreach(path IN LISTS files)
  file(READ ${ROOT}/${path} text)
  string(FIND "${text}" ")embedded\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${path} contains the delimiter of the raw strings it is embedded in")
  endif()
  string(APPEND entries "    EmbeddedFile{\"${path}\"sv, R\"embedded(${text})embedded\"sv},\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from the files below runtime/ by cmake/embedded_write.cmake.
#include \"support/embedded.hpp\"

#include <array>

namespace support {
namespace {
using namespace std::string_view_literals;
constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace support
")

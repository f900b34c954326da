// SPDX-License-Identifier: MIT
// What a native library that beepboop has built says of itself, wherever it lies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.hpp"

namespace inspect {

struct Library {
    std::string target;   // `linux/amd64`, or format and machine where it is none of ours
    std::string package;  // the Go package it was built for; empty: it is none of beepboop's
    std::string abi;
    std::uint64_t size = 0;
    std::string sha256;
    std::vector<std::string> functions;  // as in the source: `geometry::area`
    std::vector<std::string> needed;     // libraries of the system
    std::string system;                  // `glibc 2.17`, `macOS 11.0`, or empty
    std::uint64_t offset = 0;            // in the file it was found in
};

/// All that lie in the file: one, or one a processor in a universal library of macOS. An error continues "the file ".
support::Result<std::vector<Library>> read_libraries(std::string_view file);

/// The length of the image that begins with these bytes, as its own headers have it; 0 where none begins there.
std::uint64_t image_extent(std::string_view bytes);

}  // namespace inspect

// SPDX-License-Identifier: MIT
// Reading a built library before it is shipped: what it is, what it exports and needs, and whether that is what its
// target wants.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build/targets.hpp"
#include "support/result.hpp"

namespace build {

struct Export {
    std::string name;          // without macOS's underscore
    std::uint64_t offset = 0;  // in the file; 0 where it has no bytes there
};

/// What a dynamic library says of itself.
struct Image {
    Format format = Format::elf;
    unsigned machine = 0;  // as in `Target`
    bool is_library = false;
    std::vector<Export> exports;
    std::vector<std::string> needed;  // other libraries, by the names they are looked for
    std::string glibc;                // ELF: the newest version asked for, `2.17`, or empty
    std::string name;                 // its own: soname, install name, name of the DLL
    bool is_signed = false;           // Mach-O: a signature is there; whether it is right is not looked at
    std::string minimum_system;       // Mach-O: the oldest macOS, `11.0`
};

/// Reads an ELF, Mach-O or PE file of 64 bits, whatever it is for; of anything else, and of a universal Mach-O file, an
/// error that continues "the library ".
support::Result<Image> read_image(std::string_view file);

/// The NUL-terminated text that `symbol` (without macOS's underscore) leads to in a library for the target. An error
/// continues "the library ".
support::Result<std::string> text_at_symbol(std::string_view image, const Target& target, const std::string& symbol);

/// Whether the image is a library for the target whose `bb_<package>_abi` is this hash.
support::Result<void> check_image(std::string_view image, const Target& target, const std::string& package,
                                  const std::string& abi_hash);

}  // namespace build

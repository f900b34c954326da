// SPDX-License-Identifier: MIT
// Whether a library that was built may be shipped: what its target promises is held, and what may keep it from working
// elsewhere is said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "build/image.hpp"

namespace build {

/// What a library is expected to be.
struct Expected {
    const Target& target;
    std::string package;
    std::string abi_hash;
    std::vector<std::string> folders;  // absolute ones of this machine, which the library should not tell of
};

struct Examined {
    std::string summary;               // a few words for a table: `glibc 2.14`, `macOS 11.0, signed`
    std::vector<std::string> remarks;  // each continues "the library "
};

/// An error, which continues "the library ", where it may not be shipped.
support::Result<Examined> examine(std::string_view library, const Expected& expected);

}  // namespace build

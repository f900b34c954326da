// SPDX-License-Identifier: MIT
// Constants that Go gets: items, and those of the types that are read.
#pragma once

#include <vector>

#include "read/rust/declarations.hpp"
#include "read/rust/reading.hpp"

namespace reader::rust {

/// Reads each, or reports why it is left out.
std::vector<api::Constant> read_constants(const Reading& reading, const Declarations& declarations);

}  // namespace reader::rust

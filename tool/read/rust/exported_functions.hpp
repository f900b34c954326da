// SPDX-License-Identifier: MIT
// All functions that Go gets: free ones, and those of the types that are read.
#pragma once

#include <vector>

#include "read/rust/declarations.hpp"
#include "read/rust/reading.hpp"

namespace reader::rust {

/// Reads each, or reports why it is left out. Macro calls in `impl` blocks are reported too.
std::vector<api::Function> read_functions(const Reading& reading, const Declarations& declarations);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Conversions: what each pair of functions takes and gives.
#pragma once

#include <vector>

#include "read/rust/declarations.hpp"

namespace reader::rust {

/// In the order of the pairs. What is wrong with one is reported as an error, and leaves it incomplete.
std::vector<api::Conversion> read_conversions(const Reading& reading, const Declarations& declarations);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Functions, free ones and those of `impl` blocks.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

/// All but what the function is called and where it belongs.
Read<api::Function> read_function(const Reading& reading, const Item& item);

}  // namespace reader::rust

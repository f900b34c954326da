// SPDX-License-Identifier: MIT
// Free functions.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Function> read_function(const Reading& reading, ItemId id);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Objects: what stands above their declaration, and the traits that give them methods in Go.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Object> read_object(const Reading& reading, ItemId id);

}  // namespace reader::rust

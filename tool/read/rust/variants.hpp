// SPDX-License-Identifier: MIT
// Enums with data.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Variant> read_variant(const Reading& reading, ItemId id);

}  // namespace reader::rust

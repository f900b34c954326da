// SPDX-License-Identifier: MIT
// Errors of which only the text crosses.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

/// A struct or an enum as an error without fields, whatever is in it.
Read<api::Record> read_flat_error(const Reading& reading, ItemId id);

/// Whether a type that was refused for that reason can still be a flat error: it is one, and it is its insides that
/// cannot cross.
bool can_be_flat(const Reading& reading, ItemId id, const Refusal& refusal);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Bit flags: structs of `bitflags!`, and integer newtypes marked `flags`.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Enumeration> read_bitflags(const Reading& reading, ItemId id);

/// `//beepboop:flags` above `struct Mode(pub u32)`; its flags are its associated constants.
Read<api::Enumeration> read_flags_newtype(const Reading& reading, ItemId id);

/// Whether a member of such a newtype is one of its flags: a constant of its own type.
bool is_flag(const Reading& reading, const Item& member);

}  // namespace reader::rust

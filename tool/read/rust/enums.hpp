// SPDX-License-Identifier: MIT
// Enums without data.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Enumeration> read_enumeration(const Reading& reading, ItemId id);

/// The variants of an enum in this build, or why it is left out for their sake or its own.
Read<std::vector<Annotated>> read_variants_of(const Reading& reading, ItemId id);

/// One named number. Nothing where it needs more than 64 bits.
std::optional<api::Enumerator> make_enumerator(const Annotated& annotated, Wide value);

/// `u8` → Scalar::u8; nothing for what is no integer up to 64 bits.
std::optional<api::Scalar> integer_scalar(std::string_view name);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// The directive `default`: values of fields.
#pragma once

#include <optional>

#include "read/rust/reading.hpp"

namespace reader::rust {

/// Gives the record's fields the values that its directives name; says what is wrong with one.
std::optional<Refusal> read_defaults(const Reading& reading, const Annotations& notes, api::Record& record);

}  // namespace reader::rust

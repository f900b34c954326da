// SPDX-License-Identifier: MIT
// Structs with public fields.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Record> read_record(const Reading& reading, ItemId id);

/// The fields in the body of a struct or variant. `open` is that of variants, whose fields are as public as they are.
Read<std::vector<api::Field>> read_fields(const Reading& reading, ItemId owner, syntax::Node body, bool open);

api::Form form_of(syntax::Node body);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// The other crates whose paths the scaffolding will write.
#pragma once

#include "api/library.hpp"
#include "read/rust/reader.hpp"

namespace reader::rust {

/// Fills in `crates`. A function whose type names a crate that is no dependency has a type that cannot be written.
void name_crates(const Dependencies& dependencies, api::Library& library);

}  // namespace reader::rust

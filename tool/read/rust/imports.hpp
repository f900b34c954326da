// SPDX-License-Identifier: MIT
// `use` and `extern crate` declarations as one Import a name.
#pragma once

#include <vector>

#include "read/rust/crate.hpp"

namespace reader::rust {

/// Their visibility, presence and so on are left to whoever asks.
std::vector<Import> read_use(syntax::Node use_declaration);
Import read_extern_crate(syntax::Node extern_crate_declaration);

}  // namespace reader::rust

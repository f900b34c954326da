// SPDX-License-Identifier: MIT
// Files and modules of a crate: which there are, and what each declares in the build that the tool makes.
#pragma once

#include "read/rust/crate.hpp"
#include "read/rust/environment.hpp"

namespace reader::rust {

/// Reads the crate's root and every module below it. Reports syntax errors, unknown directives and missing files.
Crate load_crates(const Environment& environment);

}  // namespace reader::rust

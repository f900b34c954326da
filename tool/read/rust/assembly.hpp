// SPDX-License-Identifier: MIT
// The model put together: what was read, in order of source, with the types pointing to their declarations.
#pragma once

#include <vector>

#include "api/library.hpp"
#include "read/rust/declarations.hpp"

namespace reader::rust {

/// Takes the declarations that are not refused, and functions, constants and conversions that use only such. `declaration` of every
/// type becomes its index in the library.
api::Library assemble(const Declarations& declarations, std::vector<api::Function> functions,
                      std::vector<api::Constant> constants, std::vector<api::Conversion> conversions);

}  // namespace reader::rust

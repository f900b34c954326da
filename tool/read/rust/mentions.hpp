// SPDX-License-Identifier: MIT
// Types of other crates that the API mentions: they are exported as if they were the user's own.
#pragma once

#include "read/rust/crate.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/implementations.hpp"
#include "read/rust/scope.hpp"
#include "read/rust/type_resolver.hpp"

namespace reader::rust {

/// Adds to the exports what signatures, fields and constants that are exported mention, directly or not, where the
/// user's crate can name it. Reports what was found in those crates' files.
void export_mentioned(const Crate& crate, const Scope& scope, const Implementations& implementations,
                      TypeResolver& resolver, const Environment& environment, Exports& exports);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// `dyn Error` with what may stand beside it: `dyn Error + Send + Sync + 'static`.
#pragma once

#include <optional>
#include <string>

#include "read/rust/scope.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

/// By absolute paths, as another crate can write it: `dyn ::std::error::Error + ::std::marker::Send`. Nothing for other
/// trait objects, and for those that keep a borrow.
std::optional<std::string> read_dynamic_error(syntax::Node type, ModuleId module, const Scope& scope);

}  // namespace reader::rust

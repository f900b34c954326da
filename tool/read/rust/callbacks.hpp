// SPDX-License-Identifier: MIT
// `Fn(A) -> B` and its like among the bounds of `impl …`, `dyn …` or a type parameter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/rust/type_resolver.hpp"

namespace reader::rust {

/// The bounds of `impl A + B` or `dyn A + B`, however they nest. Empty for other types.
std::vector<syntax::Node> bounds_of(syntax::Node type);

/// Whether a bound is `Fn(…)`, `FnMut(…)` or `FnOnce(…)`, by whatever path and under `for<…>` or not.
bool is_function_trait(syntax::Node bound, ModuleId module, const Scope& scope);

/// The function that such bounds ask for: a type of kind `function` with the markers that stand beside it. Nothing where
/// none is a function; refused where some other trait stands beside it.
std::optional<RustType> read_function_bounds(const std::vector<syntax::Node>& bounds, const TypePlace& place,
                                             const Scope& scope, TypeResolver& resolver);

/// What is passed where any type with these bounds is good: `Box<dyn Fn(A) -> B + Send + Sync>`, which is all of `Fn`,
/// `FnMut` and `FnOnce`.
RustType boxed_function(RustType function);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// The one type that is passed for a generic one: `String` for all that is `Into<String>`.
#pragma once

#include <optional>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/refusal.hpp"
#include "read/rust/type_resolver.hpp"

namespace reader::rust {

/// A type parameter, or `impl Trait` as an argument.
struct Generic {
    std::vector<syntax::Node> bounds;
    bool behind_reference = false;  // taken as `&S`
};

/// Nothing where Go needs to know more than the bounds say; a refused type where they ask for what does not cross.
std::optional<RustType> find_stand_in(const Generic& generic, const TypePlace& place, const Scope& scope,
                                      TypeResolver& resolver);

/// Those of a function's type parameters, by their names.
Read<StandIns> read_stand_ins(const Item& function, const Scope& scope, TypeResolver& resolver);

/// Whether some bound of a function names a lifetime, which is then no part of the function's type.
bool bounds_name_lifetimes(const Item& function);

}  // namespace reader::rust

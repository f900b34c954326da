// SPDX-License-Identifier: MIT
// Public paths: which items another crate can name, and how.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/environment.hpp"
#include "read/rust/scope.hpp"

namespace reader::rust {

/// From the root of the user's crate: {"geometry", "Point"}.
using PublicPath = std::vector<std::string>;

class Exports {
public:
    std::vector<std::optional<PublicPath>> items;  // by ItemId; none for what is not exported
    std::set<ItemId> elsewhere;                    // those whose path begins with the name of another crate

    const std::optional<PublicPath>& path(ItemId id) const { return items[id.index]; }
    /// `::user::geometry::Point`, for an item that is exported.
    std::string native(ItemId id) const;
    /// `geometry::Point`; the item's own path where it is not exported.
    std::string shown(ItemId id, const Crate& crate) const;
};

/// Gives each item its shortest public path, of several the first in order of source; of other crates' items only types.
/// Reports re-exports that lead to other crates or nowhere.
Exports find_exports(const Crate& crate, const Scope& scope, const Environment& environment);

/// The public paths of types in the other crates that the user's depends on itself: {"model", "Point"}.
Exports find_other_exports(const Crate& crate, const Scope& scope, const Environment& environment);

}  // namespace reader::rust

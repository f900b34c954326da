// SPDX-License-Identifier: MIT
// The standard library's names: where its types really live, which are in the prelude, and what is said of those that
// do not cross.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reader::rust {

/// The path under which a standard item is known here, whichever of `core`, `alloc` and `std` and of its own modules it
/// was reached through: `alloc::collections::btree_map::BTreeMap` → `std::collections::BTreeMap`.
std::string canonical_path(const std::vector<std::string>& segments);

/// Whether `path` (canonical) is an item of the standard library that we know to exist.
bool is_standard(std::string_view path);

/// Whether the first segment of a path is the standard library.
bool is_standard_crate(std::string_view name);

/// Of a name that every module sees: `Vec` → `std::vec::Vec`.
std::optional<std::string> prelude_path(std::string_view name);

bool is_primitive(std::string_view name);

/// Why a known standard type does not cross, and what to write instead.
struct Reason {
    std::string why;
    std::string help;
};
std::optional<Reason> reason_against(std::string_view path);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Conditional compilation: which predicates hold for the build that the tool will make.
#pragma once

#include <set>
#include <string>

#include "read/rust/attributes.hpp"

namespace reader::rust {

enum class Presence {
    present,
    absent,
    platform,  // only the target or the build can tell
};

/// Both: absent wins, then platform.
Presence both(Presence left, Presence right);

/// A predicate as in `cfg(predicate)`. Features are known; `test` and its like are off; targets are not known.
Presence evaluate_predicate(const Meta& predicate, const std::set<std::string>& features);

}  // namespace reader::rust

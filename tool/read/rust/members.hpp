// SPDX-License-Identifier: MIT
// Members of `impl` blocks without a trait, as items of their own: functions, constants, macro calls.
#pragma once

#include <string>
#include <vector>

#include "read/rust/reading.hpp"

namespace reader::rust {

/// The public members of a type in order of source, without those that are skipped. Those that depend on the target are
/// among them.
std::vector<Item> members_of(const Implementations& implementations, ItemId owner);

/// `geometry::Point::length`
std::string shown(const Reading& reading, const Item& member);

/// What every declared thing has. Its modules end before the owner's name.
void declare_member(const Reading& reading, const Item& member, api::Declared& declared);

/// The type that a member belongs to. `declaration` is an ItemId's index so far.
api::Owner owner_of(const Reading& reading, const Item& member);

}  // namespace reader::rust

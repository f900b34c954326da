// SPDX-License-Identifier: MIT
// What values hold, and which types can contain a value of their own type.
#pragma once

#include <functional>
#include <vector>

#include "abi/bridge.hpp"

namespace abi {

/// What a value of this type directly holds, pointers included.
std::vector<CrossingId> contents(const Bridge& bridge, const Crossing& crossing);

/// Whether a value of this type is, or holds at any depth, what is wanted.
bool holds(const Bridge& bridge, CrossingId id, const std::function<bool(const Crossing&)>& wanted);

/// Fills in `recursive` of the crossings of records and variants.
void find_recursive(Bridge& bridge);

}  // namespace abi

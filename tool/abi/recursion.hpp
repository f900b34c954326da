// SPDX-License-Identifier: MIT
// Which types can contain a value of their own type.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

/// What a value of this type directly holds, pointers included.
std::vector<CrossingId> contents(const Bridge& bridge, const Crossing& crossing);

/// Fills in `recursive` of the crossings of records and variants.
void find_recursive(Bridge& bridge);

}  // namespace abi

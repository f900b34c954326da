// SPDX-License-Identifier: MIT
// Which errors come out of native code and cannot go in.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

/// Fills in `one_way` of records and of the cases of variants, and gives a `message` to those that are errors; where it
/// lies is found out later.
void find_one_way(Bridge& bridge);

/// Whether a value of this type may hold one that is one way.
bool only_comes_out(const Bridge& bridge, CrossingId id);

}  // namespace abi

// SPDX-License-Identifier: MIT
// What the generated specialisations say of themselves, found here because in C++ the question would go round in
// circles where a type is recursive.
#pragma once

#include "abi/bridge.hpp"

namespace emit::cpp {

/// Whether some of its wire values may be refused.
bool is_checked(const abi::Bridge& bridge, abi::CrossingId id);

/// Whether its wire value holds no addresses.
bool is_flat(const abi::Bridge& bridge, abi::CrossingId id);

}  // namespace emit::cpp

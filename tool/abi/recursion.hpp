// SPDX-License-Identifier: MIT
// Which types can contain a value of their own type.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

/// Fills in `recursive` of the crossings of records and variants.
void find_recursive(Bridge& bridge);

}  // namespace abi

// SPDX-License-Identifier: MIT
// Functions that cross: which way they go, and the frames of their calls.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

/// Finds out which callbacks go into native code and which come out of it. Layouts are not needed.
void find_directions(Bridge& bridge);

/// Lays out the frames of calls into Go.
void lay_out_callbacks(Bridge& bridge);

}  // namespace abi

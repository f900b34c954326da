// SPDX-License-Identifier: MIT
// All that both sides of the boundary must agree on, as text: what `gen --dump abi` shows, and what the hash is made of.
#pragma once

#include <string>

#include "abi/bridge.hpp"

namespace abi {

std::string dump(const Bridge& bridge);

}  // namespace abi

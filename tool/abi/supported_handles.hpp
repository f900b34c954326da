// SPDX-License-Identifier: MIT
// What keeps objects and functions from crossing.
#pragma once

#include <optional>

#include "abi/supported.hpp"

namespace abi {

/// Looks at the objects and callbacks of a type that goes in, or comes out, fields included.
std::optional<Obstacle> obstacle_in_handles(const api::Type& type, const api::Library& library, bool goes_in);

}  // namespace abi

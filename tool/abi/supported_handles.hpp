// SPDX-License-Identifier: MIT
// What keeps objects and functions from crossing.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <tuple>

#include "abi/supported.hpp"

namespace abi {

/// Records and variants that a walk has been in, whether on the way in, and whether lent: functions in their fields lead
/// back to them.
using Visited = std::set<std::tuple<api::TypeKind, std::size_t, bool, bool>>;

/// Looks at the objects and callbacks of a type that goes in, or comes out, fields included.
std::optional<Obstacle> obstacle_in_handles(const api::Type& type, const api::Library& library, bool goes_in, Visited& visited);

/// The same as without `visited`, as part of such a walk.
std::optional<Obstacle> obstacle_in_parameter(const api::Type& type, const api::Library& library, Visited& visited);
std::optional<Obstacle> obstacle_in_result(const api::Type& type, const api::Library& library, Visited& visited);

}  // namespace abi

// SPDX-License-Identifier: MIT
// Objects that native code takes with the data they are in.
#pragma once

#include <cstddef>
#include <set>

#include "api/library.hpp"

namespace abi {

/// Whether who gets this object, as a part of something else, gets it for good.
bool is_moved(const api::Library& library, const api::Type& object);

/// The classes of which some object goes in like that.
std::set<std::size_t> find_offered(const api::Library& library);

}  // namespace abi

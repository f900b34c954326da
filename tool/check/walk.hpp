// SPDX-License-Identifier: MIT
// Walks over all types that a model mentions.
#pragma once

#include <functional>

#include "api/library.hpp"

namespace check {

/// Calls back for every type, the arguments of each after itself.
void for_each_type(api::Library& library, const std::function<void(api::Type&)>& visit);

/// Calls back for the owner of every function and constant that has one.
void for_each_owner(api::Library& library, const std::function<void(api::Owner&)>& visit);

}  // namespace check

// SPDX-License-Identifier: MIT
// What calls do with the objects they are given.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

/// Whether a function that takes an object by value has a copy of it, and Go keeps its own.
bool is_copied(const api::Library& library, const api::Type& object);

/// Of a parameter. `function` is the one it belongs to, which may say otherwise than its type.
Use use_of(const api::Library& library, const api::Function& function, const api::Type& type);

/// Which objects are used exclusively by some call, and which are consumed.
void find_locks(Bridge& bridge);

}  // namespace abi

// SPDX-License-Identifier: MIT
// What C++ must know of a type besides its wire value.
#pragma once

#include "abi/bridge.hpp"

namespace emit::cpp {

/// Whether some of its wire values are refused.
bool is_checked(const abi::Bridge& bridge, const api::Type& type);

/// Whether its wire value has no addresses and writing it takes nothing but the value.
bool is_flat(const abi::Bridge& bridge, const api::Type& type);

/// Whether a function of the user's makes some of it.
bool is_converted(const abi::Bridge& bridge, const api::Type& type);

/// std::filesystem::path is a text like others in the model.
bool is_path(const api::Type& type);

/// The record as a type.
api::Type record_type(std::size_t index);

}  // namespace emit::cpp

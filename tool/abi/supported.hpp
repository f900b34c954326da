// SPDX-License-Identifier: MIT
// What the boundary cannot carry, whatever the language: the reasons, for the items that are left out.
#pragma once

#include <optional>
#include <string>

#include "api/library.hpp"

namespace abi {

struct Obstacle {
    std::string message;  // about a backquoted type
    std::string help;     // may be empty
};

/// Why a parameter of this type cannot cross; nothing where it can.
std::optional<Obstacle> obstacle_in_parameter(const api::Type& type, const api::Library& library);
std::optional<Obstacle> obstacle_in_result(const api::Type& type, const api::Library& library);
/// Of what a function fails with.
std::optional<Obstacle> obstacle_in_error(const api::Type& type, const api::Library& library);

}  // namespace abi

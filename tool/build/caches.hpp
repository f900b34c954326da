// SPDX-License-Identifier: MIT
// Where zig and cargo-zigbuild keep what they make once for all projects.
#pragma once

#include <map>
#include <string>

#include "build/plan.hpp"

namespace build {

/// The environment that lets them keep it in the project, where the user's own cache is none that can be written to: in
/// containers that have no home, or a read-only one. Empty where it can; what the user has set stays as it is.
std::map<std::string, std::string> cache_variables(const Job& job);

}  // namespace build

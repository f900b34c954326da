// SPDX-License-Identifier: MIT
// The answer of `build --json`.
#pragma once

#include <string>
#include <vector>

#include "build/build.hpp"

namespace cli {

/// One object on one line: whether all is well, and an entry for each target, in the order asked for.
std::string build_json(const std::vector<build::TargetReport>& reports, bool good);

}  // namespace cli

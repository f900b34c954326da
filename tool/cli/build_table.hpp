// SPDX-License-Identifier: MIT
// What a build of several targets ends with: a line a target.
#pragma once

#include <string>
#include <vector>

#include "build/build.hpp"

namespace cli {

/// Target, size, time, and what was found to be in order or why there is no library; in columns, each line ended.
std::string build_table(const std::vector<build::TargetReport>& reports);

}  // namespace cli

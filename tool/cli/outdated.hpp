// SPDX-License-Identifier: MIT
// What on the disk is not as it would be generated now.
#pragma once

#include <string>
#include <vector>

#include "cli/project.hpp"

namespace cli {

/// `would change native/native.go`, a line for each file that belongs into a repository; the scaffolding does not.
support::Result<std::vector<std::string>> outdated(const Package& package, const support::FileSystem& files);

}  // namespace cli

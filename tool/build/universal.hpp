// SPDX-License-Identifier: MIT
// Several Mach-O libraries as one file, from which macOS takes the one for its processor.
#pragma once

#include <string>
#include <vector>

namespace build {

/// Joins whole Mach-O files of 64 bits, one a processor.
std::string join_mach_o(const std::vector<std::string>& libraries);

}  // namespace build

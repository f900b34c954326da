// SPDX-License-Identifier: MIT
// What there is in a folder that a Go package could be made of.
#pragma once

#include <string>
#include <vector>

#include "support/file_system.hpp"

namespace cli {

struct Discovery {
    std::vector<std::string> crates;   // folders with a Cargo.toml that has a package, relative, the nearest first
    std::vector<std::string> headers;  // C++ headers, alike
};

/// Looks a few levels deep, past what others have built or brought.
Discovery discover(const support::Path& project, const support::FileSystem& files);

/// The name in the package clause of the Go files of a folder, or empty where there are none.
std::string go_package_in(const support::Path& folder, const support::FileSystem& files);

}  // namespace cli

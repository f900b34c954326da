// SPDX-License-Identifier: MIT
// The libraries in a package's folder: which are there, and whether they are those the package was made for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "build/targets.hpp"
#include "config/config.hpp"
#include "publish/finding.hpp"
#include "support/file_system.hpp"

namespace publish {

struct Library {
    std::string target;  // `linux/amd64`
    std::string path;    // relative to the project
    std::uint64_t size = 0;
    std::string sha256;
    bool good = false;
};

struct Libraries {
    std::vector<Library> found;
    std::vector<Finding> findings;
};

/// Those of the targets that are wanted, which must be there, and any others that lie beside them. `abi_hash` is the
/// package's.
Libraries examine_libraries(const config::Go& go, const std::vector<build::Target>& wanted, const std::string& abi_hash,
                            const support::Path& project, const support::FileSystem& files);

}  // namespace publish

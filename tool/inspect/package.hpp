// SPDX-License-Identifier: MIT
// A generated package's folder: what its Go files say, and the libraries beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "inspect/library.hpp"
#include "support/file_system.hpp"

namespace inspect {

struct PackageLibrary {
    std::string target;
    std::string path;  // relative to the package's folder
    std::uint64_t size = 0;
    std::string sha256;
    std::string problem;  // what is wrong with it, or empty
};

struct Package {
    std::string name;
    std::string abi;
    std::vector<std::string> functions;  // exported ones and methods: `Add`, `(*Counter).Next`
    std::vector<std::string> types;
    std::vector<PackageLibrary> libraries;
};

/// Nothing where the folder holds no package that beepboop has written.
std::optional<Package> read_package(const support::Path& folder, const support::FileSystem& files);

}  // namespace inspect

// SPDX-License-Identifier: MIT
// abi::Bridge → the Go package.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "output/output_tree.hpp"

namespace emit::go {

/// The package's place.
struct Package {
    std::string folder;                    // relative to the project
    std::string import_path;               // `example.com/hello/native`
    std::vector<std::string> initialisms;  // besides golint's
};

/// Adds the package's sources, and the Go runtime below its `internal/bridge`.
void emit(const abi::Bridge& bridge, const Package& package, output::OutputTree& tree);

}  // namespace emit::go

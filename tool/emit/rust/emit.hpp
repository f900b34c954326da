// SPDX-License-Identifier: MIT
// abi::Bridge → the wrapper crate that is the library.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "output/output_tree.hpp"

namespace emit::rust {

/// A crate besides the user's whose types the wrapper names.
struct Dependency {
    std::string name;         // in code
    std::string package;
    std::string target;       // `cfg(unix)`; empty for all targets
    std::string path;         // from the wrapper's folder, or absolute; empty where it is not given by path
    std::string requirement;  // its other keys, as lines of TOML
};

/// The user's crate, as the wrapper depends on it.
struct Crate {
    std::string package;  // name of the package
    std::string path;     // from the wrapper's folder to the crate's
    std::vector<std::string> features;
    bool default_features = true;
    std::string patch;  // [patch] tables to take over, or empty
    std::vector<Dependency> dependencies = {};
};

/// Adds Cargo.toml, src/lib.rs, … and the Rust runtime below `folder` (`.beepboop/rust`).
void emit(const abi::Bridge& bridge, const Crate& crate, const std::string& folder, output::OutputTree& tree);

}  // namespace emit::rust

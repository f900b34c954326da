// SPDX-License-Identifier: MIT
// The crates that the user's crate depends on by path, whose types may be part of its API.
#pragma once

#include <vector>

#include "config/dependencies.hpp"

namespace config {

/// What the crate itself depends on, and the crates below it that lie on this disk.
struct Dependencies {
    std::vector<Dependency> direct;
    std::vector<LocalCrate> crates;
};

/// Those that cannot be read are left out: cargo reports what is wrong with them.
Dependencies find_local_crates(const toml::table& manifest, const std::set<std::string>& features,
                               const Workspace& workspace, const CrateContext& crate);

}  // namespace config

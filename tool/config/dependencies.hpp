// SPDX-License-Identifier: MIT
// A crate's dependencies: under what names it knows them, what it asks of them, and which are optional.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "config/manifest.hpp"

namespace config {

/// A dependency, and which of its features the line itself turns on.
struct Requested {
    Dependency dependency;
    std::string key;  // its name in Cargo.toml: `my-model`
    std::vector<std::string> features;
    bool default_features = true;
};

/// [dependencies], those of targets too, in order. What the workspace says is put in.
std::vector<Requested> read_dependencies(const toml::table& manifest, const Workspace& workspace,
                                         const CrateContext& crate);

/// The names, as in Cargo.toml, of those that are optional.
std::set<std::string> optional_dependencies(const toml::table& manifest);

}  // namespace config

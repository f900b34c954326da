// SPDX-License-Identifier: MIT
// The features of a crate: which exist, and which are on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "config/manifest.hpp"

namespace config {

/// Feature → what it enables, in Cargo.toml's words. An optional dependency is a feature too, unless some feature names
/// it as `dep:x`.
using Features = std::map<std::string, std::vector<std::string>>;

Features read_features(const toml::table& manifest);

/// The chosen ones, `default` where wanted, and all that they enable.
std::set<std::string> enabled(const Features& features, const std::vector<std::string>& chosen, bool with_default);

}  // namespace config

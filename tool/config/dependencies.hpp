// SPDX-License-Identifier: MIT
// A crate's dependencies: under what names it knows them, and which are optional.
#pragma once

#include <map>
#include <set>
#include <string>

#include "config/manifest.hpp"

namespace config {

/// [dependencies], those of targets too: name in code → package.
std::map<std::string, std::string> read_dependencies(const toml::table& manifest, const Workspace& workspace);

/// The names, as in Cargo.toml, of those that are optional.
std::set<std::string> optional_dependencies(const toml::table& manifest);

}  // namespace config

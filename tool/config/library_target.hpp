// SPDX-License-Identifier: MIT
// The library target of a crate: its file, its name, and whether another crate can depend on it.
#pragma once

#include <optional>
#include <string>

#include "config/manifest.hpp"

namespace config {

struct LibraryTarget {
    std::string name;
    std::string root;  // its source, relative to the project
};

/// Nothing where there is none that can be used; the reason is reported, with the lines to write.
std::optional<LibraryTarget> find_library_target(const Document& manifest, const std::string& package,
                                                 const CrateContext& crate);

}  // namespace config

// SPDX-License-Identifier: MIT
// `gen --check` and `pack` ask the same.
#include "cli/outdated.hpp"

#include <fmt/format.h>

#include "build/package.hpp"

namespace cli {

support::Result<std::vector<std::string>> outdated(const Package& package, const support::FileSystem& files) {
    const auto& generated = package.generated;
    const auto changes = build::compare_package(generated.tree, generated.config.go, package.project, files);
    if (!changes) return std::unexpected(changes.error());
    std::vector<std::string> lines;
    for (const std::string& path : changes->written) {
        if (is_scaffolding(path)) continue;
        const bool exists = files.exists(package.project / path);
        lines.push_back(fmt::format("{} {}", exists ? "would change" : "would write", path));
    }
    for (const std::string& path : changes->removed) {
        if (!is_scaffolding(path)) lines.push_back("would remove " + path);
    }
    for (const auto& [path, text] : build::required_changes(*package.module, files).files) {
        lines.push_back("would change " + path.filename().string());
    }
    return lines;
}

}  // namespace cli

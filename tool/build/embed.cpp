// SPDX-License-Identifier: MIT
// Every one of these files defines `image`, the library's bytes, and `imageSHA256`, their hash.
#include "build/embed.hpp"

#include <fmt/format.h>

#include "support/strings.hpp"

namespace build {
namespace {

/// The line that says when a file is compiled, with an empty one around it; nothing for always.
std::string build_line(const std::string& constraint) {
    return constraint.empty() ? "" : "\n//go:build " + constraint + "\n";
}

std::string embedding(const config::Go& go, const Target& target, const std::string& hash) {
    // The file's own name says platform and processor.
    const bool named = target.constraint() == target.goos + " && " + target.goarch;
    return fmt::format(R"go(// {}
{}
package {}

import _ "embed"

//go:embed {}
var image string

const imageSHA256 = "{}"
)go",
                       output::ownership_mark, build_line(named ? "" : target.constraint()), go.package,
                       library_path(go, target), hash);
}

/// `constraint` is empty where there is no library at all.
std::string missing(const config::Go& go, const std::string& constraint) {
    return fmt::format(R"go(// {}
{}
package {}

// image is empty: there is no library for this platform.
var image string

const imageSHA256 = ""
)go",
                       output::ownership_mark, build_line(constraint), go.package);
}

}  // namespace

std::string library_path(const config::Go& go, const Target& target) {
    return fmt::format("lib/{}/{}", target.folder(), target.library(go.package));
}

void embed(const config::Go& go, const support::Path& project, const support::FileSystem& files,
           output::OutputTree& tree) {
    const support::Path folder = go.folder;
    std::vector<std::string> others;
    for (const Target& target : targets()) {
        const support::Path library = project / folder / library_path(go, target);
        const support::Result<std::string> image = files.exists(library) ? files.read(library) : "";
        if (!image || image->empty()) continue;
        const std::string path = folder / fmt::format("library_{}.go", target.folder());
        tree.add(path, embedding(go, target, support::sha256(*image)));
        others.push_back(fmt::format("!({})", target.constraint()));
    }
    tree.add(folder / "library_missing.go", missing(go, support::join(others, " && ")));
}

}  // namespace build

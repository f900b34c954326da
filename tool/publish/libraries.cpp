// SPDX-License-Identifier: MIT
// Each library is read once: its ABI, its bytes' hash and its size.
#include "publish/libraries.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/embed.hpp"
#include "build/image.hpp"
#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;

/// GitHub refuses files above 100 MB, and complains from 50 MB on.
constexpr std::uint64_t hosts_limit = 100'000'000, hosts_wish = 50'000'000;

struct Place {
    const config::Go& go;
    const std::string& abi_hash;
    const Path& project;
    const support::FileSystem& files;
};

/// Whether a Go file of the package holds that hash as the library's.
bool is_embedded(const Place& place, const build::Target& target, const std::string& sha256) {
    const Path file = place.project / place.go.folder / fmt::format("library_{}.go", target.folder());
    const auto text = place.files.read(file);
    return text && text->find('"' + sha256 + '"') != std::string::npos;
}

void examine_size(const Library& library, std::vector<Finding>& findings) {
    if (library.size <= hosts_wish) return;
    const bool refused = library.size > hosts_limit;
    findings.push_back(
        {refused ? Level::error : Level::warning,
         fmt::format("{} has {} MB, and GitHub {} files above {} MB", library.path, library.size / 1'000'000,
                     refused ? "refuses" : "warns of", (refused ? hosts_limit : hosts_wish) / 1'000'000),
         "turn off features or dependencies that are not needed"});
}

void examine(const Place& place, const build::Target& target, const std::string& image, Libraries& libraries) {
    Library library{target.name(), Path(place.go.folder) / build::library_path(place.go, target), image.size(),
                    support::sha256(image)};
    const std::string help = fmt::format("beepboop build --target {}", library.target);
    const auto checked = build::check_image(image, target, place.go.package, place.abi_hash);
    if (!checked) {
        libraries.findings.push_back({Level::error, library.path + " " + checked.error().message, help});
    } else if (!is_embedded(place, target, library.sha256)) {
        libraries.findings.push_back(
            {Level::error, fmt::format("the package holds the hash of another library than {}", library.path), help});
    } else {
        library.good = true;
    }
    examine_size(library, libraries.findings);
    libraries.found.push_back(std::move(library));
}

}  // namespace

Libraries examine_libraries(const config::Go& go, const std::vector<build::Target>& wanted, const std::string& abi_hash,
                            const Path& project, const support::FileSystem& files) {
    Libraries libraries;
    const Place place{go, abi_hash, project, files};
    for (const build::Target& target : build::targets()) {
        const Path path = Path(go.folder) / build::library_path(go, target);
        const bool is_wanted = std::ranges::find(wanted, target.name(), &build::Target::name) != wanted.end();
        if (files.exists(project / path)) {
            const auto image = files.read(project / path);
            if (image) examine(place, target, *image, libraries);
            else libraries.findings.push_back({Level::error, image.error().message, image.error().help});
        } else if (is_wanted) {
            libraries.findings.push_back({Level::error, fmt::format("there is no library for {}", target.name()),
                                          fmt::format("beepboop build --target {}", target.name())});
        }
    }
    return libraries;
}

}  // namespace publish

// SPDX-License-Identifier: MIT
// Writing and removing as one what several parts have made.
#include "build/package.hpp"

#include <fmt/format.h>

#include "build/embed.hpp"
#include "build/image.hpp"

namespace build {
namespace {

using support::Path;

output::OutputTree whole(const output::OutputTree& emitted, const config::Go& go, const Path& project,
                         const support::FileSystem& files) {
    output::OutputTree tree = emitted;
    embed(go, project, files, tree);
    // Nothing below it is of use to anybody's repository.
    tree.add(".beepboop/.gitignore", fmt::format("# {}\n*\n", output::ownership_mark));
    return tree;
}

support::Result<void> remove_if_there(const Path& path, const Path& project, support::FileSystem& files,
                                      std::vector<std::string>& removed) {
    if (!files.exists(project / path)) return {};
    if (const auto gone = files.remove(project / path); !gone) return gone;
    removed.push_back(path.generic_string());
    return {};
}

/// A folder that holds nothing any more goes too, and so those above it, up to the project.
void remove_empty(const Path& folder, const Path& project, support::FileSystem& files) {
    for (Path path = folder; !path.empty() && path != "."; path = path.parent_path()) {
        const auto names = files.list(project / path);
        if (names && !names->empty()) return;
        if (names) (void)files.remove(project / path);
    }
}

}  // namespace

support::Result<output::Changes> compare_package(const output::OutputTree& emitted, const config::Go& go,
                                                 const Path& project, const support::FileSystem& files) {
    return output::compare(whole(emitted, go, project, files), project, files);
}

support::Result<output::Changes> write_package(const output::OutputTree& emitted, const config::Go& go,
                                               const Path& project, support::FileSystem& files) {
    return output::write(whole(emitted, go, project, files), project, files);
}

HostLibrary host_library(const config::Go& go, const Path& project, const std::string& abi_hash,
                         const support::FileSystem& files) {
    const support::Result<Target> target = host();
    if (!target) return HostLibrary::good;
    const auto image = files.read(project / go.folder / library_path(go, *target));
    if (!image) return HostLibrary::missing;
    return check_image(*image, *target, go.package, abi_hash) ? HostLibrary::good : HostLibrary::outdated;
}

support::Result<std::vector<std::string>> remove_package(const config::Go& go, const Path& project,
                                                         support::FileSystem& files) {
    std::vector<std::string> removed;
    for (const Target& target : targets()) {
        const Path library = Path(go.folder) / library_path(go, target);
        if (const auto gone = remove_if_there(library, project, files, removed); !gone) {
            return std::unexpected(gone.error());
        }
        remove_empty(library.parent_path(), project, files);
    }
    // A tree of nothing owns the folder: all that is marked must go.
    output::OutputTree nothing;
    nothing.own(go.folder);
    const auto changes = output::write(nothing, project, files);
    if (!changes) return std::unexpected(changes.error());
    removed.insert(removed.end(), changes->removed.begin(), changes->removed.end());
    remove_empty(go.folder, project, files);
    if (const auto gone = remove_if_there(".beepboop", project, files, removed); !gone)
        return std::unexpected(gone.error());
    return removed;
}

}  // namespace build

// SPDX-License-Identifier: MIT
// What a tree holds, and how it differs from the disk.
#include "output/output_tree.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include <fmt/core.h>

#include "output/ownership.hpp"

namespace output {
namespace {

/// Relative, without `.` and `..`: a tree never leaves its project.
std::string plain(const std::string& path) {
    std::string normal = support::Path(path).lexically_normal().generic_string();
    while (normal.ends_with('/')) normal.pop_back();
    assert(!normal.empty() && !normal.starts_with('/') && !normal.starts_with(".."));
    return normal;
}

std::unexpected<support::Error> in_the_way(const std::string& path) {
    return support::failure(fmt::format("`{}` is in the way: it was not written by beepboop", path),
                            "move it away, or choose another `folder` under [go] in beepboop.toml");
}

/// Whether the file is to be written; an error where something else stands there.
support::Result<bool> differs(const std::string& path, const std::string& text, const support::Path& root,
                              const support::FileSystem& files) {
    const support::Path target = root / path;
    if (files.is_directory(target)) return in_the_way(path);
    if (!files.exists(target)) return true;
    const auto current = files.read(target);
    if (current && *current == text) return false;
    if (!may_replace(path, root, files)) return in_the_way(path);
    return true;
}

}  // namespace

void OutputTree::own(std::string folder) {
    folder = plain(folder);
    if (std::ranges::find(folders_, folder) == folders_.end()) folders_.push_back(std::move(folder));
}

void OutputTree::add(std::string path, std::string text) {
    const bool is_new = files_.emplace(plain(path), std::move(text)).second;
    assert(is_new && "two texts for one file");
    static_cast<void>(is_new);
}

support::Result<Changes> compare(const OutputTree& tree, const support::Path& root, const support::FileSystem& files) {
    Changes changes;
    for (const auto& [path, text] : tree.files()) {
        const support::Result<bool> needed = differs(path, text, root, files);
        if (!needed) return std::unexpected(needed.error());
        if (*needed) changes.written.push_back(path);
    }
    for (const std::string& folder : tree.folders()) {
        for (const std::string& path : own_files(folder, root, files).marked) {
            if (!tree.files().contains(path)) changes.removed.push_back(path);
        }
    }
    std::ranges::sort(changes.removed);
    changes.removed.erase(std::unique(changes.removed.begin(), changes.removed.end()), changes.removed.end());
    return changes;
}

}  // namespace output

// SPDX-License-Identifier: MIT
// Looking for the mark.
#include "output/ownership.hpp"

#include "output/output_tree.hpp"

namespace output {
namespace {

constexpr std::size_t head_size = 512;  // bytes in which the mark must stand
constexpr std::string_view temporary_prefix = ".beepboop-";
constexpr std::string_view temporary_suffix = ".tmp";

bool is_temporary(std::string_view name) {
    return name.starts_with(temporary_prefix) && name.ends_with(temporary_suffix);
}

/// A project below ours, a repository's own files, what cargo built: none of it comes from this tree.
bool is_foreign(const support::Path& folder, const support::FileSystem& files) {
    const std::string name = folder.filename().string();
    return name.starts_with('.') || files.exists(folder / "beepboop.toml") || files.exists(folder / "CACHEDIR.TAG");
}

void collect(const support::Path& folder, const support::Path& root, const support::FileSystem& files,
             OwnFiles& found) {
    const auto names = files.list(root / folder);
    if (!names) return;
    for (const std::string& name : *names) {
        const support::Path path = (folder / name).lexically_normal();
        if (files.is_directory(root / path)) {
            if (!is_foreign(root / path, files)) collect(path, root, files, found);
        } else if (is_temporary(name)) {
            found.leftovers.push_back(path.generic_string());
        } else if (is_marked(root / path, files)) {
            found.marked.push_back(path.generic_string());
        }
    }
}

}  // namespace

bool is_marked(const support::Path& file, const support::FileSystem& files) {
    const auto head = files.read_head(file, head_size);
    return head && head->find(ownership_mark) != std::string::npos;
}

bool may_replace(const std::string& path, const support::Path& root, const support::FileSystem& files) {
    return *support::Path(path).begin() == own_folder || is_marked(root / path, files);
}

std::string temporary(const std::string& path) {
    const support::Path target(path);
    const std::string name = std::string(temporary_prefix) + target.filename().string() + std::string(temporary_suffix);
    return (target.parent_path() / name).generic_string();
}

OwnFiles own_files(const std::string& folder, const support::Path& root, const support::FileSystem& files) {
    OwnFiles found;
    collect(folder, root, files, found);
    return found;
}

}  // namespace output

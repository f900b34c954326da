// SPDX-License-Identifier: MIT
// The search order of a compiler: beside the including header, then the folders.
#include "read/cpp/includes.hpp"

#include <algorithm>

namespace reader::cpp {
namespace {

/// Brought by beepboop itself.
bool is_runtime(const std::string& name) { return name == "beepboop.hpp"; }

bool is_below(const support::Path& path, const support::Path& folder) {
    if (folder.empty() || folder == ".") {
        return !path.is_absolute() && *path.begin() != "..";
    }
    const auto [rest, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return rest == folder.end();
}

}  // namespace

Includes::Includes(const support::Path& project, const support::FileSystem& files,
                   const std::vector<std::string>& headers, const std::vector<std::string>& folders)
    : project_(project), files_(files) {
    for (const auto& header : headers) {
        api_folders_.push_back(support::Path(header).lexically_normal().parent_path());
    }
    for (const auto& folder : folders) {
        folders_.push_back((support::Path(folder) / "").lexically_normal().parent_path());
    }
    folders_.insert(folders_.end(), api_folders_.begin(), api_folders_.end());
}

Located Includes::locate(const std::string& name, bool quoted, const std::string& from) const {
    std::vector<support::Path> folders;
    if (quoted) {
        folders.push_back(support::Path(from).parent_path());
    }
    folders.insert(folders.end(), folders_.begin(), folders_.end());
    for (const auto& folder : folders) {
        const auto path = (folder / name).lexically_normal();
        if (files_.exists(project_ / path) && !files_.is_directory(project_ / path)) {
            return {is_below_api(path) ? Lookup::read : Lookup::ignored, path.generic_string()};
        }
    }
    return {quoted && !is_runtime(name) ? Lookup::missing : Lookup::ignored, {}};
}

bool Includes::is_below_api(const support::Path& path) const {
    return std::ranges::any_of(api_folders_, [&](const support::Path& folder) { return is_below(path, folder); });
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// A disk in memory, for tests: a map from path to content.
#include <algorithm>

#include <fmt/core.h>

#include "support/file_system.hpp"

namespace support {
namespace {

/// One spelling for a path: no `.`, no trailing `/`; the current folder is empty.
Path plain(const Path& path) {
    Path normal = path.lexically_normal();
    if (!normal.has_filename() && normal != normal.root_path()) normal = normal.parent_path();
    return normal == "." ? Path() : normal;
}

/// Whether `path` lies anywhere below `folder`.
bool is_below(const Path& path, const Path& folder) {
    if (folder.empty()) return path.is_relative();
    const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return in_folder == folder.end() && in_path != path.end();
}

}  // namespace

bool MemoryFileSystem::exists(const Path& path) const { return files_.contains(plain(path)) || is_directory(path); }

bool MemoryFileSystem::is_directory(const Path& path) const {
    const Path folder = plain(path);
    return std::ranges::any_of(files_, [&](const auto& file) { return is_below(plain(file.first), folder); });
}

Result<std::string> MemoryFileSystem::read(const Path& path) const {
    const auto found = files_.find(plain(path));
    if (found != files_.end()) return found->second;
    const char* reason = is_directory(path) ? "Is a directory" : "No such file or directory";
    return failure(fmt::format("cannot read `{}`: {}", path.string(), reason));
}

Result<std::vector<std::string>> MemoryFileSystem::list(const Path& path) const {
    const Path folder = plain(path);
    std::vector<std::string> names;
    for (const auto& [file, content] : files_) {
        if (!is_below(file, folder)) continue;
        auto part = file.begin();
        std::advance(part, std::distance(folder.begin(), folder.end()));
        names.push_back(part->string());
    }
    if (names.empty()) return failure(fmt::format("cannot list `{}`: No such file or directory", path.string()));
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<void> MemoryFileSystem::write(const Path& path, std::string_view content) {
    const std::string what = fmt::format("cannot write `{}`", path.string());
    if (writes_left_ > 0) --writes_left_;
    if (writes_left_ == 0) return failure(what + ": No space left on device");
    const Path file = plain(path);
    if (is_directory(file)) return failure(what + ": Is a directory");
    for (Path parent = file.parent_path(); !parent.empty() && parent != parent.parent_path();
         parent = parent.parent_path()) {
        if (files_.contains(parent)) return failure(what + ": Not a directory");
    }
    files_[file] = std::string(content);
    return {};
}

Result<void> MemoryFileSystem::rename(const Path& from, const Path& to) {
    const auto found = files_.find(plain(from));
    if (found == files_.end()) {
        return failure(fmt::format("cannot put in place `{}`: No such file or directory", to.string()));
    }
    if (is_directory(to)) return failure(fmt::format("cannot put in place `{}`: Is a directory", to.string()));
    std::string content = std::move(found->second);
    files_.erase(found);
    files_[plain(to)] = std::move(content);
    return {};
}

Result<void> MemoryFileSystem::remove(const Path& path) {
    const Path gone = plain(path);
    std::erase_if(files_, [&](const auto& file) { return file.first == gone || is_below(file.first, gone); });
    return {};
}

}  // namespace support

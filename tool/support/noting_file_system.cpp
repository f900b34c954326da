// SPDX-License-Identifier: MIT
// Each stamp is taken before the file is looked at: what changes in between counts as a change.
#include "support/noting_file_system.hpp"

namespace support {

void NotingFileSystem::note(const Path& path) const {
    if (!stamps_.contains(path)) stamps_.emplace(path, files_.stamp(path));
}

bool NotingFileSystem::exists(const Path& path) const {
    note(path);
    return files_.exists(path);
}

bool NotingFileSystem::is_directory(const Path& path) const {
    note(path);
    return files_.is_directory(path);
}

Result<std::string> NotingFileSystem::read(const Path& path) const {
    note(path);
    return files_.read(path);
}

Result<std::string> NotingFileSystem::read_head(const Path& path, std::size_t size) const {
    note(path);
    return files_.read_head(path, size);
}

Result<std::uintmax_t> NotingFileSystem::size(const Path& path) const {
    note(path);
    return files_.size(path);
}

std::string NotingFileSystem::stamp(const Path& path) const {
    note(path);
    return files_.stamp(path);
}

Result<std::vector<std::string>> NotingFileSystem::list(const Path& folder) const {
    note(folder);
    return files_.list(folder);
}

Result<void> NotingFileSystem::write(const Path& path, std::string_view content) { return files_.write(path, content); }

Result<void> NotingFileSystem::rename(const Path& from, const Path& to) { return files_.rename(from, to); }

Result<void> NotingFileSystem::remove(const Path& path) { return files_.remove(path); }

}  // namespace support

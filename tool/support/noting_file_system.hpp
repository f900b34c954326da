// SPDX-License-Identifier: MIT
// A disk that remembers what was looked at, so that one can wait for any of it to change.
#pragma once

#include <map>

#include "support/file_system.hpp"

namespace support {

/// Path → its stamp when it was first looked at; an empty one for what was not there.
using Stamps = std::map<Path, std::string>;

class NotingFileSystem final : public FileSystem {
public:
    /// `files` must live as long.
    explicit NotingFileSystem(FileSystem& files) : files_(files) {}

    bool exists(const Path& path) const override;
    bool is_directory(const Path& path) const override;
    Result<std::string> read(const Path& path) const override;
    Result<std::string> read_head(const Path& path, std::size_t size) const override;
    Result<std::uintmax_t> size(const Path& path) const override;
    std::string stamp(const Path& path) const override;
    Result<std::vector<std::string>> list(const Path& folder) const override;
    /// Writing goes to the disk as it is, and is not noted.
    Result<void> write(const Path& path, std::string_view content) override;
    Result<void> rename(const Path& from, const Path& to) override;
    Result<void> remove(const Path& path) override;

    const Stamps& stamps() const { return stamps_; }

private:
    void note(const Path& path) const;

    FileSystem& files_;
    mutable Stamps stamps_;
};

}  // namespace support

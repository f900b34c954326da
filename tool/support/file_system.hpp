// SPDX-License-Identifier: MIT
// The edge to the disk: an interface, the real one, and one in memory for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.hpp"

namespace support {

using Path = std::filesystem::path;

class FileSystem {
public:
    virtual ~FileSystem() = default;

    virtual bool exists(const Path& path) const = 0;
    virtual bool is_directory(const Path& path) const = 0;
    /// Whether something may be written below the folder, which need not be there yet.
    virtual bool is_writable(const Path&) const { return true; }
    /// The whole file, byte for byte.
    virtual Result<std::string> read(const Path& path) const = 0;
    /// Its first bytes, at most `size` of them.
    virtual Result<std::string> read_head(const Path& path, std::size_t size) const;
    /// How many bytes the file has.
    virtual Result<std::uintmax_t> size(const Path& path) const;
    /// A text that becomes another when the file, or the names in the folder, change; empty where there is nothing.
    virtual std::string stamp(const Path& path) const;
    /// Names of the direct entries of a folder, sorted; an error where it is not a folder.
    virtual Result<std::vector<std::string>> list(const Path& folder) const = 0;
    /// Writes a new file and reports every error, a full disk at closing included. Makes missing folders.
    virtual Result<void> write(const Path& path, std::string_view content) = 0;
    /// Replaces `to` by `from` in one step.
    virtual Result<void> rename(const Path& from, const Path& to) = 0;
    /// Removes a file or a folder with all it holds; one that does not exist is no error.
    virtual Result<void> remove(const Path& path) = 0;
    /// Marks a file as a program, for its owner, where the disk knows programs.
    virtual Result<void> make_program(const Path&) { return {}; }
};

/// The machine's own disk.
std::unique_ptr<FileSystem> real_file_system();

/// Files in memory; folders exist where files lie below them. `fail_after(n)` makes the n-th write from now on, and all
/// later ones, fail like a full disk.
class MemoryFileSystem final : public FileSystem {
public:
    MemoryFileSystem() = default;
    explicit MemoryFileSystem(std::map<Path, std::string> files) : files_(std::move(files)) {}

    bool exists(const Path& path) const override;
    bool is_directory(const Path& path) const override;
    Result<std::string> read(const Path& path) const override;
    Result<std::vector<std::string>> list(const Path& folder) const override;
    Result<void> write(const Path& path, std::string_view content) override;
    Result<void> rename(const Path& from, const Path& to) override;
    Result<void> remove(const Path& path) override;

    void fail_after(int writes) { writes_left_ = writes; }
    const std::map<Path, std::string>& files() const { return files_; }

private:
    std::map<Path, std::string> files_;
    int writes_left_ = -1;  // negative: no limit
};

}  // namespace support

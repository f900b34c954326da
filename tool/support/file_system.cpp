// SPDX-License-Identifier: MIT
// The machine's own disk behind the FileSystem interface.
#include "support/file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <fmt/core.h>
#include <unistd.h>

namespace support {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> refused(std::string_view what, const Path& path, const std::error_code& code) {
    return failure(fmt::format("cannot {} `{}`: {}", what, path.string(), code.message()));
}

std::error_code last_error() { return {errno, std::generic_category()}; }

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

/// At most `limit` bytes from the start.
Result<std::string> read_bytes(const Path& path, std::size_t limit) {
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return refused("read", path, last_error());
    std::string content;
    char buffer[16 * 1024];
    while (content.size() < limit) {
        const std::size_t wanted = std::min(sizeof buffer, limit - content.size());
        const std::size_t count = std::fread(buffer, 1, wanted, file.get());
        content.append(buffer, count);
        if (count == wanted) continue;
        if (std::ferror(file.get()) != 0) return refused("read", path, last_error());
        break;
    }
    return content;
}

/// No error, or why the content is not on the disk.
std::error_code write_bytes(const Path& path, std::string_view content) {
    File file(std::fopen(path.c_str(), "wb"));
    if (!file) return last_error();
    errno = 0;
    if (std::fwrite(content.data(), 1, content.size(), file.get()) != content.size()) return last_error();
    if (std::fclose(file.release()) != 0) return last_error();
    return {};
}

class RealFileSystem final : public FileSystem {
public:
    bool exists(const Path& path) const override {
        std::error_code code;
        return fs::exists(fs::symlink_status(path, code));
    }

    bool is_directory(const Path& path) const override {
        std::error_code code;
        return fs::is_directory(path, code);
    }

    bool is_writable(const Path& path) const override {
        Path folder = path;
        while (!exists(folder) && folder.has_relative_path()) folder = folder.parent_path();
        return ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
    }

    Result<std::string> read(const Path& path) const override { return read_bytes(path, std::string::npos); }
    Result<std::string> read_head(const Path& path, std::size_t size) const override { return read_bytes(path, size); }

    Result<std::uintmax_t> size(const Path& path) const override {
        std::error_code code;
        const std::uintmax_t size = fs::file_size(path, code);
        if (code) return refused("measure", path, code);
        return size;
    }

    std::string stamp(const Path& path) const override {
        std::error_code code;
        const fs::file_time_type time = fs::last_write_time(path, code);
        if (code) return "";
        const std::uintmax_t size = fs::file_size(path, code);
        return fmt::format("{} {}", time.time_since_epoch().count(), code ? 0 : size);
    }

    Result<std::vector<std::string>> list(const Path& folder) const override {
        std::error_code code;
        std::vector<std::string> names;
        for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
            names.push_back(entry->path().filename().string());
        }
        if (code) return refused("list", folder, code);
        std::sort(names.begin(), names.end());
        return names;
    }

    Result<void> write(const Path& path, std::string_view content) override {
        std::error_code code;
        if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
        if (code) return refused("make the folder", path.parent_path(), code);
        code = write_bytes(path, content);
        if (!code) return {};
        std::error_code ignored;
        if (!is_directory(path)) fs::remove(path, ignored);
        return refused("write", path, code);
    }

    Result<void> rename(const Path& from, const Path& to) override {
        std::error_code code;
        fs::rename(from, to, code);
        if (code) return refused("put in place", to, code);
        return {};
    }

    Result<void> remove(const Path& path) override {
        std::error_code code;
        fs::remove_all(path, code);
        if (code) return refused("remove", path, code);
        return {};
    }

    Result<void> make_program(const Path& path) override {
        std::error_code code;
        fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add, code);
        if (code) return refused("make a program of", path, code);
        return {};
    }
};

}  // namespace

Result<std::string> FileSystem::read_head(const Path& path, std::size_t size) const {
    Result<std::string> content = read(path);
    if (content && content->size() > size) content->resize(size);
    return content;
}

Result<std::uintmax_t> FileSystem::size(const Path& path) const {
    const Result<std::string> content = read(path);
    if (!content) return std::unexpected(content.error());
    return content->size();
}

std::string FileSystem::stamp(const Path& path) const {
    if (!exists(path)) return "";
    std::string text = "file";
    if (const auto names = list(path)) {
        for (const std::string& name : *names) text += "/" + name;
        return text;
    }
    return text + " " + read(path).value_or("");
}

std::unique_ptr<FileSystem> real_file_system() { return std::make_unique<RealFileSystem>(); }

}  // namespace support

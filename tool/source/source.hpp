// SPDX-License-Identifier: MIT
// Source texts and places in them. A place is a file and two byte offsets; lines and columns are found when shown.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace source {

struct FileId {
    std::uint32_t index = 0;
    auto operator<=>(const FileId&) const = default;
};

/// Bytes [begin, end) of a file.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    auto operator<=>(const Span&) const = default;
};

/// Counted from 1; columns count characters (code points), not bytes.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    auto operator<=>(const Position&) const = default;
};

class SourceFile {
public:
    SourceFile(std::string path, std::string text);
    const std::string& path() const { return path_; }
    const std::string& text() const { return text_; }
    Position position(std::uint32_t offset) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    /// A line's text without its line end; counted from 1.
    std::string_view line(std::uint32_t number) const;

private:
    std::string path_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
};

/// Owns the texts; files are never removed, so references to them stay good.
class SourceMap {
public:
    /// `path` as it should be shown: relative to the project where it lies below it.
    FileId add(std::string path, std::string text);
    const SourceFile& file(FileId id) const { return files_[id.index]; }
    std::string_view text(Span span) const;

private:
    std::deque<SourceFile> files_;
};

}  // namespace source

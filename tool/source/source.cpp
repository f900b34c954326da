// SPDX-License-Identifier: MIT
// Line tables and columns.
#include "source/source.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace source {
namespace {

/// Bytes that begin a character of UTF-8; the others continue one.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

}  // namespace

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

Position SourceFile::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    const std::uint32_t start = line_starts_[line - 1];
    const std::string_view before = std::string_view(text_).substr(start, offset - start);
    const auto characters = std::count_if(before.begin(), before.end(), begins_character);
    return {line, static_cast<std::uint32_t>(characters) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    assert(number >= 1 && number <= line_count());
    const std::uint32_t start = line_starts_[number - 1];
    const std::size_t end = number < line_count() ? line_starts_[number] - 1 : text_.size();
    std::string_view text = std::string_view(text_).substr(start, end - start);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

FileId SourceMap::add(std::string path, std::string text) {
    files_.emplace_back(std::move(path), std::move(text));
    return {static_cast<std::uint32_t>(files_.size() - 1)};
}

std::string_view SourceMap::text(Span span) const {
    const std::string_view whole = file(span.file).text();
    const std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
    return whole.substr(begin, span.end > begin ? span.end - begin : 0);
}

}  // namespace source

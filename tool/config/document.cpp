// SPDX-License-Identifier: MIT
// Parsing TOML, and toml++'s lines and columns as offsets.
#include "config/document.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

namespace config {
namespace {

using diagnostics::Kind;

/// toml++ says "Error while parsing array: encountered end-of-file".
std::string message_of(const toml::parse_error& error) {
    std::string text(error.description());
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() + 32);
    return text;
}

}  // namespace

std::optional<Document> Document::read(const support::Path& path, std::string shown, const support::FileSystem& files,
                                       source::SourceMap& sources, diagnostics::Sink& sink) {
    const support::Result<std::string> text = files.read(path);
    if (!text) {
        sink.report({.kind = Kind::missing_file, .message = text.error().message});
        return std::nullopt;
    }
    const source::FileId file = sources.add(std::move(shown), *text);
    Document document(sources.file(file), file);
    toml::parse_result parsed = toml::parse(std::string_view(sources.file(file).text()));
    if (!parsed) {
        sink.report({.kind = Kind::syntax_error,
                     .message = message_of(parsed.error()),
                     .span = document.span(parsed.error().source())});
        return std::nullopt;
    }
    document.root_ = std::move(parsed).table();
    return document;
}

source::Span Document::span_of(std::string_view key) const {
    const auto found = root_.find(key);
    if (found == root_.end()) return {file_, 0, 0};
    return span(found->first);
}

source::Span Document::span(const toml::source_region& region) const {
    const std::uint32_t begin = offset(region.begin);
    return {file_, begin, std::max(begin, offset(region.end))};
}

std::uint32_t Document::offset(const toml::source_position& position) const {
    const auto size = static_cast<std::uint32_t>(text_->text().size());
    if (position.line == 0 || position.line > text_->line_count()) return size;
    const std::string_view line = text_->line(position.line);
    const auto start = static_cast<std::uint32_t>(line.data() - text_->text().data());
    std::uint32_t bytes = 0;
    for (toml::source_index left = position.column; left > 1 && bytes < line.size(); --left) {
        ++bytes;
        while (bytes < line.size() && (static_cast<unsigned char>(line[bytes]) & 0xc0) == 0x80) ++bytes;
    }
    return start + bytes;
}

}  // namespace config

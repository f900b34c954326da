// SPDX-License-Identifier: MIT
// A parsed TOML file that knows where in its text everything stands.
#pragma once

#include <optional>
#include <string>

#include "config/toml.hpp"
#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace config {

class Document {
public:
    /// Reads and parses a file. What is wrong with it is reported, and nothing returned. `shown` is its path for
    /// diagnostics.
    static std::optional<Document> read(const support::Path& path, std::string shown, const support::FileSystem& files,
                                        source::SourceMap& sources, diagnostics::Sink& sink);

    const toml::table& root() const { return root_; }
    source::Span span(const toml::node& value) const { return span(value.source()); }
    source::Span span(const toml::key& key) const { return span(key.source()); }
    /// The place of a key and its value's table, for what is missing in it; the file's start where there is no such
    /// key.
    source::Span span_of(std::string_view key) const;

private:
    Document(const source::SourceFile& text, source::FileId file) : text_(&text), file_(file) {}
    source::Span span(const toml::source_region& region) const;
    std::uint32_t offset(const toml::source_position& position) const;

    const source::SourceFile* text_;  // in the SourceMap, which outlives us
    source::FileId file_;
    toml::table root_;
};

}  // namespace config

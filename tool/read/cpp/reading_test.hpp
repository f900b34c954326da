// SPDX-License-Identifier: MIT
// For the reader's tests: headers in memory, what is read of them, and what is said.
#pragma once

#include <map>
#include <string>

#include <fmt/format.h>

#include "api/dump.hpp"
#include "diagnostics/render.hpp"
#include "read/cpp/reader.hpp"

namespace reader::cpp {

struct ReadHeader {
    source::SourceMap sources;
    diagnostics::Sink sink;
    api::Library library;

    std::string dump() const { return api::dump(library); }

    /// A line each: `skipped[unsupported-type] geo::f: message @ text under the carets`.
    std::string said() const {
        std::string text;
        for (const auto& each : sink.sorted()) {
            text +=
                fmt::format("{}[{}] {}: {} @ {}\n", each.severity == diagnostics::Severity::error ? "error" : "skipped",
                            diagnostics::name(each.kind), each.item, each.message,
                            each.span ? sources.text(*each.span) : std::string_view());
        }
        return text;
    }

    std::string rendered() const {
        std::string text;
        for (const auto& each : sink.sorted()) {
            text += diagnostics::render(each, sources, diagnostics::Colour::off);
        }
        return text;
    }
};

/// Reads cpp/api.hpp, with other files by their paths.
inline ReadHeader read_header(const std::string& text, std::map<support::Path, std::string> others = {},
                              Input input = {}) {
    ReadHeader result;
    others["/project/cpp/api.hpp"] = text;
    const support::MemoryFileSystem files(std::move(others));
    if (input.headers.empty()) {
        input.headers = {"cpp/api.hpp"};
    }
    result.library = read(input, "/project", files, result.sources, result.sink);
    return result;
}

inline std::string dump_of(const std::string& text) { return read_header(text).dump(); }
inline std::string said_of(const std::string& text) { return read_header(text).said(); }

}  // namespace reader::cpp

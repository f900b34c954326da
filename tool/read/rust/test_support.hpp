// SPDX-License-Identifier: MIT
// For tests: reads a crate that lies in memory and keeps what came of it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "api/dump.hpp"
#include "diagnostics/render.hpp"
#include "read/rust/reader.hpp"
#include "support/file_system.hpp"

namespace reader::rust::test {

/// A crate: its files by their paths below `rust/src`.
struct Files {
    std::map<std::string, std::string> texts;
    std::set<std::string> features = {};
    std::string edition = "2021";
    Dependencies dependencies = {{"anyhow", {"anyhow"}}, {"uuid", {"uuid"}}, {"chrono", {"chrono"}}};
    std::vector<OtherCrate> others = {};
};

struct Outcome {
    api::Library library;
    source::SourceMap sources;
    diagnostics::Sink sink;

    explicit Outcome(const Files& files) {
        std::map<support::Path, std::string> stored;
        for (const auto& [path, text] : files.texts) {
            stored[(support::Path("/project/rust/src") / path).lexically_normal()] = text;
        }
        const support::MemoryFileSystem system(std::move(stored));
        const Input input{"rust/src/lib.rs", "sample",           files.features,
                          files.edition,     files.dependencies, files.others};
        library = read(input, "/project", system, sources, sink);
    }
    explicit Outcome(const std::string& text) : Outcome(Files{{{"lib.rs", text}}}) {}

    std::string dump() const { return api::dump(library); }

    /// `skipped[unsupported-type] a::f: message`, one a line, in order of source.
    std::string messages() const {
        std::string text;
        for (const auto& diagnostic : sink.sorted()) {
            text += fmt::format(
                "{}[{}]{}: {}\n", diagnostic.severity == diagnostics::Severity::error ? "error" : "skipped",
                name(diagnostic.kind), diagnostic.item.empty() ? "" : " " + diagnostic.item, diagnostic.message);
        }
        return text;
    }

    std::string rendered() const {
        std::string text;
        for (const auto& diagnostic : sink.sorted()) {
            text += diagnostics::render(diagnostic, sources, diagnostics::Colour::off);
        }
        return text;
    }

    /// The native type of the first parameter of the function of that name.
    std::string parameter(const std::string& function) const {
        for (const auto& candidate : library.functions) {
            if (candidate.path() == function && !candidate.parameters.empty()) {
                return candidate.parameters[0].type.native;
            }
        }
        return "";
    }

    std::string native_type(const std::string& function) const {
        for (const auto& candidate : library.functions) {
            if (candidate.path() == function) {
                return candidate.native_type;
            }
        }
        return "";
    }
};

}  // namespace reader::rust::test

// SPDX-License-Identifier: MIT
// A diagnostic as one line of JSON, for editors and scripts.
#include "json/json.hpp"
#include "diagnostics/render.hpp"

namespace diagnostics {
namespace {

/// Adds the place to an object.
void add_place(json::Object& object, source::Span span, const source::SourceMap& sources) {
    const source::SourceFile& file = sources.file(span.file);
    const source::Position begin = file.position(span.begin);
    const source::Position end = file.position(span.end);
    object.emplace_back("file", file.path());
    object.emplace_back("line", std::uint64_t{begin.line});
    object.emplace_back("column", std::uint64_t{begin.column});
    object.emplace_back("end_line", std::uint64_t{end.line});
    object.emplace_back("end_column", std::uint64_t{end.column});
}

}  // namespace

std::string render_json(const Diagnostic& diagnostic, const source::SourceMap& sources) {
    json::Object object{{"kind", name(diagnostic.kind)},
                        {"severity", diagnostic.severity == Severity::error ? "error" : "skipped"},
                        {"message", diagnostic.message}};
    if (diagnostic.span) add_place(object, *diagnostic.span, sources);
    object.emplace_back("label", diagnostic.label);
    json::Array others;
    for (const Label& label : diagnostic.others) {
        json::Object other;
        add_place(other, label.span, sources);
        other.emplace_back("label", label.text);
        others.emplace_back(std::move(other));
    }
    object.emplace_back("others", std::move(others));
    object.emplace_back("help", diagnostic.help);
    if (!diagnostic.item.empty()) object.emplace_back("item", diagnostic.item);
    return json::write(object);
}

}  // namespace diagnostics

// SPDX-License-Identifier: MIT
// A diagnostic as one line of JSON, for editors and scripts.
#include <nlohmann/json.hpp>

#include "diagnostics/render.hpp"

namespace diagnostics {
namespace {

using Json = nlohmann::ordered_json;

/// Adds the place to an object.
void add_place(Json& object, source::Span span, const source::SourceMap& sources) {
    const source::SourceFile& file = sources.file(span.file);
    const source::Position begin = file.position(span.begin);
    const source::Position end = file.position(span.end);
    object["file"] = file.path();
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["end_line"] = end.line;
    object["end_column"] = end.column;
}

}  // namespace

std::string render_json(const Diagnostic& diagnostic, const source::SourceMap& sources) {
    Json object;
    object["kind"] = name(diagnostic.kind);
    object["severity"] = diagnostic.severity == Severity::error ? "error" : "skipped";
    object["message"] = diagnostic.message;
    if (diagnostic.span) add_place(object, *diagnostic.span, sources);
    object["label"] = diagnostic.label;
    object["others"] = Json::array();
    for (const Label& label : diagnostic.others) {
        Json other;
        add_place(other, label.span, sources);
        other["label"] = label.text;
        object["others"].push_back(std::move(other));
    }
    object["help"] = diagnostic.help;
    if (!diagnostic.item.empty()) object["item"] = diagnostic.item;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace diagnostics

// SPDX-License-Identifier: MIT
// What all items share: names, documentation, directives, and the targets that they depend on.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

}  // namespace

void check_directives(const Entry& entry, std::string_view what, std::initializer_list<DirectiveKind> allowed,
                      diagnostics::Sink& sink) {
    for (const auto& directive : entry.directives) {
        if (std::ranges::find(allowed, directive.kind) == allowed.end()) {
            sink.report({.kind = Kind::invalid_directive,
                         .message = fmt::format("`{}` does not fit {}", name(directive.kind), what),
                         .span = directive.span});
        }
    }
}

api::Declared read_declared(const Reading& reading, const Entry& entry, const Unit& unit, const Scope& scope,
                            std::string_view name, source::Span name_span, std::uint32_t head_end) {
    api::Declared declared;
    declared.name = name;
    declared.modules = modules_of(scope);
    declared.native = native_path(scope, name);
    if (const auto* rename = entry.find(DirectiveKind::name)) {
        declared.rename = rename->argument;
    }
    declared.doc = read_doc(entry);
    declared.doc.deprecated = deprecation(unit, reading.sources, entry.previous_end, head_end);
    declared.span = name_span;
    return declared;
}

std::optional<Problem> platform_problem(const Unit& unit, source::Span item, source::Span name) {
    const auto region = std::ranges::find_if(unit.uncertain, [&](source::Span each) { return overlap(each, item); });
    if (region == unit.uncertain.end()) {
        return std::nullopt;
    }
    return Problem{
        .kind = Kind::platform_dependent,
        .message = "this is there on some targets only, or differs between them",
        .span = name,
        .help = {"declare what crosses outside of `#if`, or put the macro among `[cpp] defines` in beepboop.toml"}};
}

Problem labelled(Problem problem, source::Span whole, const std::string& what) {
    if (problem.label.empty()) {
        problem.label = (problem.span == whole ? "" : "in the ") + what;
    }
    return problem;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// The walk itself: units, bodies, and which function reads which node.
#include "read/cpp/collect.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/collector.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

/// Declarations that say nothing to Go.
bool is_ignored(const syntax::Node& node) {
    return node.is("static_assert_declaration") || node.is("friend_declaration") || node.is("concept_definition") ||
           node.is("template_instantiation") || node.is("access_specifier") || node.is("empty_statement");
}

bool is_specifier(const syntax::Node& node) {
    return node.is("struct_specifier") || node.is("class_specifier") || node.is("union_specifier") ||
           node.is("enum_specifier");
}

/// `DECLARE_THING(foo);` at namespace scope.
std::string called_macro(const syntax::Node& statement) {
    return std::string(statement.child("call_expression").field("function").text());
}

}  // namespace

void Collector::unit(Unit& unit, Context context) {
    if (!unit.tree) {
        unit.tree = syntax::Tree::parse(syntax::Grammar::cpp, sources_, unit.file, unit.text);
    }
    const auto root = unit.tree->root();
    context.unit = &unit;
    context.exported = context.exported && unit.exported;
    if (root.is_error()) {
        report_syntax_error(root, root, sources_, sink_);
        return;
    }
    const auto doc = read_file_doc(root, sources_);
    if (unit.exported && into_.doc.lines.empty()) {
        into_.doc = doc.doc;
    }
    body(root, context, doc.end);
    includes(root.span().end + 1, context);
    report_lost_directives(unit, sink_);
}

void Collector::body(const syntax::Node& body, Context context, std::uint32_t after) {
    for (auto& entry : entries(body, *context.unit, sources_, sink_, after)) {
        includes(entry.node.span().begin, context);
        item(std::move(entry), context);
    }
    includes(body.span().end, context);
    for (const auto& child : body.children()) {
        if (child.is_missing()) {
            report_syntax_error(child, body, sources_, sink_);
        }
    }
}

/// Walks the headers that are included before an offset and were not walked yet.
void Collector::includes(std::uint32_t before, Context context) {
    auto& pending = context.unit->includes;
    while (!pending.empty() && pending.front().offset < before) {
        auto& included = *pending.front().unit;
        pending.erase(pending.begin());
        auto inner = context;
        inner.exported = true;
        unit(included, inner);
    }
}

void Collector::item(Entry entry, Context context) {
    const auto& node = entry.node;
    const bool is_container = node.is("namespace_definition") || node.is("linkage_specification");
    const bool is_macro = node.is("expression_statement") && node.child("call_expression");
    const auto error = is_container || is_macro ? syntax::Node() : error_in(node, *context.unit);
    if (error && !is_skipped(entry)) {
        report_syntax_error(error, node, sources_, sink_);
    }
    if (!error || is_specifier(node)) {
        dispatch(entry, context);
    }
}

void Collector::dispatch(Entry& entry, Context context) {
    const auto& node = entry.node;
    if (node.is("namespace_definition")) {
        name_space(entry, context);
    } else if (node.is("linkage_specification")) {
        linkage(entry, context);
    } else if (node.is("using_declaration")) {
        using_declaration(entry, context);
    } else if (node.is("namespace_alias_definition")) {
        namespace_alias(entry, context);
    } else if (node.is("alias_declaration")) {
        alias(entry, context);
    } else if (node.is("type_definition")) {
        type_definition(entry, context);
    } else if (node.is("template_declaration")) {
        template_declaration(entry, context);
    } else if (is_specifier(node)) {
        type(entry, node, context);
    } else if (node.is("declaration") || node.is("function_definition") || node.is("field_declaration")) {
        declaration(entry, context);
    } else if (node.is("expression_statement")) {
        const auto macro = called_macro(node);
        refuse(entry, context, macro.empty() ? "statement" : macro,
               {.kind = Kind::unsupported_item,
                .message = macro.empty() ? std::string("a statement stands outside of a function")
                                         : fmt::format("what the macro `{}` makes is not seen here", macro),
                .span = node.span(),
                .help = {"write the declaration out"}});
    } else if (!is_ignored(node)) {
        refuse(
            entry, context, node.kind(),
            {.kind = Kind::unsupported_item, .message = "this declaration cannot be read here", .span = node.span()});
    }
}

void Collector::refuse(const Entry& entry, Context context, std::string_view name, Problem problem) {
    if (context.exported && !is_skipped(entry)) {
        sink_.report(diagnostic(problem, item_path(*context.scope, name)));
    }
}

void collect(const std::vector<Unit*>& roots, const source::SourceMap& sources, diagnostics::Sink& sink,
             Collected& into) {
    Collector collector(sources, sink, into);
    for (auto* root : roots) {
        collector.unit(*root, {.scope = into.program.global, .unit = root, .exported = true});
    }
}

}  // namespace reader::cpp

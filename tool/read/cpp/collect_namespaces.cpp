// SPDX-License-Identifier: MIT
// Namespaces, their aliases, using-declarations, and `extern "C"`.
#include <algorithm>

#include "read/cpp/collector.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

bool has_token(const syntax::Node& node, std::string_view word) {
    return std::ranges::any_of(node.children(),
                               [&](const auto& child) { return !child.is_named() && child.text() == word; });
}

}  // namespace

void Collector::name_space(Entry& entry, Context context) {
    check_directives(entry, "namespaces", {DirectiveKind::skip}, sink_);
    const auto& node = entry.node;
    const auto path = node.field("name") ? path_of(node.field("name")).path : Path{.absolute = false, .parts = {""}};
    const bool is_inline = has_token(node, "inline");
    if (context.scope->owner == nullptr && path.parts[0] == "std") {
        return specialisations(node.field("body"), context);
    }
    for (const auto& part : path.parts) {
        auto& entity = open_namespace(part, is_inline, *context.scope);
        context.scope = entity.inner;
        context.is_named = context.is_named && !part.empty();
        context.exported = context.exported && context.is_named;
    }
    context.exported = context.exported && !is_skipped(entry);
    body(node.field("body"), context);
}

/// In namespace std, of which nothing else is the API's.
void Collector::specialisations(const syntax::Node& body, Context context) {
    for (const auto& declaration : body.named_children("template_declaration")) {
        if (const auto name = declaration.named_children().back().field("name")) {
            hash(name, context);
        }
    }
}

Entity& Collector::open_namespace(const std::string& name, bool is_inline, Scope& scope) {
    const auto [first, last] = scope.names.equal_range(name);
    const auto open =
        std::ranges::find_if(first, last, [](const auto& each) { return each.second->kind == EntityKind::name_space; });
    if (open != last) {
        return *open->second;
    }
    auto& entity = into_.program.add(EntityKind::name_space, name, scope);
    auto& inner = into_.program.add_scope(scope, entity);
    entity.is_unnamed = is_inline || name.empty();
    if (entity.is_unnamed) {
        scope.transparent.push_back(&inner);
    }
    return entity;
}

/// `extern "C" { … }` is no scope; `extern "C"` before one declaration leaves its comments to that.
void Collector::linkage(Entry& entry, Context context) {
    const auto inner = entry.node.field("body");
    if (inner.is("declaration_list")) {
        body(inner, context);
        return;
    }
    auto declared = entry;
    declared.node = inner;
    item(std::move(declared), context);
}

void Collector::using_declaration(Entry& entry, Context context) {
    const auto& node = entry.node;
    const auto name = node.named_children().empty() ? syntax::Node() : node.named_children().back();
    auto path = path_of(name).path;
    if (has_token(node, "namespace") || has_token(node, "enum")) {
        context.scope->used.push_back({std::move(path), into_.program.next_order++});
        return;
    }
    auto& entity = into_.program.add(EntityKind::using_name, path.parts.back(), *context.scope);
    entity.target = std::move(path);
}

void Collector::namespace_alias(Entry& entry, Context context) {
    const auto target = entry.node.named_children().back();
    auto& entity =
        into_.program.add(EntityKind::namespace_alias, std::string(entry.node.field("name").text()), *context.scope);
    entity.target = path_of(target).path;
}

}  // namespace reader::cpp

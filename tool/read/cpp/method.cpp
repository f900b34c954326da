// SPDX-License-Identifier: MIT
// Members of records that are no fields: the public functions among them, and what of the rest is listed.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/object_rules.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

/// Destructors, constructors of data, and operators that only say how C++ compares or copies: nothing that Go would
/// call.
bool serves_cpp_alone(const Entity& entity, const syntax::Node& name) {
    const auto is_assignment = [&] { return operator_of(name.text()) == "="; };
    return name.is("destructor_name") || (name.text() == entity.name && !entity.is_object) ||
           (name.is("operator_name") && (is_comparison(name.text()) || is_assignment()));
}

/// Whether Go has nothing of a constructor: it copies, moves, or is not there.
bool makes_nothing_for_go(const Entity& entity, const syntax::Node& declaration, const syntax::Node& function) {
    return copies(entity, function) || declaration.child("delete_method_clause");
}

diagnostics::Diagnostic listed(const Entity& entity, std::string_view name, source::Span span, std::string message,
                               std::string help) {
    return {.kind = diagnostics::Kind::unsupported_item,
            .severity = diagnostics::Severity::skipped,
            .message = std::move(message),
            .span = span,
            .help = {std::move(help)},
            .item = item_path(*entity.inner, name)};
}

/// `operator bool() const;`
void report_conversion(const Reading& reading, const Entity& entity, const syntax::Node& cast) {
    const auto name = fmt::format("operator {}", one_line(cast.field("type").text()));
    reading.sink.report(listed(entity, name, cast.span(), fmt::format("`{}` has no counterpart in Go", name),
                               "add a function with a name"));
}

void report_template(const Reading& reading, const Entity& entity, const syntax::Node& declaration) {
    const auto inner = declaration.named_children().back();
    const auto name = function_of(inner.field("declarator")).field("declarator");
    if (name && !serves_cpp_alone(entity, name)) {
        reading.sink.report(listed(entity, name.text(), name.span(),
                                   fmt::format("`{}` is a template, which is no function yet", name.text()),
                                   "add a function for each type that is needed, which calls it"));
    }
}

}  // namespace

std::vector<Member> public_members(const Entity& entity) {
    std::vector<Member> found;
    bool is_public = !entity.node.is("class_specifier");
    for (std::size_t i = 0; i < entity.members.size(); ++i) {
        const auto& member = entity.members[i];
        if (member.node.is("access_specifier")) {
            is_public = member.node.text() == "public";
        } else if (is_public) {
            found.push_back({&member, {entity.inner, entity.member_orders[i]}});
        }
    }
    return found;
}

std::vector<FunctionItem> member_functions(Entity& entity) {
    std::vector<FunctionItem> functions;
    for (const auto& member : public_members(entity)) {
        const auto& node = member.entry->node;
        if (!node.is("field_declaration") && !node.is("declaration") && !node.is("function_definition")) {
            continue;
        }
        for (const auto& declarator : declarators_of(node)) {
            const auto function = function_of(declarator);
            const auto name = function.field("declarator");
            const bool constructs = name && name.text() == entity.name;
            if (constructs && makes_nothing_for_go(entity, node, function)) {
                continue;
            }
            if (name && !serves_cpp_alone(entity, name)) {
                functions.push_back({.entry = *member.entry,
                                     .declaration = node,
                                     .declarator = declarator,
                                     .function = function,
                                     .name = constructs ? "new" : one_line(name.text()),
                                     .place = member.place,
                                     .unit = entity.unit,
                                     .owner = &entity,
                                     .exported = entity.exported,
                                     .constructs = constructs});
            }
        }
    }
    return functions;
}

void report_members(const Reading& reading, const Entity& entity) {
    for (const auto& member : public_members(entity)) {
        const auto& node = member.entry->node;
        const auto cast =
            node.is("declaration") || node.is("function_definition") ? node.field("declarator") : syntax::Node();
        if (is_skipped(*member.entry)) {
            continue;
        }
        if (node.is("template_declaration")) {
            report_template(reading, entity, node);
        } else if (cast.is("operator_cast")) {
            report_conversion(reading, entity, cast);
        }
    }
}

}  // namespace reader::cpp

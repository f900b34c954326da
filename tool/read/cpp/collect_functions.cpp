// SPDX-License-Identifier: MIT
// Functions, variables and constants.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/cpp/collector.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool is_declarator(const syntax::Node& node) {
    const auto kind = node.kind();
    return kind.ends_with("declarator") || kind.ends_with("identifier") || kind == "operator_name" ||
           kind == "operator_cast" || kind == "destructor_name" || kind == "primitive_type";
}

bool has_child(const syntax::Node& node, std::string_view kind, std::string_view text) {
    return std::ranges::any_of(node.named_children(kind), [&](const auto& child) { return child.text() == text; });
}

/// `struct Point;` in a record.
bool is_type_only(const syntax::Node& declaration) {
    return declarators_of(declaration).empty() &&
           (declaration.field("type").is("struct_specifier") || declaration.field("type").is("class_specifier"));
}

/// The initialiser of a declarator; in records it stands behind it.
syntax::Node value_after(const syntax::Node& declaration, const syntax::Node& declarator) {
    if (declarator.is("init_declarator")) {
        return declarator.field("value");
    }
    bool found = false;
    for (const auto& child : declaration.children()) {
        if (found && (child.text() == "," || child.text() == ";")) {
            break;
        }
        if (found && child.is_named()) {
            return child;
        }
        found = found || child == declarator;
    }
    return {};
}

}  // namespace

std::string operator_of(std::string_view name) { return std::string(support::trim(name.substr(operator_word.size()))); }

bool is_comparison(std::string_view name) {
    constexpr std::array<std::string_view, 8> operators = {"==", "!=", "<", ">", "<=", ">=", "<=>", "<<"};
    return std::ranges::find(operators, operator_of(name)) != operators.end();
}

syntax::Node function_of(syntax::Node declarator) {
    syntax::Node found;
    while (declarator) {
        const bool is_function = declarator.is("function_declarator");
        auto inner = declarator.field("declarator");
        if (!inner && (declarator.is("reference_declarator") || declarator.is("parenthesized_declarator"))) {
            const auto children = declarator.named_children();
            inner = children.empty() ? syntax::Node() : children.back();
        }
        const bool names = inner && (!inner.kind().ends_with("_declarator") ||
                                     (inner.is("parenthesized_declarator") && inner.named_children().size() == 1 &&
                                      inner.named_children()[0].kind().ends_with("identifier")));
        if (is_function) {
            found = names ? declarator : syntax::Node();
        }
        if (is_function && names) {
            return found;
        }
        declarator = inner;
    }
    return {};
}

std::vector<syntax::Node> declarators_of(const syntax::Node& declaration) {
    std::vector<syntax::Node> found;
    const auto type = declaration.field("type");
    bool expected = !type;
    for (const auto& child : declaration.children()) {
        if (child == type || child.text() == ",") {
            expected = true;
        } else if (expected && child.is_named() && is_declarator(child)) {
            found.push_back(child);
            expected = false;
        }
    }
    return found;
}

void Collector::declaration(Entry& entry, Context context) {
    const auto& node = entry.node;
    if (const auto specifier = definition_in(node)) {
        type(entry, specifier, context);
    } else if (is_type_only(node)) {
        type(entry, node.field("type"), context);
    }
    for (const auto& declarator : declarators_of(node)) {
        if (const auto declared = function_of(declarator)) {
            function(entry, declarator, declared, context);
        } else {
            variable(entry, declarator, context);
        }
    }
}

void Collector::operation(const syntax::Node& declaration, const syntax::Node& function, Context context) {
    const auto name = function.field("declarator");
    if (name.is("operator_name") && is_comparison(name.text())) {
        into_.operators.push_back({.op = operator_of(name.text()),
                                   .declaration = declaration,
                                   .function = function,
                                   .place = {context.scope, into_.program.next_order},
                                   .owner = context.record});
    }
}

/// Of what a record calls its friend, only how it is printed and compared matters.
void Collector::friends(const syntax::Node& declaration, Context context) {
    context.record = nullptr;
    for (const auto& inner : declaration.named_children()) {
        if (inner.is("declaration") || inner.is("function_definition")) {
            operation(inner, function_of(inner.field("declarator")), context);
        }
    }
}

/// Kept for the second pass where it is a free function; what the API does not export may still convert a type.
void Collector::function(Entry& entry, const syntax::Node& declarator, const syntax::Node& function, Context context) {
    const auto order = into_.program.next_order++;
    if (context.record == nullptr || context.is_public) {
        operation(entry.node, function, context);
    }
    if (!context.is_named || context.record != nullptr) {
        return;
    }
    const auto name = function.field("declarator");
    const auto written = one_line(name.is("parenthesized_declarator") ? name.named_children()[0].text() : name.text());
    if (name.is("operator_name") && is_comparison(written)) {
        return;
    }
    if (name.is("qualified_identifier")) {
        return;  // the definition of a member, which was declared before
    }
    into_.functions.push_back({.entry = entry,
                               .declaration = entry.node,
                               .declarator = declarator,
                               .function = function,
                               .name = written,
                               .place = {context.scope, order},
                               .unit = context.unit,
                               .exported = context.exported});
}

/// Constants can be lengths of arrays, wherever they are declared. What is not static in records are fields, which are
/// read later.
void Collector::variable(Entry& entry, const syntax::Node& declarator, Context context) {
    const auto& node = entry.node;
    const bool is_static = has_child(node, "storage_class_specifier", "static");
    const auto name = declarator.is("init_declarator") ? declarator.field("declarator") : declarator;
    if ((context.record != nullptr && !is_static) || declarator.is("operator_cast")) {
        return;
    }
    VariableItem item{.entry = entry, .declarator = name, .name = declared_name(name), .unit = context.unit};
    item.is_constexpr = has_child(node, "type_qualifier", "constexpr");
    item.is_const = item.is_constexpr || has_child(node, "type_qualifier", "const");
    const auto value = value_after(node, declarator);
    item.constant = item.is_const && value && item.name ? &add_constant(item, value, context) : nullptr;
    item.place = {context.scope, into_.program.next_order++};
    item.owner = context.record;
    item.exported = context.exported;
    const bool is_public_member = context.record != nullptr && context.is_public;
    if (context.exported || is_public_member) {
        into_.variables.push_back(std::move(item));
    }
}

Entity& Collector::add_constant(const VariableItem& item, const syntax::Node& value, Context context) {
    auto& constant = into_.program.add(EntityKind::constant, std::string(item.name.text()), *context.scope);
    constant.unit = context.unit;
    constant.node = item.entry.node;
    constant.value = value;
    constant.span = item.name.span();
    return constant;
}

}  // namespace reader::cpp

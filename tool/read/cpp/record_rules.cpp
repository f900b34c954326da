// SPDX-License-Identifier: MIT
// The rules, in the order in which they are looked at; the first that is broken is reported.
#include "read/cpp/record_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool has_token(const syntax::Node& node, std::string_view word) {
    return std::ranges::any_of(node.children(), [&](const auto& child) { return child.text() == word; });
}

Problem item_problem(source::Span span, std::string message, std::vector<std::string> help) {
    return {.kind = Kind::unsupported_item, .message = std::move(message), .span = span, .help = std::move(help)};
}

/// What is marked `record` and cannot be one.
Problem object(const Entity& entity, source::Span span, std::string_view why) {
    if (entity.fails && entity.entry.find(DirectiveKind::record) == nullptr) {
        return item_problem(
            span, fmt::format("`{}` is what functions fail with, of which only the text crosses", entity.name),
            {"use another class for what they return"});
    }
    return item_problem(span, fmt::format("`{}` {}, so it is no record", entity.name, why),
                        {"leave out `//beepboop:record`: it is an object then, of which Go has a handle"});
}

bool is_type_definition(const syntax::Node& member) {
    return member.field("type").kind().ends_with("_specifier") && member.field("type").field("body");
}

std::optional<Problem> problem_of_data(const Entity& entity, const syntax::Node& member, bool is_public) {
    if (!is_public) {
        return object(entity, member.span(), "has private fields");
    }
    if (const auto bits = member.child("bitfield_clause")) {
        return item_problem(member.span(), "a bit-field has no place of its own in memory",
                            {"use a whole field: `std::uint8_t`, `bool`"});
    }
    return std::nullopt;
}

/// `union { … };` in a struct.
std::optional<Problem> problem_of_unnamed(const syntax::Node& member) {
    const auto type = member.field("type");
    const bool unnamed = is_type_definition(member) && !type.field("name") && declarators_of(member).empty();
    if (unnamed && type.is("union_specifier")) {
        return item_problem(member.span(), "a union does not say which of its fields is there",
                            {"use a `std::variant` of structs with a name"});
    }
    if (unnamed && !type.is("enum_specifier")) {
        return item_problem(member.span(), "a struct without a name cannot cross",
                            {"give it a name, and the field one too"});
    }
    return std::nullopt;
}

std::optional<Problem> problem_of_method(const Entity& entity, const syntax::Node& member) {
    const auto name = method_of(member).field("declarator");
    if (has_token(member, "virtual")) {
        return object(entity, name.span(), "has virtual functions");
    }
    if (!member.field("type") && name.text() == entity.name) {
        return object(entity, name.span(), "has a constructor");
    }
    return std::nullopt;
}

std::optional<Problem> problem_of_members(const Entity& entity) {
    bool is_public = !entity.node.is("class_specifier");
    for (const auto& member : entity.members) {
        const auto& node = member.node;
        if (node.is("access_specifier")) {
            is_public = node.text() == "public";
            continue;
        }
        auto problem = is_data(node) ? problem_of_data(entity, node, is_public) : problem_of_unnamed(node);
        if (!problem && method_of(node)) {
            problem = problem_of_method(entity, node);
        }
        if (problem) {
            return problem;
        }
    }
    return std::nullopt;
}

/// Whether a record is the same without that member.
bool is_apart(const syntax::Node& member) {
    return method_of(member) || member.is("template_declaration") || member.is("alias_declaration") ||
           member.is("friend_declaration") || member.is("static_assert_declaration") ||
           (member.is("field_declaration") && !is_data(member) && !declarators_of(member).empty());
}

/// A function that only some targets have is left out alone; a field changes what the record is.
std::optional<Problem> platform_problem_of_layout(const Entity& entity) {
    auto head = entity.entry.node.span();
    head.end = entity.node.field("body").span().begin;
    auto problem = platform_problem(*entity.unit, head, entity.span);
    for (const auto& member : entity.members) {
        if (!problem && !is_apart(member.node)) {
            problem = platform_problem(*entity.unit, member.node.span(), entity.span);
        }
    }
    return problem;
}

std::optional<Problem> refusal_of_any(const Entity& entity) {
    if (is_skipped(entity.entry)) {
        return item_problem(entity.span, fmt::format("`{}` is left out by its directive `skip`", entity.name), {});
    }
    if (entity.broken) {
        return Problem{.kind = Kind::syntax_error,
                       .message = fmt::format("`{}` has a syntax error", entity.name),
                       .span = entity.span};
    }
    return std::nullopt;
}

}  // namespace

syntax::Node method_of(const syntax::Node& member) {
    if (!member.is("field_declaration") && !member.is("declaration") && !member.is("function_definition")) {
        return {};
    }
    return function_of(member.field("declarator"));
}

bool is_data(const syntax::Node& member) {
    const auto is_static = [](const auto& specifier) { return specifier.text() == "static"; };
    return member.is("field_declaration") && !method_of(member) && !declarators_of(member).empty() &&
           std::ranges::none_of(member.named_children("storage_class_specifier"), is_static);
}

std::optional<Problem> refusal_of_item(const Entity& entity, source::Span whole) {
    auto problem = refusal_of_any(entity);
    return problem ? problem : platform_problem(*entity.unit, whole, entity.span);
}

std::optional<Problem> refusal_of_record(const Entity& entity) {
    auto given = refusal_of_any(entity);
    given = given ? given : platform_problem_of_layout(entity);
    if (given) {
        return given;
    }
    if (entity.node.is("union_specifier")) {
        return item_problem(
            entity.span, fmt::format("`{}` is a union, which does not say which of its fields is there", entity.name),
            {"use a `std::variant` of structs with a name"});
    }
    if (const auto bases = entity.node.child("base_class_clause")) {
        return item_problem(bases.span(), fmt::format("`{}` has a base class, which does not cross yet", entity.name),
                            {"make the base a field, or repeat its fields",
                             "mark it `//beepboop:object`, so that Go has a handle of it"});
    }
    return problem_of_members(entity);
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Walks over the members and bases of classes.
#include "read/cpp/object_rules.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "read/cpp/exception.hpp"
#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

/// A class cannot derive from itself, but the text of one can say so.
constexpr int deepest = 32;

bool has_token(const syntax::Node& node, std::string_view word) {
    return std::ranges::any_of(node.children(), [&](const auto& child) { return child.text() == word; });
}

bool is_constructor(const Entity& record, const syntax::Node& member) {
    return !member.field("type") && method_of(member).field("declarator").text() == record.name;
}

bool is_destructor(const syntax::Node& member) { return method_of(member).field("declarator").is("destructor_name"); }

/// A member that no aggregate has, or that takes care of something when it ends.
bool makes_object(const Entity& record, const syntax::Node& member, bool is_public) {
    if (is_data(member)) {
        return !is_public;
    }
    return method_of(member) &&
           (has_token(member, "virtual") || is_constructor(record, member) || is_destructor(member));
}

/// Calls back with each member and whether it is public, until one says so.
template <class Condition>
bool any_member(const Entity& record, const Condition& condition) {
    bool is_public = !record.node.is("class_specifier");
    for (const auto& member : record.members) {
        if (member.node.is("access_specifier")) {
            is_public = member.node.text() == "public";
        } else if (condition(member.node, is_public)) {
            return true;
        }
    }
    return false;
}

bool has_constructor(const Entity& record) {
    return any_member(record, [&](const auto& member, bool) { return is_constructor(record, member); });
}

bool is_object_within(TypeSyntax& types, const Entity& record, int depth) {
    if (record.kind != EntityKind::record || !record.node || record.node.is("union_specifier") || depth > deepest ||
        record.entry.find(DirectiveKind::flat) != nullptr || record.entry.find(DirectiveKind::record) != nullptr) {
        return false;
    }
    if (exception_lineage(types, record)) {
        return false;
    }
    if (record.entry.find(DirectiveKind::object) != nullptr) {
        return true;
    }
    const auto bases = bases_of(types, record);
    return any_member(record,
                      [&](const auto& member, bool is_public) { return makes_object(record, member, is_public); }) ||
           std::ranges::any_of(bases, [&](const Base& base) {
               return !base.is_public || base.is_virtual || base.entity == nullptr ||
                      is_object_within(types, *base.entity, depth + 1);
           });
}

/// How often the class has a base, by whatever way.
std::size_t count_of(TypeSyntax& types, const Entity& record, const Entity* base, int depth = 0) {
    std::size_t count = 0;
    for (const auto& each : depth > deepest ? std::vector<Base>{} : bases_of(types, record)) {
        count += each.entity == base ? 1 : 0;
        count += each.entity == nullptr ? 0 : count_of(types, *each.entity, base, depth + 1);
    }
    return count;
}

/// `area() const` of `virtual double area() const = 0;`, to find what overrides it.
std::string overriding_name(const syntax::Node& function) {
    std::string types;
    for (const auto& parameter : function.field("parameters").named_children()) {
        types += one_line(parameter.field("type").text()) + ",";
    }
    const bool is_const = function.child("type_qualifier").text() == "const";
    return fmt::format("{}({}){}", one_line(function.field("declarator").text()), types, is_const ? " const" : "");
}

bool is_pure(const syntax::Node& member) {
    return has_token(member, "virtual") &&
           (member.child("pure_virtual_clause") || member.field("default_value").text() == "0");
}

/// What is left to override in a class.
std::set<std::string> pure_functions(TypeSyntax& types, const Entity& record, int depth) {
    std::set<std::string> pure;
    if (depth > deepest) {
        return pure;
    }
    for (const auto& base : bases_of(types, record)) {
        if (base.entity != nullptr) {
            pure.merge(pure_functions(types, *base.entity, depth + 1));
        }
    }
    for (const auto& member : record.members) {
        if (const auto function = method_of(member.node)) {
            const auto name = overriding_name(function);
            pure.erase(name);
            if (is_pure(member.node)) {
                pure.insert(name);
            }
        }
    }
    return pure;
}

bool begins_by_itself(TypeSyntax& types, const Entity& record, int depth);

/// Whether a member of such a type needs no initialiser.
bool begins_by_itself(TypeSyntax& types, const CppType& type, int depth) {
    const auto begins = [&](const CppType& each) { return begins_by_itself(types, each, depth); };
    switch (type.kind) {
    case CppType::Kind::fundamental:
    case CppType::Kind::pointer: return !type.is_const;
    case CppType::Kind::standard:
        if (type.name == "std::pair" || type.name == "std::tuple") {
            return !type.is_const && std::ranges::all_of(type.arguments, begins);
        }
        if (type.name == "std::array" || type.name == "std::variant") {
            return !type.is_const && !type.arguments.empty() && begins(type.arguments[0]);
        }
        return !type.is_const && type.name != "std::reference_wrapper" && type.name != "std::lock_guard";
    case CppType::Kind::array: return begins(type.arguments[0]);
    case CppType::Kind::declared:
        return type.entity->kind != EntityKind::record || begins_by_itself(types, *type.entity, depth + 1);
    case CppType::Kind::foreign:
    case CppType::Kind::reference:
    case CppType::Kind::rvalue_reference:
    case CppType::Kind::function:
    case CppType::Kind::value: break;
    }
    return false;
}

bool is_initialised(TypeSyntax& types, const Entity& record, std::size_t index, int depth) {
    const auto& node = record.members[index].node;
    if (!is_data(node) || node.field("default_value")) {
        return true;
    }
    for (const auto& declarator : declarators_of(node)) {
        const auto declared = types.read(node, declarator, {record.inner, record.member_orders[index]});
        if (!declared || !begins_by_itself(types, declared->type, depth)) {
            return false;
        }
    }
    return true;
}

/// Whether the constructor that the compiler makes is there.
bool has_implicit_constructor(TypeSyntax& types, const Entity& record, int depth) {
    const auto bases = bases_of(types, record);
    bool begins = depth <= deepest && std::ranges::all_of(bases, [&](const Base& base) {
                      return base.entity != nullptr && begins_by_itself(types, *base.entity, depth + 1);
                  });
    for (std::size_t i = 0; begins && i < record.members.size(); ++i) {
        begins = is_initialised(types, record, i, depth);
    }
    return begins;
}

/// By its own constructor without parameters, or by the compiler's.
bool begins_by_itself(TypeSyntax& types, const Entity& record, int depth) {
    if (!has_constructor(record)) {
        return has_implicit_constructor(types, record, depth);
    }
    return any_member(record, [&](const auto& member, bool is_public) {
        return is_public && is_constructor(record, member) && !member.child("delete_method_clause") &&
               method_of(member).field("parameters").named_children().empty();
    });
}

/// Types of the standard library that own what there is only once.
bool is_unique(const CppType& type) {
    constexpr std::array<std::string_view, 7> names = {"std::unique_ptr", "std::mutex",  "std::shared_mutex",
                                                       "std::atomic",     "std::thread", "std::future",
                                                       "std::jthread"};
    return type.kind == CppType::Kind::reference || type.kind == CppType::Kind::rvalue_reference ||
           (type.kind == CppType::Kind::standard && std::ranges::find(names, type.name) != names.end());
}

bool can_be_copied_within(TypeSyntax& types, const Entity& record, int depth);

bool is_field_copied(TypeSyntax& types, const Entity& record, std::size_t index, int depth) {
    const auto& node = record.members[index].node;
    if (!is_data(node)) {
        return true;
    }
    for (const auto& declarator : declarators_of(node)) {
        const auto declared = types.read(node, declarator, {record.inner, record.member_orders[index]});
        const auto* const entity = declared ? declared->type.entity : nullptr;
        const bool is_record = entity != nullptr && entity->kind == EntityKind::record && entity->node;
        if (declared &&
            (is_unique(declared->type) || (is_record && !can_be_copied_within(types, *entity, depth + 1)))) {
            return false;
        }
    }
    return true;
}

/// What moves and does not say that it copies, or says that it does not.
bool can_be_copied_within(TypeSyntax& types, const Entity& record, int depth) {
    bool moves = false;
    for (const auto& member : record.members) {
        const auto function = method_of(member.node);
        if (!function || !is_constructor(record, member.node) || !copies(record, function)) {
            continue;
        }
        if (function.field("parameters").text().find("&&") == std::string_view::npos) {
            return !member.node.child("delete_method_clause");
        }
        moves = true;
    }
    if (moves) {
        return false;
    }
    for (std::size_t i = 0; depth < deepest && i < record.members.size(); ++i) {
        if (!is_field_copied(types, record, i, depth)) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool can_be_copied(TypeSyntax& types, const Entity& object) { return can_be_copied_within(types, object, 0); }

std::vector<Base> bases_of(TypeSyntax& types, const Entity& record) {
    std::vector<Base> bases;
    const bool by_default = !record.node.is("class_specifier");
    Base next{.node = {}, .entity = nullptr, .is_public = by_default, .is_virtual = false};
    for (const auto& child : record.node.child("base_class_clause").children()) {
        if (child.is("access_specifier")) {
            next.is_public = child.text() == "public";
        } else if (child.text() == "virtual") {
            next.is_virtual = true;
        } else if (child.text() == ",") {
            next = {.node = {}, .entity = nullptr, .is_public = by_default, .is_virtual = false};
        } else if (child.is_named() && !child.is("comment")) {
            const auto type = types.read_specifier(child, {record.scope, record.definition_order});
            const bool declared = type && type->kind == CppType::Kind::declared && type->entity->node &&
                                  type->entity->kind == EntityKind::record;
            next.node = child;
            next.entity = declared ? type->entity : nullptr;
            bases.push_back(next);
        }
    }
    return bases;
}

std::vector<Base> visible_bases(TypeSyntax& types, const Entity& record, const Entity& derived) {
    auto bases = bases_of(types, record);
    std::erase_if(bases, [&](const Base& base) {
        return !base.is_public || base.is_virtual || base.entity == nullptr ||
               count_of(types, derived, base.entity) > 1;
    });
    return bases;
}

bool is_object(TypeSyntax& types, const Entity& record) { return is_object_within(types, record, 0); }

std::optional<Problem> refusal_of_object(const Entity& object) {
    auto head = object.entry.node.span();
    head.end = object.node.field("body").span().begin;
    if (auto problem = refusal_of_item(object, head)) {
        return problem;
    }
    std::optional<Problem> problem;
    for (const auto& member : object.members) {
        if (!problem && member.node.is("access_specifier")) {
            problem = platform_problem(*object.unit, member.node.span(), object.span);
        }
    }
    if (problem) {
        return problem;
    }
    any_member(object, [&](const auto& member, bool is_public) {
        const bool is_closed = is_destructor(member) && (!is_public || member.child("delete_method_clause"));
        if (is_closed) {
            problem =
                Problem{.kind = diagnostics::Kind::unsupported_item,
                        .message = fmt::format("`{}` cannot be destroyed: its destructor is not public", object.name),
                        .span = method_of(member).field("declarator").span(),
                        .help = {"make the destructor public"}};
        }
        return is_closed;
    });
    return problem;
}

bool is_abstract(TypeSyntax& types, const Entity& object) { return !pure_functions(types, object, 0).empty(); }

bool is_made_from_nothing(TypeSyntax& types, const Entity& object) {
    return !has_constructor(object) && !is_abstract(types, object) && has_implicit_constructor(types, object, 0);
}

bool copies(const Entity& object, const syntax::Node& function) {
    const auto parameters = function.field("parameters").named_children();
    const bool alone =
        !parameters.empty() && std::ranges::none_of(parameters.begin() + 1, parameters.end(),
                                                    [](const auto& each) { return each.is("parameter_declaration"); });
    return alone && parameters[0].field("type").text() == object.name &&
           parameters[0].field("declarator").kind().find("reference_declarator") != std::string_view::npos;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Types that are printed, compared and hashed, which makes them strings, equal and ordered in Go as well.
#include <algorithm>

#include "read/cpp/items.hpp"
#include "read/cpp/object_rules.hpp"

namespace reader::cpp {
namespace {

bool is_stream(const syntax::Node& parameter) {
    const auto path = path_of(parameter.field("type")).path;
    return !path.parts.empty() && (path.parts.back() == "ostream" || path.parts.back() == "basic_ostream");
}

/// The declared type that a parameter reads, by value or by reference.
Entity* type_read_by(TypeSyntax& types, const syntax::Node& parameter, Place place) {
    const auto value = types.read(parameter, parameter.field("declarator"), place);
    if (!value) {
        return nullptr;
    }
    const bool referred = value->type.kind == CppType::Kind::reference;
    const auto& type = referred ? value->type.arguments[0] : value->type;
    return type.kind == CppType::Kind::declared ? type.entity : nullptr;
}

bool is_deleted(const OperatorItem& item) {
    const auto declarator = item.declaration.field("declarator");
    return item.declaration.child("delete_method_clause") || declarator.field("value").is("delete_expression");
}

bool is_defaulted(const OperatorItem& item) {
    return static_cast<bool>(item.declaration.child("default_method_clause"));
}

/// Whether `<=>` of a type is a strong order, as far as can be read: of numbers without a fraction, of text.
bool is_strongly_ordered(const CppType& type) {
    switch (type.kind) {
    case CppType::Kind::fundamental: return type.name != "float" && type.name != "double" && type.name != "long double";
    case CppType::Kind::standard:
        return type.name == "std::string" || type.name.ends_with("_t") || type.name.starts_with("std::chrono::");
    case CppType::Kind::declared: return type.entity->kind == EntityKind::enumeration || type.entity->compares;
    case CppType::Kind::pointer: return true;
    case CppType::Kind::foreign:
    case CppType::Kind::reference:
    case CppType::Kind::rvalue_reference:
    case CppType::Kind::array:
    case CppType::Kind::function:
    case CppType::Kind::value: break;
    }
    return false;
}

/// What the compiler makes of `auto operator<=>(const T&) const = default`.
bool orders_by_members(TypeSyntax& types, const Entity& entity) {
    for (std::size_t i = 0; i < entity.members.size(); ++i) {
        const auto& node = entity.members[i].node;
        const bool is_static = node.child("storage_class_specifier").text() == "static";
        for (const auto& declarator : declarators_of(node)) {
            if (!node.is("field_declaration") || is_static || function_of(declarator)) {
                continue;
            }
            const auto declared = types.read(node, declarator, {entity.inner, entity.member_orders[i]});
            if (!declared || !is_strongly_ordered(declared->type)) {
                return false;
            }
        }
    }
    return !entity.node.child("base_class_clause");
}

/// Whether `<=>` of that type is a strong or weak order.
bool orders(TypeSyntax& types, const OperatorItem& item, const Entity& entity) {
    const auto written = item.declaration.field("type");
    if (written.is("placeholder_type_specifier")) {
        const auto trailing = item.function.child("trailing_return_type");
        const auto type =
            trailing ? types.read(trailing.child("type_descriptor"), item.place) : Expected<CppType>(refused({}));
        return type ? type->is_standard("std::strong_ordering") || type->is_standard("std::weak_ordering")
                    : !trailing && is_defaulted(item) && orders_by_members(types, entity);
    }
    const auto type = types.read_specifier(written, item.place);
    return type && (type->is_standard("std::strong_ordering") || type->is_standard("std::weak_ordering"));
}

/// Whether the bases can be compared, without which the compiler makes no `==`.
bool bases_are_equal(TypeSyntax& types, const Entity& entity) {
    return std::ranges::all_of(bases_of(types, entity),
                               [](const Base& base) { return base.entity != nullptr && base.entity->equals; });
}

/// The type that two of are compared; null where it compares something else.
Entity* compared_by(TypeSyntax& types, const OperatorItem& item) {
    const auto parameters = item.function.field("parameters").named_children("parameter_declaration");
    auto* const last = parameters.empty() ? nullptr : type_read_by(types, parameters.back(), item.place);
    if (item.owner != nullptr) {
        const auto qualifiers = item.function.named_children("type_qualifier");
        const bool is_const = std::ranges::any_of(qualifiers, [](const auto& each) { return each.text() == "const"; });
        return parameters.size() == 1 && is_const && last == item.owner ? last : nullptr;
    }
    const bool same = parameters.size() == 2 && type_read_by(types, parameters[0], item.place) == last;
    return same ? last : nullptr;
}

}  // namespace

void learn_operator(TypeSyntax& types, const OperatorItem& item) {
    if (is_deleted(item)) {
        return;
    }
    const auto parameters = item.function.field("parameters").named_children("parameter_declaration");
    if (item.op == "<<" && item.owner == nullptr && parameters.size() == 2 && is_stream(parameters[0])) {
        if (auto* const printed = type_read_by(types, parameters[1], item.place)) {
            printed->displays = true;
        }
    }
    if (item.op != "==" && item.op != "<=>") {
        return;
    }
    if (auto* const compared = compared_by(types, item)) {
        const bool is_there = is_defaulted(item) ? bases_are_equal(types, *compared) : item.op == "==";
        compared->equals = compared->equals || is_there;
        compared->compares = compared->compares || (item.op == "<=>" && orders(types, item, *compared));
    }
}

void learn_hash(TypeSyntax& types, const HashItem& item) {
    const auto arguments = item.arguments.named_children("type_descriptor");
    const auto type = arguments.size() == 1 ? types.read(arguments[0], item.place) : Expected<CppType>(refused({}));
    if (type && type->kind == CppType::Kind::declared) {
        type->entity->hashes = true;
    }
}

}  // namespace reader::cpp

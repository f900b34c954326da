// SPDX-License-Identifier: MIT
// Classes whose values stay native: what they can do besides their functions, their bases, constructors.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/object_rules.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

bool hides(const Entity& object, std::string_view name) {
    return std::ranges::any_of(object.members, [&](const Entry& member) {
        const auto declarators = declarators_of(member.node);
        return std::ranges::any_of(declarators, [&](const auto& declarator) {
            const auto function = function_of(declarator);
            return (function ? function.field("declarator") : declared_name(declarator)).text() == name;
        });
    });
}

bool is_static(const FunctionItem& item) {
    const auto specifiers = item.declaration.named_children("storage_class_specifier");
    return std::ranges::any_of(specifiers, [](const auto& each) { return each.text() == "static"; });
}

/// Functions of public bases that no class on the way hides, as functions of `object`.
void inherit(TypeSyntax& types, Entity& object, Entity& from, std::vector<FunctionItem>& functions, int depth) {
    constexpr int deepest = 32;
    if (depth > deepest) {
        return;
    }
    for (const auto& base : visible_bases(types, from, object)) {
        for (auto& item : member_functions(*base.entity)) {
            const bool known = std::ranges::any_of(functions, [&](const FunctionItem& each) {
                return each.name == item.name && each.function == item.function;
            });
            if (!item.constructs && !is_static(item) && !known && !hides(object, item.name) &&
                !hides(from, item.name)) {
                item.owner = &object;
                item.exported = false;
                functions.push_back(std::move(item));
            }
        }
        inherit(types, object, *base.entity, functions, depth + 1);
    }
}

}  // namespace

api::Object read_object(const Reading& reading, Entity& entity) {
    api::Object object;
    static_cast<api::Declared&>(object) = read_declared(reading, entity.entry, *entity.unit, *entity.scope, entity.name,
                                                        entity.span, entity.node.field("body").span().begin);
    check_directives(entity.entry, "classes",
                     {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::object, DirectiveKind::serialize},
                     reading.sink);
    object.serialize = entity.entry.find(DirectiveKind::serialize) != nullptr;
    object.displays = entity.displays;
    object.equals = entity.equals;
    object.compares = entity.compares;
    object.hashes = entity.hashes;
    entity.refusal = refusal_of_object(entity);
    for (const auto& base : visible_bases(reading.types, entity, entity)) {
        if (base.entity->is_object) {
            object.bases.push_back(base.entity->declaration);
        }
    }
    return object;
}

void report_bases(const Reading& reading, const Entity& object) {
    const auto visible = visible_bases(reading.types, object, object);
    for (const auto& base : bases_of(reading.types, object)) {
        const bool is_seen = std::ranges::any_of(visible, [&](const Base& each) { return each.entity == base.entity; });
        if (base.is_public && base.entity != nullptr && !is_seen) {
            const auto why = base.is_virtual ? "is a virtual base" : "is a base several times";
            reading.sink.report({.kind = diagnostics::Kind::unsupported_item,
                                 .severity = diagnostics::Severity::skipped,
                                 .message = fmt::format("`{}` {}, whose members are not seen through `{}`",
                                                        base.entity->name, why, object.name),
                                 .span = base.node.span(),
                                 .help = {"add functions that call them"},
                                 .item = item_path(*object.inner, base.entity->name)});
        }
    }
}

std::vector<FunctionItem> inherited_functions(TypeSyntax& types, Entity& object) {
    std::vector<FunctionItem> functions;
    inherit(types, object, object, functions, 0);
    return functions;
}

FunctionItem implicit_constructor(Entity& object) {
    return {.entry = object.entry,
            .declaration = object.node,
            .declarator = object.node,
            .function = object.node,
            .name = "new",
            .place = {object.scope, object.definition_order},
            .unit = object.unit,
            .owner = &object,
            .exported = object.exported,
            .constructs = true,
            .implicit = true};
}

api::Function read_implicit_constructor(const FunctionItem& item) {
    const auto& object = *item.owner;
    api::Function function;
    function.name = item.name;
    function.modules = modules_of(*object.scope);
    function.native = native_path(object);
    function.native_type = function.native + "()";
    function.span = object.span;
    function.owner = api::Owner{api::TypeKind::object, object.declaration};
    function.result.kind = api::TypeKind::object;
    function.result.declaration = object.declaration;
    function.result.native = function.native;
    function.result.span = object.span;
    function.may_throw = true;
    return function;
}

}  // namespace reader::cpp

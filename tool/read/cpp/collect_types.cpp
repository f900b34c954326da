// SPDX-License-Identifier: MIT
// Structs, classes, unions, enums, aliases, and templates of these.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/collector.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool is_type_specifier(const syntax::Node& node) {
    return node.is("struct_specifier") || node.is("class_specifier") || node.is("union_specifier") ||
           node.is("enum_specifier");
}

std::string written_name(const syntax::Node& specifier) {
    const auto name = specifier.field("name");
    return name && !name.is_missing() && !name.is("template_type") && !name.is("qualified_identifier")
               ? std::string(name.text())
               : "";
}

/// `template <> struct std::hash<Point>`: nothing of the API's.
bool is_specialisation(const syntax::Node& specifier) {
    return specifier.field("name").is("template_type") || specifier.field("name").is("qualified_identifier");
}

bool is_scoped(const syntax::Node& enumeration) {
    return std::ranges::any_of(enumeration.children(), [](const auto& child) {
        return !child.is_named() && (child.text() == "class" || child.text() == "struct");
    });
}

/// The name of a typedef's declarator where it stands alone.
std::string plain_name(const syntax::Node& declarator) {
    return declarator.is("type_identifier") || declarator.is("primitive_type") ? std::string(declarator.text()) : "";
}

}  // namespace

syntax::Node definition_in(const syntax::Node& declaration) {
    const auto type = declaration.field("type");
    return is_type_specifier(type) && type.field("body") ? type : syntax::Node();
}

/// Declares or defines what a specifier names; null where it has no name or is a specialisation.
Entity* Collector::type(Entry& entry, const syntax::Node& specifier, Context context, const std::string& given_name) {
    if (is_specialisation(specifier)) {
        return nullptr;
    }
    const auto name = given_name.empty() ? written_name(specifier) : given_name;
    return specifier.is("enum_specifier") ? enumeration(entry, specifier, context, name)
                                          : record(entry, specifier, context, name);
}

/// The entity of that name in the scope, new or declared before; with a body it becomes the definition unless it has
/// one.
Entity* Collector::defined(EntityKind kind, const std::string& name, Entry& entry, const syntax::Node& specifier,
                           Context context) {
    Entity* entity = nullptr;
    const auto [first, last] = context.scope->names.equal_range(name);
    for (auto each = first; each != last && !name.empty(); ++each) {
        entity = each->second->kind == kind ? each->second : entity;
    }
    if (entity == nullptr) {
        entity = &into_.program.add(kind, name, *context.scope);
    }
    if (!specifier.field("body") || entity->node) {
        return specifier.field("body") ? nullptr : entity;
    }
    const auto written = specifier.field("name");
    entity->unit = context.unit;
    entity->definition_order = into_.program.next_order++;
    entity->node = specifier;
    entity->entry = entry;
    entity->span = written && !written.is_missing() ? written.span() : specifier.span();
    entity->exported = context.exported && !name.empty();
    entity->is_private = context.record != nullptr && !context.is_public;
    entity->broken = static_cast<bool>(error_in(specifier, *context.unit));
    if (!name.empty()) {
        into_.types.push_back(entity);
    }
    return entity;
}

Entity* Collector::record(Entry& entry, const syntax::Node& specifier, Context context, const std::string& name) {
    auto* entity = defined(EntityKind::record, name, entry, specifier, context);
    if (entity != nullptr && entity->node == specifier) {
        auto& scope = into_.program.add_scope(*context.scope, *entity);
        scope.is_class = true;
        context.scope = &scope;
        context.record = entity;
        members(*entity, context);
    }
    return entity;
}

/// Nested types, aliases and constants of a record; its fields and functions are kept for later.
void Collector::members(Entity& entity, Context context) {
    bool is_public = !entity.node.is("class_specifier");
    const bool exported = context.exported && !is_skipped(entity.entry);
    entity.members = entries(entity.node.field("body"), *context.unit, sources_, sink_);
    for (auto& member : entity.members) {
        const auto& node = member.node;
        if (node.is("access_specifier")) {
            is_public = node.text() == "public";
        }
        context.exported = exported && is_public;
        context.is_public = is_public;
        if (node.is("alias_declaration") || node.is("type_definition") || node.is("using_declaration") ||
            is_type_specifier(node)) {
            dispatch(member, context);
        } else if (node.is("field_declaration") || node.is("declaration")) {
            declaration(member, context);
        } else if (node.is("function_definition") && is_public) {
            operation(node, function_of(node.field("declarator")), context);
        } else if (node.is("friend_declaration")) {
            friends(node, context);
        }
        // After what the member itself defines: `struct Last { int x; } last;`
        entity.member_orders.push_back(into_.program.next_order++);
    }
}

Entity* Collector::enumeration(Entry& entry, const syntax::Node& specifier, Context context, const std::string& name) {
    auto* entity = defined(EntityKind::enumeration, name, entry, specifier, context);
    if (entity != nullptr && entity->node == specifier) {
        auto& scope = into_.program.add_scope(*context.scope, *entity);
        if (!is_scoped(specifier)) {
            context.scope->transparent.push_back(&scope);
        }
        const auto outer = context;
        context.scope = &scope;
        enumerators(*entity, context);
        if (name.empty() && !entity->constants.empty() && declarators_of(entry.node).empty()) {
            refuse(entry, outer, entity->constants[0]->name,
                   {.kind = Kind::unsupported_item,
                    .message = "an enumeration without a name is no type of Go",
                    .span = specifier.span(),
                    .help = {"give it a name, or make `inline constexpr int` of its constants"}});
        }
    }
    return entity;
}

void Collector::enumerators(Entity& entity, Context context) {
    Entity* before = nullptr;
    entity.members = entries(entity.node.field("body"), *context.unit, sources_, sink_);
    for (auto& member : entity.members) {
        if (member.node.is("enumerator")) {
            auto& constant =
                into_.program.add(EntityKind::constant, std::string(member.node.field("name").text()), *context.scope);
            constant.value = member.node.field("value");
            constant.before = before;
            constant.span = member.node.field("name").span();
            before = &constant;
            entity.constants.push_back(&constant);
        }
    }
}

/// `typedef struct { … } Point, *PointPtr;` and the like.
void Collector::type_definition(Entry& entry, Context context) {
    const auto& node = entry.node;
    const auto declarators = declarators_of(node);
    if (const auto specifier = definition_in(node)) {
        const auto own = written_name(specifier);
        const auto first = declarators.empty() ? std::string() : plain_name(declarators[0]);
        if (auto* entity = type(entry, specifier, context, own.empty() ? first : own);
            entity != nullptr && own.empty()) {
            entity->span = declarators.empty() ? entity->span : declarators[0].span();
        }
    }
    for (const auto& declarator : declarators) {
        add_alias(entry, node, declarator, declared_name(declarator), context);
    }
}

void Collector::alias(Entry& entry, Context context) {
    const auto& node = entry.node;
    const auto descriptor = node.field("type");
    add_alias(entry, descriptor, descriptor.field("declarator"), node.field("name"), context);
}

/// An alias of the name that a type has anyhow is left out.
void Collector::add_alias(Entry& entry, const syntax::Node& node, const syntax::Node& declarator,
                          const syntax::Node& name, Context context) {
    const auto [first, last] = context.scope->names.equal_range(std::string(name.text()));
    const bool known = std::ranges::any_of(first, last, [](const auto& each) {
        return each.second->kind == EntityKind::record || each.second->kind == EntityKind::enumeration ||
               each.second->kind == EntityKind::alias;
    });
    if (known) {
        return;
    }
    auto& entity = into_.program.add(EntityKind::alias, std::string(name.text()), *context.scope);
    entity.unit = context.unit;
    entity.node = node;
    entity.declarator = declarator;
    entity.entry = entry;
    entity.span = name.span();
    entity.exported = context.exported;
    into_.types.push_back(&entity);
}

/// `template <> struct std::hash<Point>`, or the same in namespace std.
void Collector::hash(const syntax::Node& name, Context context) {
    const auto path = path_of(name);
    const auto& last = path.path.parts.empty() ? std::string() : path.path.parts.back();
    if (last == "hash" && path.arguments) {
        into_.hashes.push_back({path.arguments, {context.scope, into_.program.next_order}});
    }
}

void Collector::template_declaration(Entry& entry, Context context) {
    const auto& node = entry.node;
    const auto children = node.named_children();
    const auto inner = children.back();
    const auto parameters = node.field("parameters");
    if (inner.is("alias_declaration")) {
        auto& entity =
            into_.program.add(EntityKind::template_alias, std::string(inner.field("name").text()), *context.scope);
        entity.unit = context.unit;
        entity.node = inner.field("type");
        entity.declarator = entity.node.field("declarator");
        entity.parameters = parameters;
        return;
    }
    if (is_type_specifier(inner)) {
        if (inner.field("name")) {
            hash(inner.field("name"), context);
        }
        if (!is_specialisation(inner)) {
            into_.program.add(EntityKind::class_template, written_name(inner), *context.scope);
            refuse(entry, context, written_name(inner),
                   {.kind = Kind::unsupported_item,
                    .message = fmt::format("`{}` is a template, which is no type yet", written_name(inner)),
                    .span = inner.field("name").span(),
                    .help = {"write the struct out for the types that cross"}});
        }
        return;
    }
    if (parameters && parameters.named_children().empty()) {
        return;
    }
    const auto function = function_of(inner.field("declarator"));
    const auto name = function ? function.field("declarator").text() : std::string_view();
    if (function && !(function.field("declarator").is("operator_name") && is_comparison(name))) {
        refuse(entry, context, name,
               {.kind = Kind::unsupported_item,
                .message = fmt::format("`{}` is a template, which is no function yet", name),
                .span = function.field("declarator").span(),
                .help = {"add a function for each type that is needed, which calls it"}});
    }
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Structs that are data: their form, their fields, their defaults.
#include "read/rust/records.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/rust/defaults.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"

namespace reader::rust {
namespace {

/// Of a field; null in tuple forms, where the node is the type.
syntax::Node name_of(const Annotated& field) {
    return field.node.is("field_declaration") ? field.node.field("name") : syntax::Node();
}

Refusal private_field(const syntax::Node& name, const Item& owner) {
    Refusal refusal{
        .kind = diagnostics::Kind::unsupported_item,
        .message = fmt::format("`{}` has private fields", owner.name),
        .span = name.span(),
        .label = "not public",
        .help = {"make every field `pub` if it is plain data"}};
    if (const Directive* record = owner.notes.directive("record")) {
        refusal.kind = diagnostics::Kind::invalid_directive;
        refusal.severity = diagnostics::Severity::error;
        refusal.message = fmt::format("`{}` cannot be a record: it has private fields", owner.name);
        refusal.others.push_back({record->span, "asked for here"});
    }
    return refusal;
}

Refusal unsupported(const Item& item, std::string message, std::string help) {
    return {.kind = diagnostics::Kind::unsupported_item,
            .message = std::move(message),
            .span = item.span,
            .help = {std::move(help)}};
}

/// Nothing can be moved out of what has a `Drop`.
std::optional<Refusal> find_drop(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (!reading.implementations.has(id, "std::ops::Drop")) {
        return std::nullopt;
    }
    Refusal refusal = unsupported(item, fmt::format("`{}` implements `Drop`", item.name), "take `Drop` away if it is plain data");
    if (const Directive* record = item.notes.directive("record")) {
        refusal.kind = diagnostics::Kind::invalid_directive;
        refusal.severity = diagnostics::Severity::error;
        refusal.message = fmt::format("`{}` cannot be a record: it implements `Drop`", item.name);
        refusal.others.push_back({record->span, "asked for here"});
    }
    return refusal;
}

/// Directives of objects.
std::optional<Refusal> find_directive_of_objects(const Item& item) {
    for (const std::string_view name : {"object", "serialize"}) {
        if (const Directive* directive = item.notes.directive(name)) {
            return Refusal{.kind = diagnostics::Kind::invalid_directive,
                           .message = fmt::format("`{}` is data, and `{}` is for objects", item.name, name),
                           .span = directive->span,
                           .help = {"take one of the directives away, or add `beepboop:object`"},
                           .severity = diagnostics::Severity::error};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> find_obstacle(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    if (auto refusal = check_directives(item.notes, DirectedItem::structure)) {
        return refusal;
    }
    if (auto refusal = find_directive_of_objects(item)) {
        return refusal;
    }
    if (auto refusal = find_parameters(item)) {
        return refusal;
    }
    if (item.notes.attribute("non_exhaustive")) {
        return unsupported(item, fmt::format("`{}` is `#[non_exhaustive]`, so no other crate can make one", item.name),
                           "take the attribute away");
    }
    if (item.notes.lists("repr", "packed")) {
        return unsupported(item, fmt::format("`{}` is packed, so its fields cannot be borrowed", item.name),
                           "take `packed` away");
    }
    return find_drop(reading, id);
}

/// Whether its memory may be what travels: `repr(C)` alone, or `repr(transparent)`.
bool has_c_layout(const Annotations& notes) {
    return (notes.lists("repr", "C") || notes.lists("repr", "transparent")) && !notes.lists("repr", "align");
}

bool is_marked_source(const Reading& reading, ItemId owner, const Annotated& field) {
    return reading.errors.contains(owner) && rust::is_marked_source(reading.crate.item(owner), field);
}

/// Whether an error may have a field of that type as its cause: it is an error too, and may be left out.
bool is_error_with_source(const Reading& reading, ItemId owner, const api::Type& field) {
    const api::Type& type = field.kind == api::TypeKind::option ? field.arguments[0] : field;
    const bool is_declared = type.kind == api::TypeKind::record || type.kind == api::TypeKind::enumeration ||
                             type.kind == api::TypeKind::variant;
    return reading.errors.contains(owner) && (type.kind == api::TypeKind::error ||
                                              (is_declared && reading.errors.contains({type.declaration})));
}

/// One field, of which `name` is null in tuple forms.
Read<api::Field> read_field(const Reading& reading, ItemId owner, const Annotated& annotated, std::size_t index) {
    const syntax::Node name = name_of(annotated);
    if (auto refusal = check_directives(annotated.notes, DirectedItem::field)) {
        return refuse(std::move(*refusal));
    }
    api::Field field;
    field.name = name ? plain_identifier(name.text()) : std::to_string(index);
    field.rename = rename_of(annotated.notes);
    field.doc = annotated.notes.doc;
    field.span = name ? name.span() : annotated.node.span();
    const bool is_marked = is_marked_source(reading, owner, annotated);
    auto type =
        read_field_type(reading, owner, name ? annotated.node.field("type") : annotated.node, field.name, is_marked);
    if (!type) {
        return std::unexpected(type.error());
    }
    field.type = std::move(*type);
    field.source = (is_marked || field.name == "source") && is_error_with_source(reading, owner, field.type);
    return field;
}

}  // namespace

api::Form form_of(syntax::Node body) {
    if (!body) {
        return api::Form::unit;
    }
    return body.is("field_declaration_list") ? api::Form::named : api::Form::tuple;
}

Read<std::vector<api::Field>> read_fields(const Reading& reading, ItemId owner, syntax::Node body, bool open) {
    const Item& item = reading.crate.item(owner);
    std::vector<api::Field> fields;
    for (const Annotated& annotated : annotated_children(body, reading.environment)) {
        if (annotated.notes.presence == Presence::absent) {
            continue;
        }
        const syntax::Node name = name_of(annotated);
        if (annotated.notes.presence == Presence::platform) {
            return refuse({.kind = diagnostics::Kind::platform_dependent,
                           .message = fmt::format("whether a field of `{}` is there depends on the target", item.name),
                           .span = annotated.notes.cfg});
        }
        if (!open && !is_public(annotated)) {
            return refuse(private_field(name ? name : annotated.node, item));
        }
        auto field = read_field(reading, owner, annotated, fields.size());
        if (!field) {
            return std::unexpected(field.error());
        }
        fields.push_back(std::move(*field));
    }
    return fields;
}

Read<api::Record> read_record(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(reading, id)) {
        return refuse(std::move(*refusal));
    }
    const syntax::Node body = item.node.field("body");
    auto fields = read_fields(reading, id, body, false);
    if (!fields) {
        return std::unexpected(fields.error());
    }
    api::Record record;
    declare(reading, id, record);
    record.form = form_of(body);
    record.fields = std::move(*fields);
    record.c_layout = has_c_layout(item.notes);
    record.has_default = reading.implementations.has(id, "std::default::Default");
    record.displays = displays(reading, id);
    record.is_error = says_error(reading.crate, reading.implementations, id);
    if (record.form == api::Form::tuple && record.fields.size() == 1) {
        record.fields[0].source =
            record.fields[0].source || is_error_with_source(reading, id, record.fields[0].type);
    }
    if (auto refusal = read_defaults(reading, item.notes, record)) {
        return refuse(std::move(*refusal));
    }
    return record;
}

}  // namespace reader::rust

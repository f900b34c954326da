// SPDX-License-Identifier: MIT
// Structs: their form, their fields, their defaults; and what makes objects of them.
#include "read/rust/records.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/rust/defaults.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"

namespace reader::rust {
namespace {

bool is_public(const syntax::Node& visibility) { return visibility && visibility.text() == "pub"; }

Refusal private_field(const syntax::Node& name, const Item& owner) {
    Refusal refusal{
        .kind = diagnostics::Kind::unsupported_item,
        .message = fmt::format("`{}` has private fields, which makes it an object: objects are not implemented yet",
                               owner.name),
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

std::optional<Refusal> find_obstacle(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    if (auto refusal = check_directives(item.notes, DirectedItem::structure)) {
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
    if (reading.implementations.has(id, "std::ops::Drop")) {
        return unsupported(
            item,
            fmt::format("`{}` implements `Drop`, which makes it an object: objects are not implemented yet", item.name),
            "take `Drop` away if it is plain data");
    }
    return std::nullopt;
}

/// Whether its memory may be what travels: `repr(C)` alone, or `repr(transparent)`.
bool has_c_layout(const Annotations& notes) {
    return (notes.lists("repr", "C") || notes.lists("repr", "transparent")) && !notes.lists("repr", "align");
}

/// One field, of which `name` is null in tuple forms.
Read<api::Field> read_field(const Reading& reading, ItemId owner, const Annotated& annotated, std::size_t index) {
    const syntax::Node name = annotated.node.field("name");
    if (auto refusal = check_directives(annotated.notes, DirectedItem::field)) {
        return refuse(std::move(*refusal));
    }
    api::Field field;
    field.name = name ? plain_identifier(name.text()) : std::to_string(index);
    field.rename = rename_of(annotated.notes);
    field.doc = annotated.notes.doc;
    field.span = name ? name.span() : annotated.node.span();
    auto type = read_field_type(reading, owner, name ? annotated.node.field("type") : annotated.node, field.name);
    if (!type) {
        return std::unexpected(type.error());
    }
    field.type = std::move(*type);
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
        const syntax::Node name = annotated.node.field("name");
        if (annotated.notes.presence == Presence::platform) {
            return refuse({.kind = diagnostics::Kind::platform_dependent,
                           .message = fmt::format("whether a field of `{}` is there depends on the target", item.name),
                           .span = annotated.notes.cfg});
        }
        const syntax::Node visibility = name ? annotated.node.child("visibility_modifier") : annotated.visibility;
        if (!open && !is_public(visibility)) {
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
    if (auto refusal = read_defaults(reading, item.notes, record)) {
        return refuse(std::move(*refusal));
    }
    return record;
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Bit flags as open enumerations: any value of the integer is good.
#include "read/rust/flags.hpp"

#include <fmt/format.h>

#include "read/rust/enums.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/members.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

Refusal not_flags(const Item& item, std::string message) {
    const Directive* directive = item.notes.directive("flags");
    return {.kind = diagnostics::Kind::invalid_directive,
            .message = std::move(message),
            .span = directive ? directive->span : item.span,
            .help = {fmt::format("flags are written `pub struct {}(pub u32);`", item.name)},
            .severity = diagnostics::Severity::error};
}

api::Enumeration make_flags(const Reading& reading, ItemId id, api::Scalar underlying) {
    api::Enumeration enumeration;
    declare(reading, id, enumeration);
    enumeration.underlying = underlying;
    enumeration.flags = true;
    enumeration.open = true;
    enumeration.displays = displays(reading, id);
    return enumeration;
}

/// Evaluates one flag and adds it.
std::optional<Refusal> add_flag(const Reading& reading, ItemId id, const Annotated& flag, ModuleId module,
                                api::Enumeration& enumeration) {
    const auto type = integer_type(api::name(*enumeration.underlying));
    const syntax::Node expression = flag.node.field("value");
    if (!expression) {
        return Refusal{.kind = diagnostics::Kind::constant_not_evaluated,
                       .message = "a flag has no value",
                       .span = flag.node.span()};
    }
    const auto value = reading.constants.evaluate(expression, {module, type, id});
    if (!value) {
        return value.error();
    }
    if (auto enumerator = make_enumerator(flag, *value)) {
        enumeration.enumerators.push_back(std::move(*enumerator));
    }
    return std::nullopt;
}

/// The integer within `struct Name(pub u32)`.
Read<api::Scalar> newtype_integer(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    const syntax::Node body = item.node.field("body");
    const auto parts = code_children(body);
    const bool is_newtype =
        body.is("ordered_field_declaration_list") && !parts.empty() && body.field("type") == parts.back();
    if (!is_newtype || parts.size() > 2) {
        return refuse(not_flags(item, fmt::format("`{}` is not a struct around one integer", item.name)));
    }
    if (parts.front().text() != "pub") {
        return refuse(not_flags(item, fmt::format("the integer in `{}` is not public", item.name)));
    }
    const RustType type = reading.resolver.resolve(parts.back(), {item.module, id});
    const auto scalar = type.is(RustType::Kind::primitive) ? integer_scalar(type.name) : std::nullopt;
    return scalar ? Read<api::Scalar>(*scalar)
                  : refuse(not_flags(item, fmt::format("`{}` is not a struct around one integer", item.name)));
}

}  // namespace

bool is_flag(const Reading& reading, const Item& member) {
    const bool is_present = member.notes.presence == Presence::present;
    if (member.kind != ItemKind::constant || !is_present ||
        !reading.crate.item(*member.owner).notes.directive("flags")) {
        return false;
    }
    const RustType type = reading.resolver.resolve(member.node.field("type"), {member.module, member.owner});
    return type.is(RustType::Kind::local) && type.item == *member.owner;
}

Read<api::Enumeration> read_bitflags(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    const auto scalar = integer_scalar(item.integer);
    if (!scalar) {
        return refuse({.kind = diagnostics::Kind::unsupported_item,
                       .message = fmt::format("the bits of `{}` are no integer of up to 64 bits", item.name),
                       .span = item.span});
    }
    const auto flags = read_variants_of(reading, id);
    if (!flags) {
        return std::unexpected(flags.error());
    }
    api::Enumeration enumeration = make_flags(reading, id, *scalar);
    for (const Annotated& flag : *flags) {
        if (auto refusal = add_flag(reading, id, flag, item.module, enumeration)) {
            return refuse(std::move(*refusal));
        }
    }
    return enumeration;
}

Read<api::Enumeration> read_flags_newtype(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    if (auto refusal = check_directives(item.notes, DirectedItem::structure)) {
        return refuse(std::move(*refusal));
    }
    const auto scalar = newtype_integer(reading, id);
    if (!scalar) {
        return std::unexpected(scalar.error());
    }
    api::Enumeration enumeration = make_flags(reading, id, *scalar);
    enumeration.newtype = true;
    for (const Item& member : members_of(reading.implementations, id)) {
        if (!is_flag(reading, member)) {
            continue;
        }
        if (auto refusal = add_flag(reading, id, {member.node, {}, member.notes}, member.module, enumeration)) {
            return refuse(std::move(*refusal));
        }
    }
    return enumeration;
}

}  // namespace reader::rust

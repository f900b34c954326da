// SPDX-License-Identifier: MIT
// What is left of an error whose insides do not cross, or are not meant to.
#include "read/rust/flat_errors.hpp"

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"

namespace reader::rust {
namespace {

std::optional<Refusal> find_obstacle(const Item& item) {
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    const bool is_enumeration = item.kind == ItemKind::enumeration || item.kind == ItemKind::flags;
    if (auto refusal =
            check_directives(item.notes, is_enumeration ? DirectedItem::enumeration : DirectedItem::structure)) {
        return refusal;
    }
    return find_parameters(item);
}

Refusal not_flat(const Item& item) {
    const Directive* directive = item.notes.directive("flat");
    return {.kind = diagnostics::Kind::invalid_directive,
            .message = fmt::format("`{}` cannot be flat: flags are no error", item.name),
            .span = directive ? directive->span : item.span,
            .help = {"take one of the directives away"},
            .severity = diagnostics::Severity::error};
}

}  // namespace

Read<api::Record> read_flat_error(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    if (item.kind == ItemKind::flags || item.notes.directive("flags")) {
        return refuse(not_flat(item));
    }
    api::Record record;
    declare(reading, id, record);
    record.form = api::Form::unit;
    record.displays = displays(reading, id);
    record.is_error = true;
    record.flat = true;
    return record;
}

bool can_be_flat(const Reading& reading, ItemId id, const Refusal& refusal) {
    const Item& item = reading.crate.item(id);
    const bool is_kind = item.kind == ItemKind::structure || item.kind == ItemKind::enumeration;
    const bool is_mistake = refusal.kind == diagnostics::Kind::invalid_directive;
    return is_kind && !is_mistake && !item.notes.directive("flags") && reading.errors.contains(id) &&
           !find_obstacle(item);
}

}  // namespace reader::rust

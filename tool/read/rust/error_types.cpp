// SPDX-License-Identifier: MIT
// What functions fail with, and what such errors hold as their causes.
#include "read/rust/error_types.hpp"

#include <algorithm>

#include "read/rust/errors.hpp"
#include "read/rust/members.hpp"
#include "read/rust/stand_ins.hpp"

namespace reader::rust {

bool derives(const Item& item, std::string_view name) {
    const auto is_wanted = [&](const Meta& derived) {
        return derived.path == name || derived.path.ends_with("::" + std::string(name));
    };
    return std::ranges::any_of(item.notes.attributes, [&](const Meta& attribute) {
        return attribute.path == "derive" && std::ranges::any_of(attribute.list, is_wanted);
    });
}

bool says_error(const Crate& crate, const Implementations& implementations, ItemId id) {
    return implementations.has(id, "std::error::Error") || derives(crate.item(id), "Error") ||
           derives(crate.item(id), "Snafu");
}

bool is_marked_source(const Item& error, const Annotated& field) {
    const Annotations& notes = field.notes;
    const bool is_named = field.node.is("field_declaration") && field.node.field("name").text() == "source";
    return notes.attribute("source") || notes.attribute("from") || notes.lists("error", "source") ||
           (is_named && (derives(error, "Error") || derives(error, "Snafu")));
}

ErrorTypes::ErrorTypes(const Crate& crate, const Scope& scope, const Exports& exports, const Implementations& implementations,
                       TypeResolver& resolver, const Environment& environment)
    : crate_(crate), scope_(scope), exports_(exports), implementations_(implementations), resolver_(resolver),
      environment_(environment) {
    add_errors_of_functions();
    while (!open_.empty()) {
        const ItemId id = open_.back();
        open_.pop_back();
        add_sources_of(id);
    }
}

void ErrorTypes::add_errors_of_functions() {
    for (std::size_t i = 0; i < crate_.items.size(); ++i) {
        const Item& item = crate_.items[i];
        if (!exports_.path({i})) {
            continue;
        }
        if (item.kind == ItemKind::function) {
            add_error_of(item);
        }
        for (const Item& member : members_of(implementations_, {i})) {
            if (member.kind == ItemKind::function) {
                add_error_of(member);
            }
        }
        if (says_error(crate_, implementations_, {i}) && types_.insert({i}).second) {
            open_.push_back({i});
        }
    }
}

void ErrorTypes::add_error_of(const Item& function) {
    if (const syntax::Node written = function.node.field("return_type")) {
        const RustType type = resolver_.resolve(written, {function.module, function.owner});
        if (const auto parts = fallible(type)) {
            add(parts->error);
        }
        add_errors_of_callbacks(type);
    }
    const auto stand_ins = read_stand_ins(function, scope_, resolver_);
    for (const syntax::Node& parameter : function.node.field("parameters").named_children("parameter")) {
        const TypePlace place{function.module, function.owner, stand_ins ? &*stand_ins : nullptr, true};
        add_errors_of_callbacks(resolver_.resolve(parameter.field("type"), place));
    }
}

void ErrorTypes::add_errors_of_callbacks(const RustType& type) {
    for (const RustType& given : type.outcome) {
        if (const auto parts = fallible(given)) {
            add(parts->error);
        }
        add_errors_of_callbacks(given);
    }
    for (const RustType& argument : type.arguments) {
        add_errors_of_callbacks(argument);
    }
}

/// A type of the crate, behind whatever points to it.
void ErrorTypes::add(const RustType& type) {
    const bool is_behind = type.is(RustType::Kind::standard) && type.arguments.size() == 1 &&
                           (is_pointer(type) || type.is_standard("std::option::Option"));
    if (is_behind) {
        add(type.arguments[0]);
    } else if (type.is(RustType::Kind::local) && types_.insert(type.item).second) {
        open_.push_back(type.item);
    }
}

void ErrorTypes::add_sources_of(ItemId id) {
    const Item& item = crate_.item(id);
    const syntax::Node body = item.node.field("body");
    if (item.kind == ItemKind::structure) {
        add_sources_in(item, body);
    } else if (item.kind == ItemKind::enumeration) {
        for (const syntax::Node& variant : body.named_children("enum_variant")) {
            add_sources_in(item, variant.field("body"));
        }
    }
}

void ErrorTypes::add_sources_in(const Item& error, syntax::Node body) {
    diagnostics::Sink ignored;  // who reads the fields reports what is wrong with them
    const Environment quiet{environment_.input, environment_.project, environment_.files, environment_.sources,
                            ignored};
    for (const Annotated& field : annotated_children(body, quiet)) {
        if (is_marked_source(error, field)) {
            const bool is_named = field.node.is("field_declaration");
            add(resolver_.resolve(is_named ? field.node.field("type") : field.node, {error.module, std::nullopt}));
        }
    }
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// `impl` blocks taken apart.
#include "read/rust/members.hpp"

#include <optional>

#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"

namespace reader::rust {
namespace {

std::optional<ItemKind> kind_of(const syntax::Node& node) {
    if (node.is("function_item")) {
        return ItemKind::function;
    }
    if (node.is("const_item")) {
        return ItemKind::constant;
    }
    const bool is_call = node.is("macro_invocation") || node.child("macro_invocation");
    return is_call ? std::optional(ItemKind::macro) : std::nullopt;
}

Item make_member(const Implementation& implementation, const Annotated& annotated, ItemKind kind, ItemId owner) {
    const bool is_call = kind == ItemKind::macro;
    const syntax::Node call =
        annotated.node.is("macro_invocation") ? annotated.node : annotated.node.child("macro_invocation");
    const syntax::Node name = is_call ? call.field("macro") : annotated.node.field("name");
    Item item;
    item.kind = kind;
    item.name = plain_identifier(name.text()) + (is_call ? "!" : "");
    item.module = implementation.module;
    item.visibility = {is_call || annotated.node.child("visibility_modifier").text() == "pub", implementation.module};
    item.node = annotated.node;
    item.notes = annotated.notes;
    item.span = name.span();
    item.owner = owner;
    if (implementation.presence == Presence::platform) {
        item.notes.presence = Presence::platform;
        item.notes.cfg = implementation.cfg;
    }
    return item;
}

}  // namespace

std::vector<Item> members_of(const Implementations& implementations, ItemId owner) {
    std::vector<Item> members;
    for (const Implementation& implementation : implementations.inherent(owner)) {
        for (const Annotated& annotated : implementation.members) {
            const auto kind = kind_of(annotated.node);
            if (!kind || annotated.notes.directive("skip")) {
                continue;
            }
            if (Item member = make_member(implementation, annotated, *kind, owner); member.visibility.everywhere) {
                members.push_back(std::move(member));
            }
        }
    }
    return members;
}

std::string shown(const Reading& reading, const Item& member) {
    return reading.exports.shown(*member.owner, reading.crate) + "::" + member.name;
}

void declare_member(const Reading& reading, const Item& member, api::Declared& declared) {
    const PublicPath& path = *reading.exports.path(*member.owner);
    declared.name = member.name;
    declared.modules = {path.begin(), path.end() - 1};
    declared.native = reading.exports.native(*member.owner) + "::" + code_identifier(member.name);
    declared.rename = rename_of(member.notes);
    declared.doc = member.notes.doc;
    declared.span = member.span;
}

api::Owner owner_of(const Reading& reading, const Item& member) {
    const bool is_object = reading.objects.contains(*member.owner);
    return {is_object ? api::TypeKind::object : kind_of_local(reading.crate.item(*member.owner)), member.owner->index};
}

}  // namespace reader::rust

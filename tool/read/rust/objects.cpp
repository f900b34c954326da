// SPDX-License-Identifier: MIT
// Objects, one by one; and the places where they cannot be.
#include "read/rust/objects.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"

namespace reader::rust {
namespace {

Refusal invalid(const Directive& directive, std::string message, std::string help) {
    return {.kind = diagnostics::Kind::invalid_directive,
            .message = std::move(message),
            .span = directive.span,
            .help = {std::move(help)},
            .severity = diagnostics::Severity::error};
}

std::optional<Refusal> find_obstacle(const Item& item) {
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    if (auto refusal = check_directives(item.notes, DirectedItem::structure)) {
        return refusal;
    }
    if (const Directive* directive = item.notes.directive("default")) {
        return invalid(*directive, fmt::format("`{}` is an object, and Go sees none of its fields", item.name),
                       "write a function that makes one");
    }
    return find_parameters(item);
}

/// Whether it has a trait of std, written by hand or derived.
bool has_trait(const Reading& reading, ItemId id, const std::string& path) {
    const auto name = path.substr(path.rfind(':') + 1);
    return reading.implementations.has(id, path) || derives(reading.crate.item(id), name);
}

/// Looks for an object that is there by value.
class Search {
public:
    explicit Search(const Declarations& declarations) : declarations_(declarations) {}

    bool in(const api::Type& type) {
        switch (type.kind) {
        case api::TypeKind::object: return !type.shared && type.access == api::Access::value;
        case api::TypeKind::record:
        case api::TypeKind::variant: return in_fields(type);
        case api::TypeKind::unit:
        case api::TypeKind::scalar:
        case api::TypeKind::wide:
        case api::TypeKind::text:
        case api::TypeKind::list:
        case api::TypeKind::array:
        case api::TypeKind::option:
        case api::TypeKind::tuple:
        case api::TypeKind::map:
        case api::TypeKind::set:
        case api::TypeKind::enumeration:
        case api::TypeKind::duration:
        case api::TypeKind::time_point:
        case api::TypeKind::unique:
        case api::TypeKind::error:
        case api::TypeKind::address:
        case api::TypeKind::socket_address:
        case api::TypeKind::ordering:
        case api::TypeKind::range:
        case api::TypeKind::converted:
        case api::TypeKind::callback: break;
        }
        return std::ranges::any_of(type.arguments, [&](const api::Type& part) { return in(part); });
    }

private:
    bool in_fields(const api::Type& type) {
        return seen_.insert(type.declaration).second &&
               std::ranges::any_of(fields_of(declarations_.of(type)),
                                   [&](const api::Field* field) { return in(field->type); });
    }

    const Declarations& declarations_;
    std::set<std::size_t> seen_;
};

/// Whether what it holds is not its own to give away.
bool lends(std::string_view native) {
    constexpr std::string_view box = "::std::boxed::Box<";
    while (native.starts_with(box)) {
        native.remove_prefix(box.size());
    }
    constexpr std::array pointers = {"&", "::std::sync::Arc<", "::std::rc::Rc<", "::std::borrow::Cow<"};
    return std::ranges::any_of(pointers, [&](std::string_view pointer) { return native.starts_with(pointer); });
}

}  // namespace

Read<api::Object> read_object(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    api::Object object;
    declare(reading, id, object);
    object.serialize = item.notes.directive("serialize") != nullptr;
    object.displays = displays(reading, id);
    object.debugs = has_trait(reading, id, "std::fmt::Debug");
    object.equals = has_trait(reading, id, "std::cmp::PartialEq");
    object.compares = has_trait(reading, id, "std::cmp::Ord");
    object.hashes = has_trait(reading, id, "std::hash::Hash");
    return object;
}

std::optional<Refusal> find_lent_object(const Declarations& declarations, const api::Type& type,
                                        const std::string& label) {
    if (type.kind != api::TypeKind::object && type.kind != api::TypeKind::callback && lends(type.native) &&
        Search(declarations).in(type)) {
        return Refusal{.kind = diagnostics::Kind::unsupported_type,
                       .message = "an object in it cannot be moved out of what is only borrowed or shared",
                       .span = type.span,
                       .label = label,
                       .help = {"hold the object in an `Arc`, or give the value away"}};
    }
    for (const api::Type& argument : type.arguments) {
        if (auto refusal = find_lent_object(declarations, argument, label)) {
            return refusal;
        }
    }
    return std::nullopt;
}

std::optional<Refusal> find_moved_object(const Declarations& declarations, const api::Type& type,
                                         const std::string& label) {
    const auto is_handle = [](const api::Type& value) {
        return value.kind == api::TypeKind::object || value.kind == api::TypeKind::callback;
    };
    if (is_handle(type) || (type.kind == api::TypeKind::option && is_handle(type.arguments[0])) ||
        !Search(declarations).in(type)) {
        return std::nullopt;
    }
    return Refusal{.kind = diagnostics::Kind::unsupported_type,
                   .message = "an object inside data is not moved into native code",
                   .span = type.span,
                   .label = label,
                   .help = {"hold the object in an `Arc`, or take each as an argument of its own"}};
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Objects, one by one; and the places where they cannot be.
#include "read/rust/objects.hpp"

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"

namespace reader::rust {
namespace {

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

}  // namespace

Read<api::Object> read_object(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    api::Object object;
    declare(reading, id, object);
    object.serialize = item.notes.directive("serialize") != nullptr;
    object.copies = has_trait(reading, id, "std::marker::Copy");
    object.displays = displays(reading, id);
    object.debugs = has_trait(reading, id, "std::fmt::Debug");
    object.equals = has_trait(reading, id, "std::cmp::PartialEq");
    object.compares = has_trait(reading, id, "std::cmp::Ord");
    object.hashes = has_trait(reading, id, "std::hash::Hash");
    return object;
}

}  // namespace reader::rust

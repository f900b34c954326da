// SPDX-License-Identifier: MIT
// Structs, sorted into data and objects.
#include "read/rust/object_types.hpp"

#include <algorithm>

namespace reader::rust {
namespace {

bool has_private_field(const Item& item, const Environment& environment) {
    return std::ranges::any_of(annotated_children(item.node.field("body"), environment), [](const Annotated& field) {
        return field.notes.presence != Presence::absent && !is_public(field);
    });
}

/// Whether a directive makes it something else.
bool is_data(const Item& item) {
    return item.notes.directive("record") || item.notes.directive("flags") || item.notes.directive("flat");
}

}  // namespace

bool is_public(const Annotated& field) {
    const syntax::Node visibility =
        field.node.is("field_declaration") ? field.node.child("visibility_modifier") : field.visibility;
    return visibility && visibility.text() == "pub";
}

ObjectTypes::ObjectTypes(const Crate& crate, const Implementations& implementations, const ErrorTypes& errors,
                         const Environment& environment) {
    diagnostics::Sink ignored;  // who reads the fields reports what is wrong with them
    const Environment quiet{environment.input, environment.project, environment.files, environment.sources, ignored};
    for (std::size_t i = 0; i < crate.items.size(); ++i) {
        const Item& item = crate.items[i];
        if (item.kind != ItemKind::structure || is_data(item) || errors.contains({i})) {
            continue;
        }
        if (item.notes.directive("object") || implementations.has({i}, "std::ops::Drop") ||
            has_private_field(item, quiet)) {
            types_.insert({i});
        }
    }
}

}  // namespace reader::rust

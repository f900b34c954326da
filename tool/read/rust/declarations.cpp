// SPDX-License-Identifier: MIT
// All types first, then what follows from those that are refused.
#include "read/rust/declarations.hpp"

#include <utility>

#include <fmt/format.h>

#include "read/rust/enums.hpp"
#include "read/rust/flags.hpp"
#include "read/rust/flat_errors.hpp"
#include "read/rust/handles.hpp"
#include "read/rust/objects.hpp"
#include "read/rust/records.hpp"
#include "read/rust/variants.hpp"

namespace reader::rust {
namespace {

bool is_declared(const api::Type& type) {
    return type.kind == api::TypeKind::record || type.kind == api::TypeKind::enumeration ||
           type.kind == api::TypeKind::variant || type.kind == api::TypeKind::object;
}

bool is_type(ItemKind kind) {
    return kind == ItemKind::structure || kind == ItemKind::enumeration || kind == ItemKind::flags ||
           kind == ItemKind::union_type;
}

template <class T>
Declaration make(Read<T> read) {
    Declaration declaration;
    if (read) {
        declaration.value = std::move(*read);
    } else {
        declaration.refusal = std::move(read.error());
    }
    return declaration;
}

Declaration refused_union(const Item& item) {
    Declaration declaration;
    declaration.refusal = obstacle(item);
    if (!declaration.refusal) {
        declaration.refusal =
            Refusal{.kind = diagnostics::Kind::unsupported_item,
                    .message = fmt::format("`{}` is a union, which does not say what it holds", item.name),
                    .span = item.span,
                    .help = {"use an enum with data"}};
    }
    return declaration;
}

Declaration read_declaration(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (item.kind == ItemKind::union_type) {
        return refused_union(item);
    }
    if (item.notes.directive("flat")) {
        return make(read_flat_error(reading, id));
    }
    if (reading.objects.contains(id)) {
        return make(read_object(reading, id));
    }
    if (item.kind == ItemKind::flags) {
        return make(read_bitflags(reading, id));
    }
    if (item.kind == ItemKind::structure) {
        return item.notes.directive("flags") ? make(read_flags_newtype(reading, id)) : make(read_record(reading, id));
    }
    return kind_of_local(item) == api::TypeKind::variant ? make(read_variant(reading, id))
                                                         : make(read_enumeration(reading, id));
}

/// That a type which is refused for `root` is used here.
Refusal follow(const api::Type& use, const std::string& name, const Refusal& root, const std::string& label) {
    return {.kind = diagnostics::Kind::unsupported_type,
            .message = fmt::format("`{}` does not cross", name),
            .span = use.span,
            .label = label,
            .help = root.help,
            .reported = root.reported,
            .cause = root.cause.empty() ? std::vector{diagnostics::Label{root.span, root.message}} : root.cause};
}

}  // namespace

std::vector<const api::Field*> fields_of(const Declaration& declaration) {
    std::vector<const api::Field*> fields;
    if (const auto* record = std::get_if<api::Record>(&declaration.value)) {
        for (const api::Field& field : record->fields) {
            fields.push_back(&field);
        }
    }
    if (const auto* variant = std::get_if<api::Variant>(&declaration.value)) {
        for (const api::Case& alternative : variant->cases) {
            for (const api::Field& field : alternative.fields) {
                fields.push_back(&field);
            }
        }
    }
    return fields;
}

Declarations::Declarations(const Reading& reading) : reading_(reading) {
    for (std::size_t i = 0; i < reading.crate.items.size(); ++i) {
        if (is_type(reading.crate.items[i].kind) && reading.exports.path({i})) {
            declarations_.emplace(ItemId{i}, read_declaration(reading, {i}));
        }
    }
    for (auto& [id, declaration] : declarations_) {
        if (declaration.refusal) {
            leave_out(id, declaration, *std::exchange(declaration.refusal, std::nullopt));
        }
    }
    spread();
    find_in_fields([&](const api::Type& type, const std::string& label) { return find_bad_key(type, label); });
    find_in_fields([&](const api::Type& type, const std::string& label) { return find_misplaced_field(*this, type, label); });
    spread();
    leave_out_converted();
}

void Declarations::leave_out_converted() {
    for (const auto& [id, declaration] : declarations_) {
        const auto* record = std::get_if<api::Record>(&declaration.value);
        const bool is_object = std::holds_alternative<api::Object>(declaration.value);
        if (reading_.conversions.has_type(id) && !declaration.refusal && !(record && record->flat) && !is_object) {
            crossing_.insert(id);
        }
    }
    std::erase_if(declarations_, [&](const auto& entry) { return reading_.conversions.has_type(entry.first); });
}

/// An error may still cross as its text.
void Declarations::leave_out(ItemId id, Declaration& declaration, Refusal refusal) {
    if (can_be_flat(reading_, id, refusal)) {
        declaration = make(read_flat_error(reading_, id));
    } else {
        declaration.refusal = std::move(refusal);
    }
}

/// Leaves out what has a field that is refused by `find`. Whether there was one.
bool Declarations::find_in_fields(const Find& find) {
    bool changed = false;
    for (auto& [id, declaration] : declarations_) {
        if (declaration.refusal) {
            continue;
        }
        for (const api::Field* field : fields_of(declaration)) {
            if (auto refusal = find(field->type, fmt::format("type of field `{}`", field->name))) {
                leave_out(id, declaration, std::move(*refusal));
                changed = true;
                break;
            }
        }
    }
    return changed;
}

/// Refuses what uses something refused, until nothing more is.
void Declarations::spread() {
    const auto find = [&](const api::Type& type, const std::string& label) { return find_refused(type, label); };
    while (find_in_fields(find)) {
    }
}

std::optional<Refusal> Declarations::find_refused(const api::Type& type, const std::string& label) const {
    if (is_declared(type) && of(type).refusal) {
        return follow(type, reading_.exports.shown({type.declaration}, reading_.crate), *of(type).refusal, label);
    }
    for (const auto* parts : {&type.arguments, &type.outcome}) {
        for (const api::Type& part : *parts) {
            if (auto refusal = find_refused(part, label)) {
                return refusal;
            }
        }
    }
    return std::nullopt;
}

}  // namespace reader::rust

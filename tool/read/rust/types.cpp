// SPDX-License-Identifier: MIT
// Scalars, local types, arrays and tuples; and the dispatch to the rest.
#include "read/rust/types.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/rust/errors.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

bool has_data(const Item& item) {
    const auto variants = item.node.field("body").named_children("enum_variant");
    return std::ranges::any_of(variants,
                               [](const syntax::Node& variant) { return static_cast<bool>(variant.field("body")); });
}

/// `Option<&mut T>`
bool is_option_of_exclusive(const RustType& type) {
    return type.is_standard("std::option::Option") && type.arguments.size() == 1 &&
           type.arguments[0].is(RustType::Kind::reference) && type.arguments[0].exclusive;
}

}  // namespace

std::optional<api::Scalar> scalar_of(std::string_view name) {
    struct Entry {
        std::string_view name;
        api::Scalar scalar;
    };
    constexpr std::array entries = {
        Entry{"bool", api::Scalar::boolean}, Entry{"char", api::Scalar::character}, Entry{"i8", api::Scalar::i8},
        Entry{"i16", api::Scalar::i16},      Entry{"i32", api::Scalar::i32},        Entry{"i64", api::Scalar::i64},
        Entry{"isize", api::Scalar::isize},  Entry{"u8", api::Scalar::u8},          Entry{"u16", api::Scalar::u16},
        Entry{"u32", api::Scalar::u32},      Entry{"u64", api::Scalar::u64},        Entry{"usize", api::Scalar::usize},
        Entry{"f32", api::Scalar::f32},      Entry{"f64", api::Scalar::f64},
    };
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->scalar);
}

api::TypeKind kind_of_local(const Item& item) {
    if (item.kind == ItemKind::flags || (item.kind == ItemKind::structure && item.notes.directive("flags"))) {
        return TypeKind::enumeration;
    }
    if (item.kind == ItemKind::enumeration) {
        return has_data(item) ? TypeKind::variant : TypeKind::enumeration;
    }
    return TypeKind::record;
}

bool borrows(const api::Type& type) {
    const bool is_function = type.kind == TypeKind::callback;  // what it takes is not its own
    return type.access != api::Access::value || (!is_function && std::ranges::any_of(type.arguments, borrows));
}

Refusal against(const RustType& type, const std::string& why, const std::string& help) {
    Refusal refusal{.kind = diagnostics::Kind::unsupported_type,
                    .message = fmt::format("`{}` cannot cross: {}", type.written, why),
                    .span = type.span,
                    .others = type.trail};
    if (!help.empty()) {
        refusal.help.push_back(help);
    }
    return refusal;
}

Read<api::Type> Types::read(const RustType& type, Position position) const {
    if (type.is_unit()) {
        return position == Position::result ? Read<api::Type>(make(type, TypeKind::unit))
                                            : refuse(against(type, "it has no value", "leave it out"));
    }
    if (type.is(RustType::Kind::reference) && type.exclusive && position == Position::argument) {
        return exclusive(type);
    }
    if (position == Position::argument && is_option_of_exclusive(type)) {
        return option_of_exclusive(type);
    }
    if (type.is(RustType::Kind::function) && type.abstract && position == Position::result) {
        return callback(type, type, position);
    }
    auto result = part(type, position);
    if (result && position == Position::result && borrows(*result)) {
        result->access = api::Access::borrow;
    }
    return result;
}

Read<api::Type> Types::part(const RustType& type, Position position) const {
    const auto conversion = type.is_error ? std::nullopt : conversions_.find(type);
    return conversion ? converted(type, *conversion) : itself(type, position);
}

Read<api::Type> Types::itself(const RustType& type, Position position) const {
    switch (type.kind) {
    case RustType::Kind::primitive: return primitive(type);
    case RustType::Kind::standard: return standard(type, position);
    case RustType::Kind::local: return local(type);
    case RustType::Kind::foreign:
        return type.is_error || is_error_path(type.name) ? error(type, position) : refuse(foreign(type));
    case RustType::Kind::dynamic_error:
        return position == Position::argument ? error(type, position)
                                              : refuse(against(type, "it has no size", "write `Box<dyn Error>`"));
    case RustType::Kind::reference: return reference(type, position);
    case RustType::Kind::slice: return refuse(against(type, "a bare slice has no size", "write `&[T]` or `Vec<T>`"));
    case RustType::Kind::function: return refuse(against(type, "it has no size", "write `Box<dyn Fn…>`"));
    case RustType::Kind::array: return array(type, position);
    case RustType::Kind::tuple: return tuple(type, position);
    case RustType::Kind::refused: break;
    }
    return refuse(*type.refusal);
}

Refusal Types::foreign(const RustType& type) const {
    const auto name = type.name.substr(type.name.rfind(':') + 1);
    Refusal refusal = against(
        type, "",
        fmt::format("let it cross by two functions, the first with `//beepboop:convert` above it: "
                    "`pub fn to_go(value: &{}) -> String`, and right below it `pub fn from_go(value: String) -> "
                    "Result<{}, String>`",
                    name, name));
    refusal.message = fmt::format("`{}` belongs to another crate", type.name);
    return refusal;
}

/// One without a type of its own in Go.
Read<api::Type> Types::error(const RustType& type, Position position) const {
    if (position == Position::argument) {
        return refuse(against(type, "such an error comes out of native code and never goes in",
                              "take its text, or an error type of your own with public fields"));
    }
    return make(type, TypeKind::error);
}

api::Type Types::make(const RustType& type, api::TypeKind kind) const {
    api::Type result;
    result.kind = kind;
    result.span = type.span;
    result.native = spell(type, exports_, Lifetimes::left_out);
    return result;
}

Read<api::Type> Types::primitive(const RustType& type) const {
    if (const auto scalar = scalar_of(type.name)) {
        api::Type result = make(type, TypeKind::scalar);
        result.scalar = *scalar;
        return result;
    }
    if (type.name == "str") {
        return refuse(against(type, "a bare `str` has no size", "write `&str` or `String`"));
    }
    if (type.name != "i128" && type.name != "u128") {
        return refuse(against(type, "nothing in Go is like it"));
    }
    api::Type result = make(type, TypeKind::wide);
    result.is_signed = type.name == "i128";
    return result;
}

Refusal Types::unreachable(const RustType& type, const Item& item) const {
    if (item.skipped) {
        return against(type, "its directive `skip` leaves it out");
    }
    if (crate_.is_elsewhere(item)) {
        return against(type, "this crate has no path to it", "re-export it with `pub use`, or depend on its crate");
    }
    return against(type, "it has no public path",
                   fmt::format("make `{}` public, or re-export it with `pub use`", item.name));
}

Read<api::Type> Types::local(const RustType& type) const {
    const Item& item = crate_.item(type.item);
    if (!exports_.path(type.item)) {
        Refusal refusal = unreachable(type, item);
        refusal.others.push_back({item.span, "declared here"});
        return refuse(std::move(refusal));
    }
    for (const RustType& argument : type.arguments) {
        if (argument.is_refused()) {
            return refuse(*argument.refusal);
        }
    }
    if (!type.arguments.empty()) {
        return refuse(against(type, "generic types do not cross", "write a type for each use"));
    }
    api::Type result = make(type, objects_.contains(type.item) ? TypeKind::object : kind_of_local(item));
    result.declaration = type.item.index;
    return result;
}

Read<api::Type> Types::array(const RustType& type, Position position) const {
    auto element = part(type.arguments[0], position);
    if (!element) {
        return element;
    }
    api::Type result = make(type, TypeKind::array);
    result.length = type.length;
    result.arguments.push_back(std::move(*element));
    return result;
}

Read<api::Type> Types::tuple(const RustType& type, Position position) const {
    constexpr std::size_t largest = 12;
    if (type.is_unit()) {
        return refuse(against(type, "it has no value", "leave it out, or use `bool`"));
    }
    if (type.arguments.size() == 1) {
        return refuse(against(type, "a tuple of one is not known in Go", "write the type without its parentheses"));
    }
    if (type.arguments.size() > largest) {
        return refuse(
            against(type, fmt::format("a tuple has at most {} parts", largest), "use a struct with named fields"));
    }
    std::vector<api::Type> parts;
    for (const RustType& argument : type.arguments) {
        auto read = part(argument, position);
        if (!read) {
            return read;
        }
        parts.push_back(std::move(*read));
    }
    api::Type result = make(type, TypeKind::tuple);
    result.arguments = std::move(parts);
    return result;
}

}  // namespace reader::rust

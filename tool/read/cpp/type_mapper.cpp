// SPDX-License-Identifier: MIT
// Positions: parameters, results, fields, elements; references, pointers, and the API's own types.
#include "read/cpp/type_mapper.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reader::cpp {
namespace {

using diagnostics::Kind;

CppType without_const(CppType type) {
    type.is_const = false;
    return type;
}

/// Whether a part of it is only lent, so that the whole is to be copied before the call ends.
bool holds_borrow(const api::Type& type) {
    return type.access == api::Access::borrow || std::ranges::any_of(type.arguments, holds_borrow);
}

/// For what is told to the user.
std::string spell_without_colons(const CppType& type) {
    auto text = spell(type);
    for (auto place = text.find("::"); place != text.npos; place = text.find("::", place + 1)) {
        if (place == 0 || std::string_view(" <(,").contains(text[place - 1])) {
            text.erase(place, 2);
        }
    }
    return text;
}

/// Whether it is an object, or an option of one.
bool holds_object(const api::Type& type) {
    return type.kind == api::TypeKind::object ||
           (type.kind == api::TypeKind::option && holds_object(type.arguments[0]));
}

bool is_reference_to_object(const CppType& type) {
    const bool refers = type.kind == CppType::Kind::reference || type.kind == CppType::Kind::rvalue_reference;
    return refers && type.arguments[0].kind == CppType::Kind::declared && type.arguments[0].entity->is_object;
}

/// Whether Go can pass a pointer to one and see it changed; of arrays and tuples that depends on their parts.
bool can_change(api::TypeKind kind) {
    switch (kind) {
    case api::TypeKind::scalar:
    case api::TypeKind::enumeration:
    case api::TypeKind::record:
    case api::TypeKind::duration:
    case api::TypeKind::ordering:
    case api::TypeKind::array:
    case api::TypeKind::tuple: return true;
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::time_point:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;
    }
    return false;
}

}  // namespace

bool is_const_char_pointer(const CppType& type) {
    return type.kind == CppType::Kind::pointer && type.arguments[0].kind == CppType::Kind::fundamental &&
           type.arguments[0].name == "char" && type.arguments[0].is_const;
}

api::Type TypeMapper::made(api::TypeKind kind, const CppType& type) {
    api::Type result;
    result.kind = kind;
    result.native = spell(without_const(type));
    result.span = type.span;
    return result;
}

std::string TypeMapper::quoted(const CppType& type) const {
    return fmt::format("`{}`", one_line(sources_.text(type.span)));
}

std::unexpected<Problem> TypeMapper::unsupported(const CppType& type, std::string why,
                                                 std::vector<std::string> help) const {
    return refused({.kind = Kind::unsupported_type,
                    .message = fmt::format("{} {}", quoted(type), why),
                    .span = type.span,
                    .help = std::move(help)});
}

std::unexpected<Problem> TypeMapper::platform(const CppType& type, std::string why,
                                              std::vector<std::string> help) const {
    return refused({.kind = Kind::platform_dependent,
                    .message = fmt::format("{} {}", quoted(type), why),
                    .span = type.span,
                    .help = std::move(help)});
}

Expected<api::Type> TypeMapper::parameter(const CppType& type) const {
    if (type.kind == CppType::Kind::reference) {
        return referenced(type);
    }
    if (type.kind == CppType::Kind::rvalue_reference) {
        auto inner = value(type.arguments[0]);
        if (inner && inner->kind != api::TypeKind::callback) {
            inner->native = spell(type);
            inner->span = type.span;
        }
        return inner && holds_object(*inner) ? taken(type, std::move(*inner)) : inner;
    }
    if (is_const_char_pointer(type)) {
        auto text = made(api::TypeKind::text, type);
        text.access = api::Access::borrow;
        return text;
    }
    if (type.kind == CppType::Kind::array) {
        return unsupported(type, "arrives as a pointer without a length", {"take a `std::span` or a `std::array`"});
    }
    auto result = value(type);
    return result && holds_object(*result) ? taken(type, std::move(*result)) : result;
}

/// `const T&` is read, `T&` of a record or a plain value is changed in place.
Expected<api::Type> TypeMapper::referenced(const CppType& type) const {
    const auto& inner = type.arguments[0];
    if (inner.kind == CppType::Kind::array) {
        return unsupported(type, "is a reference to an array", {"take a `std::span` or a `std::array`"});
    }
    auto result = value(inner);
    if (!result) {
        return result;
    }
    if (holds_object(*result)) {
        result->native = spell(type);
        result->span = type.span;
        return taken(type, std::move(*result));
    }
    if (result->kind == api::TypeKind::callback) {
        return inner.is_const ? result
                              : unsupported(type, "would be changed in place, which a function cannot be",
                                            {"take it by value, or by a `const` reference"});
    }
    if (!inner.is_const && !can_change(result->kind)) {
        return unsupported(type, "would be changed in place, which only structs, plain values and spans can be",
                           {"return the new value, or take a `std::span<T>` to change elements"});
    }
    result->access = inner.is_const ? api::Access::borrow : api::Access::exclusive;
    result->native = spell(type);
    result->span = type.span;
    return result;
}

Expected<Outcome> TypeMapper::result(const CppType& type) const {
    if (type.kind == CppType::Kind::fundamental && type.name == "void") {
        return Outcome{made(api::TypeKind::unit, type), std::nullopt};
    }
    if (type.is_standard("std::expected") && type.arguments.size() == 2) {
        auto outcome = result(type.arguments[0]);
        if (!outcome || outcome->error) {
            return outcome ? Expected<Outcome>(unsupported(type, "holds an expected in an expected", {"use one"}))
                           : outcome;
        }
        auto failure = error(type.arguments[1]);
        if (!failure) {
            return refused(failure.error());
        }
        outcome->error = std::move(*failure);
        return outcome;
    }
    if (is_reference_to_object(type)) {
        return unsupported(type, "would let Go keep what C++ owns",
                           {"return a `std::shared_ptr`, which both may keep, or a value"});
    }
    if (type.kind == CppType::Kind::reference && type.arguments[0].is_const) {
        auto borrowed = referenced(type);
        return borrowed ? Expected<Outcome>(Outcome{std::move(*borrowed), std::nullopt}) : refused(borrowed.error());
    }
    if (type.kind == CppType::Kind::reference || type.kind == CppType::Kind::rvalue_reference) {
        return unsupported(type, "would let Go change what C++ owns",
                           {"return a value, or a `const` reference, which is copied"});
    }
    if (is_const_char_pointer(type)) {
        return unsupported(type, "does not say how long its text lives, nor whether it is there",
                           {"return a `std::string`, or a `std::string_view`, which is copied"});
    }
    auto owned = value(type);
    if (owned && owned->access == api::Access::exclusive) {
        return unsupported(type, "would let Go change what C++ owns",
                           {"return a `std::vector<T>`, or a `std::span<const T>`, which is copied"});
    }
    if (owned && owned->kind == api::TypeKind::error) {
        return unsupported(type, "is an error, which is not what a function returns but what it fails with",
                           {fmt::format("return a `std::expected<void, {}>`", one_line(sources_.text(type.span)))});
    }
    if (!owned) {
        return refused(owned.error());
    }
    owned->access = holds_borrow(*owned) ? api::Access::borrow : owned->access;
    return Outcome{std::move(*owned), std::nullopt};
}

Expected<api::Type> TypeMapper::field(const CppType& type) const {
    if (type.is_const) {
        return unsupported(type, "is `const`, so the struct could not be filled in", {"leave out `const`"});
    }
    if (type.is_standard("std::span")) {
        return unsupported(type, "keeps a borrow", {"use a `std::vector`, which owns its elements"});
    }
    auto result = type.kind == CppType::Kind::array ? array(type) : value(type);
    if (result) {
        result->access = api::Access::value;
    }
    return result;
}

Expected<api::Type> TypeMapper::element(const CppType& type) const {
    if (type.is_standard("std::span")) {
        return unsupported(type, "is a borrow inside of another type",
                           {"use a `std::vector`, which owns its elements"});
    }
    return value(type);
}

Expected<api::Type> TypeMapper::value(const CppType& type) const {
    const auto* known = conversions_.find(type);
    if (known == nullptr) {
        return of_kind(type);
    }
    auto result = made(api::TypeKind::converted, type);
    result.declaration = known->index;
    result.arguments.push_back(known->travels);
    return result;
}

Expected<api::Type> TypeMapper::of_kind(const CppType& type) const {
    switch (type.kind) {
    case CppType::Kind::fundamental: return fundamental(type);
    case CppType::Kind::standard: return standard(type);
    case CppType::Kind::foreign: return foreign(type);
    case CppType::Kind::declared: return declared(type);
    case CppType::Kind::pointer:
        if (is_const_char_pointer(type)) {
            return unsupported(type, "is text without a length", {"use a `std::string`"});
        }
        if (type.arguments[0].kind == CppType::Kind::function) {
            return unsupported(type, "is a bare function, which a Go function cannot be",
                               {fmt::format("use `std::function<{}>`", spell_without_colons(type.arguments[0]))});
        }
        if (type.arguments[0].kind == CppType::Kind::declared && type.arguments[0].entity->is_object) {
            return unsupported(
                type, "is a raw pointer: it does not say who owns the object, nor whether it is there",
                {"use `const T&` or `T&` to lend one, `std::unique_ptr<T>` or `std::shared_ptr<T>` to keep one",
                 "use `std::optional` around these for one that may be missing"});
        }
        return unsupported(type,
                           "is a raw pointer: it does not say who owns what it points to, nor whether it is there",
                           {"use `const T&` to read a value, `T&` to change a struct, `std::span` for several values",
                            "use `std::optional<T>` for one that may be missing"});
    case CppType::Kind::reference:
    case CppType::Kind::rvalue_reference:
        return unsupported(type, "is a reference, which only parameters and results can be", {"use a value"});
    case CppType::Kind::array:
        return unsupported(type, "is an array, which only fields can be", {"use a `std::array`"});
    case CppType::Kind::function:
        return unsupported(type, "is a bare function, which a Go function cannot be",
                           {fmt::format("use `std::function<{}>`", spell_without_colons(type))});
    case CppType::Kind::value: return unsupported(type, "is a value, not a type", {});
    }
    return unsupported(type, "does not cross", {});
}

Expected<api::Type> TypeMapper::foreign(const CppType& type) const {
    if (type.entity == nullptr) {
        return unsupported(type, "is converted with other arguments only",
                           {"add a pair of functions for it too, with `//beepboop:convert` above the first"});
    }
    return unsupported(type, "is made from a template",
                       {"write the struct out for the types that cross", "or convert it, by `//beepboop:convert`"});
}

Expected<api::Type> TypeMapper::declared(const CppType& type) const {
    const auto& entity = *type.entity;
    if (!entity.node) {
        return unsupported(type, "is declared, but not defined in a header that is read here",
                           {"include the header that defines it, with quotes"});
    }
    if (const auto* hidden = private_part(entity)) {
        return unsupported(type, fmt::format("is private to `{}`", hidden->scope->owner->name), {"make it public"});
    }
    const bool is_record = entity.kind == EntityKind::record || entity.flat;
    const auto kind = entity.is_object                         ? api::TypeKind::object
                      : is_record                              ? api::TypeKind::record
                      : entity.kind == EntityKind::enumeration ? api::TypeKind::enumeration
                                                               : api::TypeKind::variant;
    auto result = made(kind, type);
    result.declaration = entity.declaration;
    return result;
}

}  // namespace reader::cpp

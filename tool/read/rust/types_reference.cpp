// SPDX-License-Identifier: MIT
// References: what is lent for the length of a call, and what may be changed in place.
#include <fmt/format.h>

#include "read/rust/types.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

/// What to write in place of a reference in a record.
std::string owned_form(const RustType& target) {
    if (target.is_standard("std::path::Path")) {
        return "own it: `PathBuf`";
    }
    if (target.is_primitive("str")) {
        return "own it: `String`";
    }
    return target.is(RustType::Kind::slice) ? "own it: `Vec<T>`" : "own it: write the type without `&`";
}

Refusal static_borrow(const RustType& type) {
    Refusal refusal = against(type, "", "");
    refusal.kind = diagnostics::Kind::static_borrow;
    refusal.severity = diagnostics::Severity::error;
    refusal.message = fmt::format("`{}` asks for a borrow that never ends", type.written);
    refusal.label = "Go lends it for the length of the call";
    refusal.help = {type.arguments[0].is_primitive("str") ? "take `&str`, or `String` to keep it"
                                                          : "leave `'static` out, or take the value to keep it"};
    return refusal;
}

Refusal exclusive_inside(const RustType& type) {
    return against(type, "an exclusive borrow is an argument by itself or not at all", "pass the value");
}

/// Mostly `&mut Self`, by which methods are chained.
Refusal exclusive_result(const RustType& type) {
    return against(type, "what is lent to be changed does not leave native code",
                   "give the value itself, or nothing; a method that is chained ends with `self`");
}

/// Data that is changed where it lies. What is behind a pointer of its own (text, vectors, options) is not.
bool is_changed_in_place(const RustType& target, const api::Type& type) {
    switch (type.kind) {
    case TypeKind::list: return target.is(RustType::Kind::slice);
    case TypeKind::scalar:
    case TypeKind::array:
    case TypeKind::tuple:
    case TypeKind::record:
    case TypeKind::enumeration:
    case TypeKind::variant:
    case TypeKind::duration:
    case TypeKind::ordering:
    case TypeKind::range:
    case TypeKind::object:
    case TypeKind::converted: return !is_pointer(target);
    case TypeKind::unit:
    case TypeKind::wide:
    case TypeKind::text:
    case TypeKind::option:
    case TypeKind::map:
    case TypeKind::set:
    case TypeKind::time_point:
    case TypeKind::callback:
    case TypeKind::unique:
    case TypeKind::error:
    case TypeKind::address:
    case TypeKind::socket_address: break;
    }
    return false;
}

}  // namespace

Read<api::Type> Types::reference(const RustType& type, Position position) const {
    const RustType& target = type.arguments[0];
    if (target.is_refused()) {
        return refuse(*target.refusal);
    }
    if (position == Position::field) {
        return refuse(against(type, "a record owns what is in it", owned_form(target)));
    }
    if (position == Position::argument && type.lifetime == "'static") {
        return refuse(static_borrow(type));
    }
    if (type.exclusive) {
        return refuse(position == Position::result ? exclusive_result(type) : exclusive_inside(type));
    }
    if (is_unsized_text(target)) {
        api::Type result = make(type, TypeKind::text);
        result.access = api::Access::borrow;
        return result;
    }
    if (target.is(RustType::Kind::function)) {
        return lent_callback(type, position);
    }
    auto result =
        target.is(RustType::Kind::slice) ? list_of(type, target.arguments[0], position) : part(target, position);
    if (!result) {
        return result;
    }
    if (result->kind == TypeKind::callback && position == Position::result && !target.is_standard("std::sync::Arc")) {
        return refuse(against(type, "Go would keep a function that is only lent", "return an `Arc` of it, or the function itself"));
    }
    if (result->access != api::Access::value && position != Position::result) {
        return refuse(against(type, "a borrow of a borrow is not supported", "take away one `&`"));
    }
    if (result->kind == TypeKind::object && !result->shared && position == Position::result) {
        return refuse(against(type, "Go would keep an object that is only lent", "give an `Arc` of it, or the object itself"));
    }
    // An `Arc` is copied in any case, and a function is made for the call.
    const bool is_value = result->shared || result->kind == TypeKind::callback;
    result->access = is_value ? api::Access::value : api::Access::borrow;
    result->span = type.span;
    result->native = spell(type, exports_, Lifetimes::left_out);
    return result;
}

/// `&dyn Fn(A) -> B`
Read<api::Type> Types::lent_callback(const RustType& type, Position position) const {
    if (position == Position::result) {
        return refuse(against(type, "Go would keep a function that is only lent", "return a `Box` or an `Arc` of it"));
    }
    return callback(type, type.arguments[0], position);
}

/// `&mut T` as a whole argument. Whether T can be changed in place is for `abi` to say, where T is data at all.
Read<api::Type> Types::exclusive(const RustType& type) const {
    const RustType& target = type.arguments[0];
    if (type.lifetime == "'static") {
        return refuse(static_borrow(type));
    }
    if (target.is(RustType::Kind::function)) {
        return lent_callback(type, Position::argument);
    }
    const bool is_slice = target.is(RustType::Kind::slice);
    auto result = is_slice ? list_of(type, target.arguments[0], Position::argument) : part(target, Position::argument);
    if (!result) {
        return result;
    }
    if (result->kind == TypeKind::callback) {
        result->span = type.span;
        result->native = spell(type, exports_, Lifetimes::left_out);
        return result;
    }
    if (!is_changed_in_place(target, *result)) {
        return refuse(against(type, "only structs, plain values and slices of these are changed in place",
                              "take the value and return the new one"));
    }
    if (borrows(*result)) {
        return refuse(against(type, "it would hold borrows after the call", "take a slice of data that owns itself"));
    }
    result->access = api::Access::exclusive;
    result->span = type.span;
    result->native = spell(type, exports_, Lifetimes::left_out);
    return result;
}

/// Only objects, which are where they are, whoever asks for them; and functions.
Read<api::Type> Types::option_of_exclusive(const RustType& type) const {
    auto inner = exclusive(type.arguments[0]);
    if (!inner || (inner->kind != TypeKind::object && inner->kind != TypeKind::callback)) {
        return inner ? refuse(exclusive_inside(type.arguments[0])) : inner;
    }
    api::Type result = make(type, TypeKind::option);
    result.arguments.push_back(std::move(*inner));
    return result;
}

Read<api::Type> Types::list_of(const RustType& type, const RustType& element, Position position) const {
    auto read = part(element, position);
    if (!read) {
        return read;
    }
    api::Type result = make(type, TypeKind::list);
    result.arguments.push_back(std::move(*read));
    return result;
}

}  // namespace reader::rust

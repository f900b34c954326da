// SPDX-License-Identifier: MIT
// Functions that cross: what they take and give, and whether the pointer to one can go where it stands.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "read/rust/errors.hpp"
#include "read/rust/types.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

constexpr std::size_t most_arguments = 12;

/// How the values that a callback takes, or gives, are read.
enum class Way { comes_out, goes_in, both };

Refusal lends_result(const RustType& type) {
    return against(type, "a Go function gives what it owns", "write `String`, `Vec<T>` or the type without `&`");
}

/// Errors that are made of a text.
bool is_catch_all(const RustType& type) {
    const bool is_box = type.is_standard("std::boxed::Box") && type.arguments.size() == 1;
    const bool is_known = type.name == "anyhow::Error" || type.name == "eyre::Report" || type.name == "color_eyre::Report" ||
                          type.name == "std::io::Error";
    return is_known || (is_box && type.arguments[0].is(RustType::Kind::dynamic_error));
}

Refusal no_catch_all(const RustType& type) {
    return against(type, "Go has no way to make one", "fail with a `String`, a `Box<dyn Error>` or an error type of your own");
}

/// Go calls it from any thread, and several at once.
std::optional<Refusal> find_missing_marker(const RustType& type, const RustType& function) {
    if (function.name == "FnOnce") {
        return against(type, "Go may call a function more than once", "write `Fn`");
    }
    const bool is_pointer_to_changing = function.name == "FnMut" && !type.is_standard("std::boxed::Box") && &type != &function;
    if (is_pointer_to_changing) {
        return against(type, "a function that changes what it holds cannot be shared", "write `Box`, or `Fn`");
    }
    const bool sends = function.markers.contains("::std::marker::Send");
    const bool syncs = function.markers.contains("::std::marker::Sync") || function.name == "FnMut";
    if (!sends || !syncs) {
        return against(type, "Go may call it on any thread",
                       fmt::format("add `{}`", function.name == "FnMut" ? "+ Send" : "+ Send + Sync"));
    }
    return std::nullopt;
}

}  // namespace

Read<api::Type> Types::callback(const RustType& type, const RustType& function, Position position) const {
    if (position != Position::argument) {
        if (auto refusal = find_missing_marker(type, function)) {
            return refuse(std::move(*refusal));
        }
    }
    if (type.is_standard("std::rc::Rc") && position != Position::argument) {
        return refuse(against(type, "Go may call it on any thread, and an `Rc` stays on one", "write `Arc`"));
    }
    if (function.arguments.size() > most_arguments) {
        return refuse(against(type, fmt::format("a callback takes at most {} arguments", most_arguments),
                              "give it a struct"));
    }
    api::Type result = make(type, TypeKind::callback);
    for (const RustType& parameter : function.arguments) {
        auto read = callback_parameter(parameter, position);
        if (!read) {
            return read;
        }
        result.arguments.push_back(std::move(*read));
    }
    auto outcome = callback_outcome(function.outcome[0], position);
    if (!outcome) {
        return std::unexpected(outcome.error());
    }
    result.outcome = std::move(*outcome);
    return result;
}

/// `&T` or `&mut T`, where T is an object of one owner: Go is lent it for as long as the callback runs.
std::optional<api::Type> Types::lent_object(const RustType& type) const {
    auto object = read(type, Position::argument);
    if (!object || !api::is_lent(*object) || type.arguments[0].is_standard("std::boxed::Box")) {
        return std::nullopt;
    }
    return std::move(*object);
}

/// What a callback takes comes out of native code, if it is Go's; else it goes in. One in a field may be either.
Read<api::Type> Types::callback_parameter(const RustType& type, Position position) const {
    if (type.is_unit()) {
        return refuse(against(type, "it has no value", "leave it out"));
    }
    if (position != Position::result && type.is(RustType::Kind::reference)) {
        if (auto object = lent_object(type)) {
            return std::move(*object);
        }
    }
    if (type.is(RustType::Kind::reference) && type.exclusive) {
        return refuse(against(type, "a callback changes nothing of what it is given", "let it give the new value back"));
    }
    if (position != Position::result) {
        auto read_out = read(type, Position::result);
        if (!read_out || position == Position::argument) {
            return read_out;
        }
    }
    return read(type, Position::argument);
}

Read<std::vector<api::Type>> Types::callback_outcome(const RustType& type, Position position) const {
    const bool goes_in = position != Position::result;
    const auto parts = fallible(type);
    const RustType& value = parts ? parts->value : type;
    auto result = value.is_unit() || !goes_in ? read(value, Position::result) : read(value, Position::argument);
    if (!result) {
        return std::unexpected(result.error());
    }
    if (goes_in && borrows(*result)) {
        return refuse(lends_result(value));
    }
    std::vector<api::Type> outcome = {std::move(*result)};
    if (parts) {
        auto error = read(as_error(parts->error), Position::result);
        if (error && !can_be_error(parts->error, *error, crate_)) {
            return refuse(against(parts->error, "it is no error", "fail with a `String`, or with an enum or a struct of your own"));
        }
        if (error && goes_in && error->kind == TypeKind::error && !is_catch_all(parts->error)) {
            return refuse(no_catch_all(parts->error));
        }
        if (!error) {
            return std::unexpected(error.error());
        }
        outcome.push_back(std::move(*error));
    }
    return outcome;
}

}  // namespace reader::rust

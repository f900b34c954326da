// SPDX-License-Identifier: MIT
// Short ways to write down types and items, for unit tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "api/library.hpp"

namespace api::examples {

inline Type type(TypeKind kind, std::vector<Type> arguments = {}, std::size_t declaration = 0) {
    Type made;
    made.kind = kind;
    made.arguments = std::move(arguments);
    made.declaration = declaration;
    return made;
}

inline Type scalar(Scalar scalar) {
    auto made = type(TypeKind::scalar);
    made.scalar = scalar;
    return made;
}

inline Type text() { return type(TypeKind::text); }
inline Type list(Type element) { return type(TypeKind::list, {std::move(element)}); }
inline Type option(Type inner) { return type(TypeKind::option, {std::move(inner)}); }
inline Type record(std::size_t index) { return type(TypeKind::record, {}, index); }
inline Type variant(std::size_t index) { return type(TypeKind::variant, {}, index); }

inline Type object(std::size_t index, Access access = Access::value) {
    auto made = type(TypeKind::object, {}, index);
    made.access = access;
    return made;
}

inline Type shared(std::size_t index) {
    auto made = object(index);
    made.shared = true;
    return made;
}

/// `outcome` is the result, and E after it where there is one.
inline Type callback(std::vector<Type> parameters, std::vector<Type> outcome = {Type{}}) {
    auto made = type(TypeKind::callback, std::move(parameters));
    made.outcome = std::move(outcome);
    return made;
}

inline Type array(Type element, std::uint64_t length) {
    auto made = type(TypeKind::array, {std::move(element)});
    made.length = length;
    return made;
}

inline Type with_access(Type type, Access access) {
    type.access = access;
    return type;
}

inline Field field(std::string name, Type type) {
    Field made;
    made.name = std::move(name);
    made.type = std::move(type);
    return made;
}

template <class T>
T named(std::string name) {
    T made;
    made.name = std::move(name);
    return made;
}

inline Record record(std::string name, std::vector<Field> fields) {
    auto made = named<Record>(std::move(name));
    made.fields = std::move(fields);
    return made;
}

inline Function function(std::string name, std::vector<std::pair<std::string, Type>> parameters, Type result = {}) {
    auto made = named<Function>(std::move(name));
    for (auto& [parameter, type] : parameters) {
        made.parameters.push_back({std::move(parameter), std::move(type), {}});
    }
    made.result = std::move(result);
    return made;
}

}  // namespace api::examples

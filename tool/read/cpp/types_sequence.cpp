// SPDX-License-Identifier: MIT
// Text, spans, vectors, arrays.
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {

Expected<api::Type> TypeMapper::text(const CppType& type) const {
    auto result = made(api::TypeKind::text, type);
    result.access = type.name == "std::string_view" ? api::Access::borrow : api::Access::value;
    return result;
}

Expected<api::Type> TypeMapper::span(const CppType& type) const {
    if (type.arguments.size() == 2) {
        return unsupported(type, "has a fixed length", {"leave out the length, or take a `const std::array<T, N>&`"});
    }
    auto result = made_of(api::TypeKind::list, type, 1);
    if (result) {
        result->access = type.arguments[0].is_const ? api::Access::borrow : api::Access::exclusive;
    }
    return result;
}

Expected<api::Type> TypeMapper::vector(const CppType& type) const { return made_of(api::TypeKind::list, type, 1); }

Expected<api::Type> TypeMapper::fixed_array(const CppType& type) const {
    if (type.arguments.size() != 2 || type.arguments[1].kind != CppType::Kind::value) {
        return unsupported(type, "lacks its length", {});
    }
    const auto length = type.arguments[1].value;
    if (length.value == 0 || length.negative()) {
        return unsupported(type, "has no elements", {"leave it out"});
    }
    auto inner = element(type.arguments[0]);
    if (!inner) {
        return inner;
    }
    auto result = made(api::TypeKind::array, type);
    result.length = length.value;
    result.arguments.push_back(std::move(*inner));
    return result;
}

/// `int x[4]` as a field.
Expected<api::Type> TypeMapper::array(const CppType& type) const {
    if (type.value.value == 0 || type.value.negative()) {
        return unsupported(type, "has no elements", {"leave it out"});
    }
    const auto& inner = type.arguments[0];
    auto mapped = inner.kind == CppType::Kind::array ? array(inner) : field(inner);
    if (!mapped) {
        return mapped;
    }
    auto result = made(api::TypeKind::array, type);
    result.length = type.value.value;
    result.arguments.push_back(std::move(*mapped));
    return result;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// std::function: a Go function in C++, or a C++ function in Go.
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {

Expected<api::Type> TypeMapper::callback(const CppType& type) const {
    if (type.arguments.size() != 1 || type.arguments[0].kind != CppType::Kind::function) {
        return unsupported(type, "lacks the function that it is made of", {});
    }
    const auto& signature = type.arguments[0].arguments;
    auto result = made(api::TypeKind::callback, type);
    for (std::size_t i = 1; i < signature.size(); ++i) {
        auto parameter = callback_parameter(signature[i]);
        if (!parameter) {
            return parameter;
        }
        result.arguments.push_back(std::move(*parameter));
    }
    auto added = add_outcome(signature[0], result);
    return added ? Expected<api::Type>(std::move(result)) : refused(added.error());
}

/// What C++ passes to Go is copied there, so it can be lent, but not changed.
Expected<api::Type> TypeMapper::callback_parameter(const CppType& type) const {
    const bool lvalue = type.kind == CppType::Kind::reference;
    const bool rvalue = type.kind == CppType::Kind::rvalue_reference;
    const auto& inner = lvalue || rvalue ? type.arguments[0] : type;
    const bool lends_object = inner.kind == CppType::Kind::declared && inner.entity->is_object && lvalue;
    if (inner.is_standard("std::unique_ptr") && lvalue) {
        return unsupported(type, "lends what is owned to a function that may keep it", {"pass it by value"});
    }
    if (lvalue && !inner.is_const && !lends_object) {
        return unsupported(type, "would be changed by the function that it is passed to",
                           {"let the function return the new value"});
    }
    auto result = is_const_char_pointer(type) ? text(type) : value(inner);
    if (!result) {
        return result;
    }
    if (result->access == api::Access::exclusive) {
        return unsupported(type, "would be changed by the function that it is passed to",
                           {"use a `std::span<const T>`, which is copied"});
    }
    if (result->kind == api::TypeKind::error) {
        return unsupported(type, "is an error, which a function is not called with", {"pass its text"});
    }
    if (result->kind != api::TypeKind::callback) {
        result->access = !lvalue ? result->access : inner.is_const ? api::Access::borrow : api::Access::exclusive;
        result->native = spell(type);
        result->span = type.span;
    }
    return result;
}

Expected<void> TypeMapper::add_outcome(const CppType& type, api::Type& callback) const {
    const bool fails = type.is_standard("std::expected") && type.arguments.size() == 2;
    const auto& value_type = fails ? type.arguments[0] : type;
    if (value_type.kind == CppType::Kind::fundamental && value_type.name == "void") {
        callback.outcome.push_back(made(api::TypeKind::unit, value_type));
    } else {
        auto value = field(value_type);
        if (!value) {
            return refused(value.error());
        }
        callback.outcome.push_back(std::move(*value));
    }
    if (fails) {
        auto failure = error(type.arguments[1]);
        if (!failure) {
            return refused(failure.error());
        }
        if (!type.arguments[1].is_standard("std::string") && failure->kind == api::TypeKind::text) {
            return unsupported(type.arguments[1], "would be gone when the function has returned",
                               {"fail with a `std::string`"});
        }
        callback.outcome.push_back(std::move(*failure));
    }
    return {};
}

}  // namespace reader::cpp

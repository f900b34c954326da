// SPDX-License-Identifier: MIT
// Objects by position: lent, taken, shared.
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {

Expected<api::Type> TypeMapper::shared(const CppType& type) const {
    auto result = made_of(api::TypeKind::object, type, 1);
    if (!result) {
        return result;
    }
    if (result->arguments[0].kind != api::TypeKind::object) {
        return unsupported(type, "shares what is no object",
                           {"use the value, or `std::unique_ptr` where it may be missing",
                            "mark the struct `//beepboop:object`, so that Go has a handle of it"});
    }
    if (type.arguments[0].is_const) {
        return unsupported(type, "shares an object that cannot be changed", {"leave out `const`"});
    }
    result->declaration = result->arguments[0].declaration;
    result->shared = true;
    result->arguments.clear();
    return result;
}

/// A value of a class is copied, so it is only lent; what is moved is gone. Smart pointers say themselves what becomes
/// of what they point to.
Expected<api::Type> TypeMapper::taken(const CppType& type, api::Type object) const {
    const bool lvalue = type.kind == CppType::Kind::reference;
    const bool refers = lvalue || type.kind == CppType::Kind::rvalue_reference;
    const auto& value = refers ? type.arguments[0] : type;
    const bool is_option = object.kind == api::TypeKind::option;
    const auto& whose = is_option ? value.arguments[0] : value;
    auto& inner = is_option ? object.arguments[0] : object;
    if (lvalue && !value.is_const && (is_option || whose.kind == CppType::Kind::standard)) {
        return unsupported(type, "would be changed in place, which only the object itself can be",
                           {"take `T&` to change the object, or a value to keep it"});
    }
    if (whose.is_standard("std::unique_ptr") && lvalue) {
        return unsupported(type, "lends what owns an object",
                           {"take `const T&` to read the object, `std::unique_ptr<T>` to keep it"});
    }
    if (whose.kind == CppType::Kind::declared) {
        const bool moved = type.kind == CppType::Kind::rvalue_reference && !value.is_const;
        inner.access = moved                       ? api::Access::value
                       : lvalue && !value.is_const ? api::Access::exclusive
                                                   : api::Access::borrow;
        if (!whose.entity->is_copied && (is_option ? !moved : !refers)) {
            return unsupported(type, "is taken by value, which copies it, and it cannot be copied",
                               {"take `const T&` to read the object, `T&&` or `std::unique_ptr<T>` to keep it"});
        }
    }
    return object;
}

}  // namespace reader::cpp

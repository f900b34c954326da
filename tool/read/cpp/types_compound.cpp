// SPDX-License-Identifier: MIT
// Options, tuples, maps, sets, owning pointers, variants without a name.
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {
namespace {

constexpr std::size_t largest_tuple = 12;

}  // namespace

Expected<api::Type> TypeMapper::optional(const CppType& type) const {
    auto result = made_of(api::TypeKind::option, type, 1);
    if (result && result->arguments[0].kind == api::TypeKind::unique) {
        return unsupported(type, "can be missing in two ways", {"use the `std::unique_ptr` alone, which may be null"});
    }
    return result;
}

Expected<api::Type> TypeMapper::tuple(const CppType& type) const {
    const auto count = type.arguments.size();
    if (type.name == "std::tuple" && (count < 2 || count > largest_tuple)) {
        return unsupported(type, "is no tuple of 2 to 12 parts",
                           {count < 2 ? "use the part itself" : "use a struct with named fields"});
    }
    return made_of(api::TypeKind::tuple, type, type.name == "std::pair" ? 2 : count);
}

Expected<api::Type> TypeMapper::map(const CppType& type) const {
    auto result = made_of(api::TypeKind::map, type, 2);
    if (result) {
        result->ordered = type.name == "std::map";
    }
    return result;
}

Expected<api::Type> TypeMapper::set(const CppType& type) const {
    auto result = made_of(api::TypeKind::set, type, 1);
    if (result) {
        result->ordered = type.name == "std::set";
    }
    return result;
}

Expected<api::Type> TypeMapper::unique(const CppType& type) const {
    auto result = made_of(api::TypeKind::unique, type, 1);
    if (result && result->arguments[0].kind == api::TypeKind::object) {
        if (type.arguments[0].is_const) {
            return unsupported(type, "owns an object that cannot be changed", {"leave out `const`"});
        }
        auto object = made(api::TypeKind::object, type);
        object.declaration = result->arguments[0].declaration;
        return object;
    }
    if (result && result->arguments[0].kind != api::TypeKind::record &&
        result->arguments[0].kind != api::TypeKind::variant) {
        return unsupported(type, "owns neither a struct nor a variant of the API",
                           {"use the value, or `std::optional<T>`"});
    }
    return result;
}

Expected<api::Type> TypeMapper::variant(const CppType& type) const {
    return unsupported(type, "is a variant without a name of its own",
                       {"name it: `using Shape = std::variant<Circle, Rect>;`"});
}

Expected<api::Type> TypeMapper::expected(const CppType& type) const {
    return unsupported(type, "can only be the whole result of a function",
                       {"use a `std::optional`, or a struct that says what went wrong"});
}

}  // namespace reader::cpp

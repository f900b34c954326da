// SPDX-License-Identifier: MIT
// E of std::expected<T, E>: a text, a type of the API, or an error of the standard library.
#include <algorithm>
#include <array>

#include "read/cpp/exception.hpp"
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {
namespace {

bool is_text(const CppType& type) {
    return type.is_standard("std::string") || type.is_standard("std::string_view") || is_const_char_pointer(type);
}

}  // namespace

bool is_standard_error(const CppType& type) {
    constexpr std::array<std::string_view, 6> names = {"std::error_code", "std::error_condition", "std::exception_ptr",
                                                       "std::errc",       "std::io_errc",         "std::future_errc"};
    return type.kind == CppType::Kind::standard && (std::ranges::find(names, type.name) != names.end() ||
                                                    (type.arguments.empty() && bases_of_standard_exception(type.name)));
}

Expected<api::Type> TypeMapper::error(const CppType& type) const {
    if (is_text(type)) {
        return made(api::TypeKind::text, type);
    }
    if (conversions_.find(type) != nullptr) {
        return unsupported(type, "is converted, and what travels in its place is no error",
                           {"fail with a `std::string`, an `enum class` or a struct"});
    }
    if (is_standard_error(type)) {
        return made(api::TypeKind::error, type);
    }
    if (type.kind == CppType::Kind::declared) {
        return declared(type);
    }
    if (type.is_standard("std::variant")) {
        return variant(type);
    }
    return unsupported(type, "is no error that Go could tell from others",
                       {"use a `std::string`, an `enum class`, a struct, or a `std::variant` of structs with a name"});
}

/// As a part of another type.
Expected<api::Type> TypeMapper::opaque_error(const CppType& type) const { return made(api::TypeKind::error, type); }

}  // namespace reader::cpp

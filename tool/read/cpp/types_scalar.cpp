// SPDX-License-Identifier: MIT
// Numbers, characters, bool, 128-bit integers, orderings.
#include <map>

#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {
namespace {

using api::Scalar;

std::optional<Scalar> fundamental_scalar(std::string_view name) {
    static const std::map<std::string_view, Scalar> scalars = {
        {"bool", Scalar::boolean},     {"signed char", Scalar::i8},     {"unsigned char", Scalar::u8},
        {"short", Scalar::i16},        {"unsigned short", Scalar::u16}, {"int", Scalar::i32},
        {"unsigned int", Scalar::u32}, {"long long", Scalar::i64},      {"unsigned long long", Scalar::u64},
        {"float", Scalar::f32},        {"double", Scalar::f64},         {"char32_t", Scalar::character}};
    const auto found = scalars.find(name);
    return found == scalars.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Scalar> standard_scalar(std::string_view name) {
    static const std::map<std::string_view, Scalar> scalars = {{"std::int8_t", Scalar::i8},
                                                               {"std::int16_t", Scalar::i16},
                                                               {"std::int32_t", Scalar::i32},
                                                               {"std::int64_t", Scalar::i64},
                                                               {"std::uint8_t", Scalar::u8},
                                                               {"std::uint16_t", Scalar::u16},
                                                               {"std::uint32_t", Scalar::u32},
                                                               {"std::uint64_t", Scalar::u64},
                                                               {"std::size_t", Scalar::usize},
                                                               {"std::ptrdiff_t", Scalar::isize},
                                                               {"std::intmax_t", Scalar::i64},
                                                               {"std::uintmax_t", Scalar::u64},
                                                               {"std::int_least8_t", Scalar::i8},
                                                               {"std::int_least16_t", Scalar::i16},
                                                               {"std::int_least32_t", Scalar::i32},
                                                               {"std::int_least64_t", Scalar::i64},
                                                               {"std::uint_least8_t", Scalar::u8},
                                                               {"std::uint_least16_t", Scalar::u16},
                                                               {"std::uint_least32_t", Scalar::u32},
                                                               {"std::uint_least64_t", Scalar::u64},
                                                               {"std::byte", Scalar::u8}};
    const auto found = scalars.find(name);
    return found == scalars.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

Expected<api::Type> TypeMapper::fundamental(const CppType& type) const {
    if (const auto scalar = fundamental_scalar(type.name)) {
        auto result = made(api::TypeKind::scalar, type);
        result.scalar = *scalar;
        return result;
    }
    if (type.name == "__int128" || type.name == "unsigned __int128") {
        auto result = made(api::TypeKind::wide, type);
        result.is_signed = type.name == "__int128";
        return result;
    }
    if (type.name == "char") {
        return platform(type, "is signed on some targets and unsigned on others",
                        {"use `std::int8_t` or `std::uint8_t` for a number, `char32_t` for a character",
                         "use `std::string_view` or `std::string` for text"});
    }
    if (type.name == "long" || type.name == "unsigned long") {
        const bool is_signed = type.name == "long";
        return platform(
            type, "has 32 bits on some targets and 64 on others",
            {is_signed ? "use `std::int64_t` or `std::int32_t`" : "use `std::uint64_t` or `std::uint32_t`"});
    }
    if (type.name == "long double") {
        return platform(type, "differs from target to target", {"use `double`"});
    }
    if (type.name == "wchar_t") {
        return platform(type, "differs from target to target", {"use `char32_t`"});
    }
    if (type.name == "void") {
        return unsupported(type, "is no value", {"leave it out"});
    }
    return unsupported(type, "is a part of a character", {"use `char32_t` for a character, `std::string` for text"});
}

Expected<api::Type> TypeMapper::integer(const CppType& type) const {
    if (const auto scalar = standard_scalar(type.name)) {
        auto result = made(api::TypeKind::scalar, type);
        result.scalar = *scalar;
        return result;
    }
    return platform(type, "differs from target to target",
                    {"use `std::int64_t` and the like, `std::size_t` or `std::ptrdiff_t`"});
}

Expected<api::Type> TypeMapper::ordering(const CppType& type) const { return made(api::TypeKind::ordering, type); }

}  // namespace reader::cpp

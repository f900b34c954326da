// SPDX-License-Identifier: MIT
// Durations and points in time of <chrono>.
#include <algorithm>
#include <array>

#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {
namespace {

bool is_ratio(const CppType& type) {
    constexpr std::array<std::string_view, 16> names = {
        "std::atto", "std::femto", "std::pico", "std::nano", "std::micro", "std::milli", "std::centi", "std::deci",
        "std::deca", "std::hecto", "std::kilo", "std::mega", "std::giga",  "std::tera",  "std::peta",  "std::exa"};
    if (type.kind != CppType::Kind::standard) {
        return false;
    }
    const auto is_positive = [](const CppType& part) {
        return part.kind == CppType::Kind::value && !part.value.negative() && part.value.value != 0;
    };
    const bool has_parts = type.arguments.size() == 1 || type.arguments.size() == 2;
    return (type.name == "std::ratio" && has_parts && std::ranges::all_of(type.arguments, is_positive)) ||
           std::ranges::find(names, type.name) != names.end();
}

bool is_duration(const CppType& type) {
    return type.kind == CppType::Kind::standard && type.name.starts_with("std::chrono::");
}

}  // namespace

Expected<api::Type> TypeMapper::duration(const CppType& type) const {
    if (type.name != "std::chrono::duration") {
        return made(api::TypeKind::duration, type);
    }
    if (type.arguments.empty() || type.arguments.size() > 2 ||
        (type.arguments.size() == 2 && !is_ratio(type.arguments[1]))) {
        return unsupported(type, "has a period that cannot be read here",
                           {"use a `std::ratio` of two numbers, or a named duration"});
    }
    const auto count = value(type.arguments[0]);
    if (!count) {
        return count;
    }
    const bool is_number = count->kind == api::TypeKind::scalar && count->scalar != api::Scalar::boolean &&
                           count->scalar != api::Scalar::character;
    return is_number
               ? Expected<api::Type>(made(api::TypeKind::duration, type))
               : unsupported(type, "counts in something that is no number", {"count in `std::int64_t` or `double`"});
}

Expected<api::Type> TypeMapper::time_point(const CppType& type) const {
    const bool general = type.name == "std::chrono::time_point";
    if (general && (type.arguments.empty() || !type.arguments[0].is_standard("std::chrono::system_clock"))) {
        return unsupported(type, "is no time of day", {"use `std::chrono::system_clock::time_point`, or a duration"});
    }
    const std::size_t first = general ? 1 : 0;
    if (type.arguments.size() > first) {
        const auto& precision = type.arguments[first];
        const auto inner = is_duration(precision) ? value(precision) : unsupported(precision, "is no duration", {});
        if (!inner || inner->kind != api::TypeKind::duration) {
            return unsupported(type, "has a precision that cannot be read here",
                               {"use `std::chrono::system_clock::time_point`"});
        }
    }
    return made(api::TypeKind::time_point, type);
}

}  // namespace reader::cpp

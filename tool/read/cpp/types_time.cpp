// SPDX-License-Identifier: MIT
// Durations and points in time of <chrono>.
#include <algorithm>
#include <array>
#include <map>

#include "read/cpp/literal.hpp"
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

/// Seconds, as two numbers.
struct Ratio {
    std::uint64_t numerator = 1;
    std::uint64_t denominator = 1;
};

std::optional<Ratio> ratio_of(const CppType& type) {
    static const std::map<std::string_view, Ratio> named = {
        {"std::nano", {1, 1'000'000'000}}, {"std::micro", {1, 1'000'000}}, {"std::milli", {1, 1'000}},
        {"std::centi", {1, 100}},          {"std::deci", {1, 10}},         {"std::deca", {10, 1}},
        {"std::hecto", {100, 1}},          {"std::kilo", {1'000, 1}}};
    const auto found = named.find(type.name);
    if (found != named.end()) {
        return found->second;
    }
    if (!is_ratio(type) || type.arguments.empty()) {
        return std::nullopt;
    }
    return Ratio{type.arguments[0].value.value, type.arguments.size() == 2 ? type.arguments[1].value.value : 1};
}

}  // namespace

std::optional<Period> period_of(const CppType& type) {
    if (type.kind != CppType::Kind::standard) {
        return std::nullopt;
    }
    if (type.name != "std::chrono::duration") {
        return known_period(type.name);
    }
    const auto ratio = type.arguments.size() == 2 ? ratio_of(type.arguments[1]) : std::optional(Ratio{});
    std::uint64_t nanoseconds = 0;
    if (type.arguments.empty() || !ratio ||
        __builtin_mul_overflow(ratio->numerator, std::uint64_t{1'000'000'000}, &nanoseconds)) {
        return std::nullopt;
    }
    const auto& count = type.arguments[0].name;
    return Period{nanoseconds, ratio->denominator, count == "double" || count == "float"};
}

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

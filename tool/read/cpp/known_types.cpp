// SPDX-License-Identifier: MIT
// Types of numbers and durations by their names.
#include <map>
#include <string>

#include "read/cpp/literal.hpp"

namespace reader::cpp {

std::optional<Number> known_number_type(std::string_view type) {
    static const std::map<std::string, Number, std::less<>> types = {{"bool", {0, 1, false}},
                                                                     {"char", {0, 8, true}},
                                                                     {"signed char", {0, 8, true}},
                                                                     {"unsigned char", {0, 8, false}},
                                                                     {"short", {0, 16, true}},
                                                                     {"unsigned short", {0, 16, false}},
                                                                     {"int", {0, 32, true}},
                                                                     {"unsigned", {0, 32, false}},
                                                                     {"unsigned int", {0, 32, false}},
                                                                     {"signed", {0, 32, true}},
                                                                     {"signed int", {0, 32, true}},
                                                                     {"long long", {0, 64, true}},
                                                                     {"long long int", {0, 64, true}},
                                                                     {"char32_t", {0, 32, false}},
                                                                     {"unsigned long long", {0, 64, false}},
                                                                     {"std::int8_t", {0, 8, true}},
                                                                     {"std::int16_t", {0, 16, true}},
                                                                     {"std::int32_t", {0, 32, true}},
                                                                     {"std::int64_t", {0, 64, true}},
                                                                     {"std::uint8_t", {0, 8, false}},
                                                                     {"std::uint16_t", {0, 16, false}},
                                                                     {"std::uint32_t", {0, 32, false}},
                                                                     {"std::uint64_t", {0, 64, false}},
                                                                     {"std::size_t", {0, 64, false}},
                                                                     {"std::ptrdiff_t", {0, 64, true}},
                                                                     {"std::byte", {0, 8, false}},
                                                                     {"char8_t", {0, 8, false}},
                                                                     {"char16_t", {0, 16, false}},
                                                                     {"short int", {0, 16, true}},
                                                                     {"unsigned short int", {0, 16, false}},
                                                                     {"std::intmax_t", {0, 64, true}},
                                                                     {"std::uintmax_t", {0, 64, false}},
                                                                     {"unsigned long long int", {0, 64, false}},
                                                                     {"float", {0, 32, true, NumberKind::real}},
                                                                     {"double", {0, 64, true, NumberKind::real}}};
    if (type.starts_with("::")) {
        type.remove_prefix(2);
    }
    if (const auto found = types.find(type); found != types.end()) {
        return found->second;
    }
    const auto standard = types.find("std::" + std::string(type));
    return standard == types.end() ? std::nullopt : std::optional(standard->second);
}

std::optional<Period> known_period(std::string_view type) {
    constexpr std::uint64_t second = 1'000'000'000;
    constexpr std::uint64_t day = 86'400 * second;
    static const std::map<std::string_view, std::uint64_t> periods = {
        {"std::chrono::nanoseconds", 1},
        {"std::chrono::microseconds", 1'000},
        {"std::chrono::milliseconds", 1'000'000},
        {"std::chrono::seconds", second},
        {"std::chrono::minutes", 60 * second},
        {"std::chrono::hours", 3'600 * second},
        {"std::chrono::days", day},
        {"std::chrono::weeks", 7 * day},
        {"std::chrono::months", 2'629'746 * second},
        {"std::chrono::years", 31'556'952 * second},
    };
    if (type.starts_with("::")) {
        type.remove_prefix(2);
    }
    const auto found = periods.find(type);
    return found == periods.end() ? std::nullopt : std::optional(Period{.nanoseconds = found->second});
}

}  // namespace reader::cpp

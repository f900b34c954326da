// SPDX-License-Identifier: MIT
// Literals by their digits and suffixes.
#include "read/cpp/literal.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "read/cpp/lexer.hpp"

namespace reader::cpp {
namespace {

constexpr unsigned no_digit = 99;

unsigned digit_value(char letter) {
    if (letter >= '0' && letter <= '9') {
        return static_cast<unsigned>(letter - '0');
    }
    const char lower = static_cast<char>(letter | 0x20);
    return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a' + 10) : no_digit;
}

/// The digits' value; none where one does not fit the base or the value does not fit 64 bits.
std::optional<std::uint64_t> digits_value(std::string_view digits, unsigned base) {
    if (digits.empty()) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (const char letter : digits) {
        const auto digit = digit_value(letter);
        if (digit >= base || __builtin_mul_overflow(value, std::uint64_t{base}, &value) ||
            __builtin_add_overflow(value, std::uint64_t{digit}, &value)) {
            return std::nullopt;
        }
    }
    return value;
}

/// Takes the base's mark off the front.
unsigned take_base(std::string_view& text) {
    const auto marked = [&](char mark) { return text.size() > 2 && text[0] == '0' && (text[1] | 0x20) == mark; };
    if (marked('x') || marked('b')) {
        const unsigned base = marked('x') ? 16 : 2;
        text.remove_prefix(2);
        return base;
    }
    return text.size() > 1 && text[0] == '0' ? 8 : 10;
}

/// C++'s choice: the first of int, unsigned (not for decimals), long, unsigned long that holds the value.
Number typed(std::uint64_t value, bool decimal, bool is_unsigned, bool is_long) {
    const auto fits = [&](unsigned bits, bool is_signed) {
        return value <= (~std::uint64_t{0} >> (64 - bits + (is_signed ? 1 : 0)));
    };
    for (const unsigned bits : {32u, 64u}) {
        if (is_long && bits == 32) {
            continue;
        }
        if (!is_unsigned && fits(bits, true)) {
            return {value, bits, true};
        }
        if ((is_unsigned || !decimal) && fits(bits, false)) {
            return {value, bits, false};
        }
    }
    return {value, 64, false};
}

std::optional<std::uint64_t> escaped(std::string_view text) {
    if (text.size() > 1 && text[0] == 'x') {
        return digits_value(text.substr(1), 16);
    }
    if (!text.empty() && digit_value(text[0]) < 8) {
        return digits_value(text, 8);
    }
    const std::map<std::string_view, std::uint64_t> known = {{"n", 10}, {"t", 9},   {"r", 13}, {"a", 7},
                                                             {"b", 8},  {"f", 12},  {"v", 11}, {"\\", 92},
                                                             {"'", 39}, {"\"", 34}, {"?", 63}};
    const auto found = known.find(text);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<Number> integer_literal(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char letter) { return letter != '\''; });
    std::string_view rest = digits;
    bool is_unsigned = false;
    bool is_long = false;
    while (!rest.empty() && std::string_view("uUlLzZ").contains(rest.back())) {
        const bool is_u = (rest.back() | 0x20) == 'u';
        is_unsigned = is_unsigned || is_u;
        is_long = is_long || !is_u;
        rest.remove_suffix(1);
    }
    const auto base = take_base(rest);
    const auto value = digits_value(rest, base);
    return value ? std::optional(typed(*value, base == 10, is_unsigned, is_long)) : std::nullopt;
}

std::optional<Number> character_literal(std::string_view text) {
    const auto open = text.find('\'');
    if (open == std::string_view::npos || text.size() < open + 3 || text.back() != '\'') {
        return std::nullopt;
    }
    const auto inner = text.substr(open + 1, text.size() - open - 2);
    const auto type = text.starts_with('U') ? Number{0, 32, false} : Number{0, 8, true};
    if (inner.size() == 1 && static_cast<unsigned char>(inner[0]) < 0x80) {
        return converted({static_cast<std::uint64_t>(inner[0]), 32, true}, type);
    }
    const auto value = inner.starts_with('\\') ? escaped(inner.substr(1)) : std::nullopt;
    // Above 127 the value of a plain `char` depends on the target.
    return value && (*value < 0x80 || text.starts_with('U')) ? std::optional(converted({*value, 64, true}, type))
                                                             : std::nullopt;
}

std::optional<Number> known_integer_type(std::string_view type) {
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
                                                                     {"unsigned long long int", {0, 64, false}}};
    if (type.starts_with("::")) {
        type.remove_prefix(2);
    }
    if (const auto found = types.find(type); found != types.end()) {
        return found->second;
    }
    const auto standard = types.find("std::" + std::string(type));
    return standard == types.end() ? std::nullopt : std::optional(standard->second);
}

}  // namespace reader::cpp

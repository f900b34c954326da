// SPDX-License-Identifier: MIT
// Numbers by their digits and suffixes.
#include "read/cpp/literal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "read/cpp/arithmetic.hpp"

namespace reader::cpp {
namespace {

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

std::string without_separators(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char letter) { return letter != '\''; });
    return digits;
}

}  // namespace

unsigned digit_value(char letter) {
    if (letter >= '0' && letter <= '9') {
        return static_cast<unsigned>(letter - '0');
    }
    const char lower = static_cast<char>(letter | 0x20);
    return lower >= 'a' && lower <= 'f' ? static_cast<unsigned>(lower - 'a' + 10) : no_digit;
}

std::optional<Number> integer_literal(std::string_view text) {
    const auto digits = without_separators(text);
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

std::optional<Number> real_literal(std::string_view text) {
    auto digits = without_separators(text);
    const bool is_hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
    if (digits.find_first_of(is_hexadecimal ? "pP." : ".eE") == std::string::npos) {
        return std::nullopt;
    }
    const bool has_exponent = !is_hexadecimal || digits.find_first_of("pP") != std::string::npos;
    const bool is_float = has_exponent && (digits.back() | 0x20) == 'f';
    digits.resize(digits.size() - (is_float ? 1 : 0));
    const auto* const begin = digits.data() + (is_hexadecimal ? 2 : 0);
    const auto* const end = digits.data() + digits.size();
    const auto format = is_hexadecimal ? std::chars_format::hex : std::chars_format::general;
    double value = 0;
    float narrow = 0;
    const auto read =
        is_float ? std::from_chars(begin, end, narrow, format) : std::from_chars(begin, end, value, format);
    if (read.ec != std::errc() || read.ptr != end) {
        return std::nullopt;
    }
    return real_number(is_float ? static_cast<double>(narrow) : value, is_float ? 32 : 64);
}

std::optional<CountedLiteral> duration_literal(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> suffixes = {
        {{"ns", "std::chrono::nanoseconds"},
         {"us", "std::chrono::microseconds"},
         {"ms", "std::chrono::milliseconds"},
         {"min", "std::chrono::minutes"},
         {"s", "std::chrono::seconds"},
         {"h", "std::chrono::hours"}}};
    for (const auto& [suffix, type] : suffixes) {
        if (text.ends_with(suffix)) {
            const auto digits = text.substr(0, text.size() - suffix.size());
            auto count = real_literal(digits);
            count = count ? count : integer_literal(digits);
            return count ? std::optional(CountedLiteral{*count, *known_period(type)}) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Literals of numbers, characters and texts, and the names of the language's own types of numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/cpp/constant.hpp"

namespace reader::cpp {

/// Of a hexadecimal digit; no_digit for all else.
constexpr unsigned no_digit = 99;
unsigned digit_value(char letter);

/// `0x1F`, `1'000u`, `0b11ull`; none for floating-point and user-defined ones.
std::optional<Number> integer_literal(std::string_view text);

/// `1.5`, `2e-3f`, `0x1p4`; none for integers and `long double`.
std::optional<Number> real_literal(std::string_view text);

/// `500ms`, `1.5h`: what it counts, and in which period.
struct CountedLiteral {
    Number count;
    Period period;
};
std::optional<CountedLiteral> duration_literal(std::string_view text);

/// The bytes of `"a\n"`, `R"(a)"`, `"a"sv`; none for texts that are no UTF-8 and where an escape is not known.
std::optional<std::string> text_literal(std::string_view text);

/// `'a'`, `'\n'`, `U'\x1F'`.
std::optional<Number> character_literal(std::string_view text);

/// `unsigned short`, `std::uint8_t`, `size_t`, `bool`, `double`: types of the same width on every target.
std::optional<Number> known_number_type(std::string_view type);

/// `std::chrono::milliseconds` and its like.
std::optional<Period> known_period(std::string_view type);

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Integer and character literals, and the names of the language's own integer types.
#pragma once

#include <optional>
#include <string_view>

#include "read/cpp/constant.hpp"

namespace reader::cpp {

/// `0x1F`, `1'000u`, `0b11ull`; none for floating-point and user-defined ones.
std::optional<Number> integer_literal(std::string_view text);

/// `'a'`, `'\n'`, `U'\x1F'`.
std::optional<Number> character_literal(std::string_view text);

/// `unsigned short`, `std::uint8_t`, `size_t`, `bool`, `char`: types of the same width on every target.
std::optional<Number> known_integer_type(std::string_view type);

}  // namespace reader::cpp

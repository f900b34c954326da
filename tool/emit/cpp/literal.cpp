// SPDX-License-Identifier: MIT
// Literals that lose nothing.
#include "emit/cpp/literal.hpp"

#include <cmath>

#include <fmt/format.h>

namespace emit::cpp {

std::string integer_literal(bool negative, std::uint64_t magnitude) {
    constexpr std::uint64_t beyond_i64 = std::uint64_t{1} << 63;
    if (negative && magnitude == beyond_i64) {
        return fmt::format("-{} - 1", beyond_i64 - 1);
    }
    return fmt::format("{}{}{}", negative ? "-" : "", magnitude, magnitude >= beyond_i64 ? "U" : "");
}

std::string float_literal(double number) {
    return fmt::format("{}{:a}", std::signbit(number) ? "-" : "", std::abs(number));
}

/// Octal, since a hexadecimal escape has no end of its own.
std::string text_literal(std::string_view text) {
    std::string literal = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            literal += fmt::format("\\{}", letter);
        } else if (byte < 0x20 || byte == 0x7F || letter == '?') {
            literal += fmt::format("\\{:03o}", byte);
        } else {
            literal += letter;
        }
    }
    return literal + "\"";
}

}  // namespace emit::cpp

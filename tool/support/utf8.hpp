// SPDX-License-Identifier: MIT
// Characters (code points) of UTF-8 text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xfffd;

/// The code points; a byte that fits nowhere becomes the replacement character.
std::vector<char32_t> decode_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t character);

/// Cells that a terminal gives a character: 0 for a mark on the one before, 2 for a wide one, else 1.
int terminal_width(char32_t character);

}  // namespace support

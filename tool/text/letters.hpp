// SPDX-License-Identifier: MIT
// Characters of UTF-8 text and their case, for names outside ASCII. Covers the scripts that have simple pairs of letters
// (Latin, Greek, Cyrillic); all others count as letters without case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The code points of UTF-8; a byte that fits nowhere becomes U+FFFD.
std::vector<char32_t> decode(std::string_view text);
void append_utf8(std::string& text, char32_t character);

char32_t to_upper(char32_t letter);
char32_t to_lower(char32_t letter);
bool is_upper(char32_t letter);
/// A letter, or a digit; everything else parts words.
bool is_word_character(char32_t character);

}  // namespace text

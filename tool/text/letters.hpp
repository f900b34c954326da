// SPDX-License-Identifier: MIT
// The case of letters, for names outside ASCII too. Covers the scripts that have simple pairs of letters (Latin, Greek,
// Cyrillic); all others count as letters without case.
#pragma once

namespace text {

char32_t to_upper(char32_t letter);
char32_t to_lower(char32_t letter);
bool is_upper(char32_t letter);
/// A letter, or a digit; everything else parts words.
bool is_word_character(char32_t character);

}  // namespace text

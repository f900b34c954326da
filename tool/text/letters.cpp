// SPDX-License-Identifier: MIT
// The pairs of upper and lower case letters.
#include "text/letters.hpp"

#include <array>

namespace text {
namespace {

/// Upper case letters [first, last]; their lower case ones lie `distance` behind. Distance 1 means that upper and lower
/// alternate, upper first.
struct Pairs {
    char32_t first;
    char32_t last;
    char32_t distance;
};

constexpr std::array<Pairs, 12> all_pairs = {{
    {U'A', U'Z', 32},
    {0x00c0, 0x00d6, 32},  // Latin-1
    {0x00d8, 0x00de, 32},
    {0x0100, 0x012e, 1},  // Latin Extended-A
    {0x0132, 0x0136, 1},
    {0x0139, 0x0147, 1},
    {0x014a, 0x0176, 1},
    {0x0179, 0x017d, 1},
    {0x0391, 0x03a9, 32},  // Greek
    {0x0410, 0x042f, 32},  // Cyrillic
    {0x0400, 0x040f, 80},
    {0x1e00, 0x1e94, 1},  // Latin Extended Additional
}};

bool holds_upper(const Pairs& pairs, char32_t letter) {
    if (letter < pairs.first || letter > pairs.last) return false;
    return pairs.distance != 1 || (letter - pairs.first) % 2 == 0;
}

}  // namespace

char32_t to_upper(char32_t letter) {
    for (const Pairs& pairs : all_pairs) {
        if (letter >= pairs.distance && holds_upper(pairs, letter - pairs.distance)) return letter - pairs.distance;
    }
    return letter;
}

char32_t to_lower(char32_t letter) {
    for (const Pairs& pairs : all_pairs) {
        if (holds_upper(pairs, letter)) return letter + pairs.distance;
    }
    return letter;
}

bool is_upper(char32_t letter) { return to_lower(letter) != letter; }

bool is_word_character(char32_t character) {
    if (character >= 0x80) return true;
    return (character >= U'0' && character <= U'9') || to_upper(character) != character || is_upper(character);
}

}  // namespace text

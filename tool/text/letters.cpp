// SPDX-License-Identifier: MIT
// UTF-8 decoding and the pairs of upper and lower case letters.
#include "text/letters.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace text {
namespace {

constexpr char32_t replacement = 0xfffd;

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

/// How many bytes the first one announces; 0 where it cannot begin a character.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return 2;
    if (first >= 0xe0 && first < 0xf0) return 3;
    if (first >= 0xf0 && first < 0xf5) return 4;
    return 0;
}

}  // namespace

std::vector<char32_t> decode(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = length_of(first);
        char32_t character = length == 1 ? first : first & (0xff >> (length + 1));
        std::size_t used = 1;
        while (used < length && at + used < text.size() && (static_cast<unsigned char>(text[at + used]) & 0xc0) == 0x80) {
            character = character << 6 | (static_cast<unsigned char>(text[at + used]) & 0x3f);
            ++used;
        }
        characters.push_back(length != 0 && used == length ? character : replacement);
        at += used;
    }
    return characters;
}

void append_utf8(std::string& text, char32_t character) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    const auto add_rest = [&](int shift) { add(0x80 | (character >> shift & 0x3f)); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xc0 | character >> 6), add_rest(0);
    } else if (character < 0x10000) {
        add(0xe0 | character >> 12), add_rest(6), add_rest(0);
    } else {
        add(0xf0 | character >> 18), add_rest(12), add_rest(6), add_rest(0);
    }
}

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

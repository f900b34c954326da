// SPDX-License-Identifier: MIT
// Decoding and encoding UTF-8, and the widths of characters.
#include "support/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace support {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Combining marks and joiners, as far as they occur in source code.
constexpr std::array<Range, 7> no_cell = {{{0x0300, 0x036f},
                                           {0x0483, 0x0489},
                                           {0x200b, 0x200f},
                                           {0x20d0, 0x20f0},
                                           {0xfe00, 0xfe0f},
                                           {0xfe20, 0xfe2f},
                                           {0xe0100, 0xe01ef}}};
// The blocks that Unicode's East Asian Width calls wide or full.
constexpr std::array<Range, 9> two_cells = {{{0x1100, 0x115f},
                                             {0x2e80, 0x303e},
                                             {0x3041, 0xa4cf},
                                             {0xac00, 0xd7a3},
                                             {0xf900, 0xfaff},
                                             {0xfe30, 0xfe6f},
                                             {0xff00, 0xff60},
                                             {0x1f300, 0x1faff},
                                             {0x20000, 0x3fffd}}};

bool holds(std::span<const Range> ranges, char32_t character) {
    return std::ranges::any_of(ranges,
                               [&](Range range) { return character >= range.first && character <= range.last; });
}

/// How many bytes the first one announces; 0 where it cannot begin a character.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return 2;
    if (first >= 0xe0 && first < 0xf0) return 3;
    if (first >= 0xf0 && first < 0xf5) return 4;
    return 0;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

}  // namespace

std::vector<char32_t> decode_utf8(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = length_of(first);
        char32_t character = length == 1 ? first : first & (0xff >> (length + 1));
        std::size_t used = 1;
        for (; used < length && at + used < text.size() && continues(text[at + used]); ++used) {
            character = character << 6 | (static_cast<unsigned char>(text[at + used]) & 0x3f);
        }
        characters.push_back(length != 0 && used == length ? character : replacement_character);
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

int terminal_width(char32_t character) {
    if (character < 0x300) return 1;
    if (holds(no_cell, character)) return 0;
    return holds(two_cells, character) ? 2 : 1;
}

}  // namespace support

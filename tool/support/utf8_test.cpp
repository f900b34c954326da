// SPDX-License-Identifier: MIT
// UTF-8, good and broken.
#include "support/utf8.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

TEST(Utf8, GoesBothWays) {
    const std::string text = "aß€😀";
    const std::vector<char32_t> characters = decode_utf8(text);
    EXPECT_EQ(characters, (std::vector<char32_t>{U'a', U'ß', U'€', U'😀'}));
    std::string back;
    for (const char32_t character : characters) append_utf8(back, character);
    EXPECT_EQ(back, text);
}

TEST(Utf8, ReplacesWhatIsBroken) {
    const char32_t bad = replacement_character;
    EXPECT_EQ(decode_utf8("a\xff"
                          "b"),
              (std::vector<char32_t>{U'a', bad, U'b'}));
    EXPECT_EQ(decode_utf8("\xe2\x82"), (std::vector<char32_t>{bad}));
    EXPECT_EQ(decode_utf8("\x80\xc0\xaf"), (std::vector<char32_t>{bad, bad, bad}));
}

TEST(TerminalWidth, KnowsMarksAndWideOnes) {
    EXPECT_EQ(terminal_width(U'a'), 1);
    EXPECT_EQ(terminal_width(U'é'), 1);
    EXPECT_EQ(terminal_width(U'\u0301'), 0);
    EXPECT_EQ(terminal_width(U'数'), 2);
    EXPECT_EQ(terminal_width(U'😀'), 2);
}

}  // namespace
}  // namespace support

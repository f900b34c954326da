// SPDX-License-Identifier: MIT
#include "read/cpp/lexer.hpp"

#include <string>

#include <gtest/gtest.h>

namespace reader::cpp {
namespace {

/// Tokens with a `|` between them; their kinds' first letters before.
std::string tokens(std::string_view text) {
    std::string result;
    for (const auto token : tokenize(text)) {
        constexpr std::string_view letters = "inqsp/#";
        result += letters[static_cast<std::size_t>(token.kind)];
        result += ":" + std::string(text_of(text, token)) + "|";
    }
    return result;
}

TEST(Lexer, TellsTokensApart) {
    EXPECT_EQ(tokens("std::int8_t x = 0x1F'00u;"), "i:std|p:::|i:int8_t|i:x|p:=|n:0x1F'00u|p:;|");
    EXPECT_EQ(tokens("a<<=b->*c"), "i:a|p:<<=|i:b|p:->*|i:c|");
    EXPECT_EQ(tokens("1.5e+3f .5 0x1p-3"), "n:1.5e+3f|n:.5|n:0x1p-3|");
    EXPECT_EQ(tokens("größe"), "i:größe|");
    EXPECT_EQ(tokens(""), "");
}

TEST(Lexer, KeepsQuotesWhole) {
    EXPECT_EQ(tokens(R"("a\"b" 'x' '\'' u8"y")"), R"(s:"a\"b"|q:'x'|q:'\''|s:u8"y"|)");
    EXPECT_EQ(tokens("R\"x(a)\" /*)x\" b"), "s:R\"x(a)\" /*)x\"|i:b|");
    EXPECT_EQ(tokens("don't\nnext"), "i:don|q:'t|i:next|");
    EXPECT_EQ(tokens("\"open"), "s:\"open|");
    EXPECT_EQ(tokens("'\\"), "q:'\\|");
    EXPECT_EQ(tokens("R\"never"), "s:R\"never|");
}

TEST(Lexer, CommentsAndDirectives) {
    EXPECT_EQ(tokens("a // b\n/* c\nd */ e"), "i:a|/:// b|/:/* c\nd */|i:e|");
    EXPECT_EQ(tokens("#define X \\\n  1 // y\nz"), "#:#define X \\\n  1 // y|i:z|");
    EXPECT_EQ(tokens("  # if A /* b\nc */ d\ne"), "#:# if A /* b\nc */ d|i:e|");
    EXPECT_EQ(tokens("/* a */ #endif\n"), "/:/* a */|#:#endif|");
    EXPECT_EQ(tokens("a # b"), "i:a|p:#|i:b|");
    EXPECT_EQ(tokens("/* open"), "/:/* open|");
}

}  // namespace
}  // namespace reader::cpp

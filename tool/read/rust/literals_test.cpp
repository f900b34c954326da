// SPDX-License-Identifier: MIT
#include "read/rust/literals.hpp"

#include <gtest/gtest.h>

namespace reader::rust {
namespace {

TEST(Literals, Strings) {
    EXPECT_EQ(string_value(R"("plain")"), "plain");
    EXPECT_EQ(string_value(R"("a\n\t\"\\\x41\u{e9}\u{1F600}")"), "a\n\t\"\\Aé😀");
    EXPECT_EQ(string_value("\"one \\\n     line\""), "one line");
    EXPECT_EQ(string_value("r\"a\\n\""), "a\\n");
    EXPECT_EQ(string_value("r##\"a \"# b\"##"), "a \"# b");
    EXPECT_EQ(string_value("\"\""), "");
    EXPECT_EQ(string_value("concat!(\"a\")"), std::nullopt);
    EXPECT_EQ(string_value("\"\\q\""), std::nullopt);
    EXPECT_EQ(string_value("r#x"), std::nullopt);
}

TEST(Literals, Characters) {
    EXPECT_EQ(character_value("'a'"), 'a');
    EXPECT_EQ(character_value("b'a'"), 'a');
    EXPECT_EQ(character_value("'\\n'"), '\n');
    EXPECT_EQ(character_value("'é'"), 0xE9u);
    EXPECT_EQ(character_value("'😀'"), 0x1F600u);
    EXPECT_EQ(character_value("'\\u{20AC}'"), 0x20ACu);
    EXPECT_EQ(character_value("a"), std::nullopt);
}

TEST(Literals, Integers) {
    const auto value = [](std::string_view text) {
        return static_cast<std::int64_t>(integer_value(text).value_or(IntegerLiteral{-1, ""}).value);
    };
    EXPECT_EQ(value("0"), 0);
    EXPECT_EQ(value("1_000_000"), 1000000);
    EXPECT_EQ(value("0xFF"), 255);
    EXPECT_EQ(value("0b1010_1010"), 170);
    EXPECT_EQ(value("0o777"), 511);
    EXPECT_EQ(value("0xFF_u8"), 255);
    EXPECT_EQ(integer_value("7usize")->suffix, "usize");
    EXPECT_FALSE(integer_value("1.5"));
    EXPECT_FALSE(integer_value("1f64"));
    EXPECT_FALSE(integer_value("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"));
    EXPECT_FALSE(integer_value("_"));
}

TEST(Literals, Identifiers) {
    EXPECT_EQ(plain_identifier("r#type"), "type");
    EXPECT_EQ(plain_identifier("rest"), "rest");
    EXPECT_EQ(code_identifier("type"), "r#type");
    EXPECT_EQ(code_identifier("self_"), "self_");
    EXPECT_EQ(code_identifier("union"), "union");
}

}  // namespace
}  // namespace reader::rust

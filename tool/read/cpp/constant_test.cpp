// SPDX-License-Identifier: MIT
#include "read/cpp/constant.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "read/cpp/literal.hpp"

namespace reader::cpp {
namespace {

class Few final : public Meaning {
public:
    Evaluated value(const Path& path) override {
        if (path.text() == "N") {
            return Number{4, 32, true};
        }
        return std::unexpected(NotConstant{path.text() == "__linux__", "`" + path.text() + "` is not known"});
    }
    std::optional<Number> number_type(std::string_view type) override { return known_number_type(type); }
    Evaluated defined(std::string_view name) override { return Number{name == "N" ? 1u : 0u, 32, true}; }
};

/// `-3`, `7`, or the reason why not.
std::string computed(std::string_view expression) {
    Few names;
    const auto result = evaluate(expression, names);
    if (!result) {
        return (result.error().platform ? "platform: " : "") + result.error().reason;
    }
    if (result->kind == NumberKind::real) {
        return fmt::format("{}{}", result->real, result->bits == 32 ? "f" : "");
    }
    return (result->negative() ? "-" : "") + std::to_string(result->magnitude()) +
           (result->kind == NumberKind::duration ? "ns" : "");
}

TEST(Constant, OperatorsBindAsInCpp) {
    EXPECT_EQ(computed("1 + 2 * 3"), "7");
    EXPECT_EQ(computed("(1 + 2) * 3"), "9");
    EXPECT_EQ(computed("1 << 2 + 1"), "8");
    EXPECT_EQ(computed("10 - 4 - 3"), "3");
    EXPECT_EQ(computed("7 / 2 + 7 % 2"), "4");
    EXPECT_EQ(computed("1 | 6 & 3 ^ 1"), "3");
    EXPECT_EQ(computed("N > 3 ? 1 : 2"), "1");
    EXPECT_EQ(computed("2 < 1 || 3 == 3 && !0"), "1");
    EXPECT_EQ(computed("not 1 or 1 and 1"), "1");
    EXPECT_EQ(computed("-N + +1"), "-3");
}

TEST(Constant, LiteralsOfEveryBase) {
    EXPECT_EQ(computed("0x1F"), "31");
    EXPECT_EQ(computed("0b101"), "5");
    EXPECT_EQ(computed("017"), "15");
    EXPECT_EQ(computed("1'000'000"), "1000000");
    EXPECT_EQ(computed("18446744073709551615u"), "18446744073709551615");
    EXPECT_EQ(computed("'a'"), "97");
    EXPECT_EQ(computed("'\\n' + '\\''"), "49");
    EXPECT_EQ(computed("U'\\x1F600'"), "128512");
    EXPECT_EQ(computed("true + false"), "1");
}

TEST(Constant, ArithmeticWrapsOnlyWhereItMay) {
    EXPECT_EQ(computed("0u - 1"), "4294967295");
    EXPECT_EQ(computed("~0u"), "4294967295");
    EXPECT_EQ(computed("~0ull"), "18446744073709551615");
    EXPECT_EQ(computed("-1 < 0u"), "0");
    EXPECT_EQ(computed("2147483647 + 1"), "its value overflows");
    EXPECT_EQ(computed("2147483647ll + 1"), "2147483648");
    EXPECT_EQ(computed("-2147483647 - 1"), "-2147483648");
    EXPECT_EQ(computed("1 / 0"), "it divides by zero");
    EXPECT_EQ(computed("1 << 32"), "it shifts by more than the type's width");
    EXPECT_EQ(computed("-8 >> 1"), "-4");
}

TEST(Constant, CastsAndLimits) {
    EXPECT_EQ(computed("static_cast<std::uint8_t>(300)"), "44");
    EXPECT_EQ(computed("(signed char)200"), "-56");
    EXPECT_EQ(computed("(unsigned long long)1 << 40"), "1099511627776");
    EXPECT_EQ(computed("int{3} + int(4) + int()"), "7");
    EXPECT_EQ(computed("bool(256)"), "1");
    EXPECT_EQ(computed("std::numeric_limits<std::int16_t>::max()"), "32767");
    EXPECT_EQ(computed("std::numeric_limits<std::int64_t>::min()"), "-9223372036854775808");
    EXPECT_EQ(computed("::std::numeric_limits<unsigned char>::max() + 1"), "256");
}

TEST(Constant, WhatHasNoValueSaysWhy) {
    EXPECT_EQ(computed("sizeof(int) * 2"), "platform: `sizeof` and `alignof` depend on the target");
    EXPECT_EQ(computed("size(3)"), "`size` is a call");
    EXPECT_EQ(computed("1.5L"), "`1.5L` is no number that can be computed here");
    EXPECT_EQ(computed("M + 1"), "`M` is not known");
    EXPECT_EQ(computed("(1"), "a `)` is missing");
    EXPECT_EQ(computed(""), "it ends too early");
    EXPECT_EQ(computed("1 2"), "`1 2` is no constant that can be computed here");
    EXPECT_EQ(computed(std::string(10000, '(')), "a `)` is missing");
}

TEST(Constant, OneSideMayDecideAlone) {
    EXPECT_EQ(computed("defined(N) || __linux__"), "1");
    EXPECT_EQ(computed("__linux__ && defined M"), "0");
    EXPECT_EQ(computed("defined(N) && __linux__"), "platform: `__linux__` is not known");
}

TEST(Constant, Reals) {
    EXPECT_EQ(computed("1.5"), "1.5");
    EXPECT_EQ(computed(".5e1 - 1"), "4");
    EXPECT_EQ(computed("-1'000.25"), "-1000.25");
    EXPECT_EQ(computed("0x1.8p1"), "3");
    EXPECT_EQ(computed("0.1f"), fmt::format("{}f", static_cast<double>(0.1f)));
    EXPECT_EQ(computed("1 / 2 * 3.0"), "0");
    EXPECT_EQ(computed("1 / 2.0f"), "0.5f");
    EXPECT_EQ(computed("1.0f / 4.0"), "0.25");
    EXPECT_EQ(computed("static_cast<int>(2.9) + (int)-2.9"), "0");
    EXPECT_EQ(computed("double(7) / 2"), "3.5");
    EXPECT_EQ(computed("1.5 > 1 ? 2 : 3"), "2");
    EXPECT_EQ(computed("!0.5"), "0");
    EXPECT_EQ(computed("std::numeric_limits<double>::max() > 1e308"), "1");
    EXPECT_EQ(computed("(unsigned char)256.0"), "its value overflows");
    EXPECT_EQ(computed("1.0 / 0"), "it divides by zero");
    EXPECT_EQ(computed("1.5 % 2"), "`%` takes no `double`");
}

TEST(Constant, Durations) {
    EXPECT_EQ(computed("500ms"), "500000000ns");
    EXPECT_EQ(computed("-2h"), "-7200000000000ns");
    EXPECT_EQ(computed("1.5s + 10us * 2"), "1500020000ns");
    EXPECT_EQ(computed("2 * 1min - 1'000ns"), "119999999000ns");
    EXPECT_EQ(computed("1min / 2s"), "30");
    EXPECT_EQ(computed("1h / 2 / 2.0"), "900000000000ns");
    EXPECT_EQ(computed("1s == 1000ms"), "1");
    EXPECT_EQ(computed("300'000'000h"), "its value overflows");
    EXPECT_EQ(computed("0.5ns / 0.0"), "its value overflows");
    EXPECT_EQ(computed("1s + 1"), "`+` takes no duration and a number");
    EXPECT_EQ(computed("1s * 1s"), "`*` takes no durations");
    EXPECT_EQ(computed("!1s"), "`!` takes no durations");
    EXPECT_EQ(computed("(int)1s"), "a duration is no number");
}

TEST(Constant, CharactersOfEveryLength) {
    EXPECT_EQ(computed("U'é'"), "233");
    EXPECT_EQ(computed("U'\\U0001F600' - U'😀'"), "0");
    EXPECT_EQ(computed("'\\u0041'"), "65");
    EXPECT_EQ(computed("'é'"), "`'é'` is no number that can be computed here");
    EXPECT_EQ(computed("U'\\xD800'"), "`U'\\xD800'` is no number that can be computed here");
}

TEST(Constant, Texts) {
    EXPECT_EQ(text_literal("\"a\\n\\x41\\102\\u00e9\\\"\""), "a\nABé\"");
    EXPECT_EQ(text_literal("R\"x(a\\n\")x\""), "a\\n\"");
    EXPECT_EQ(text_literal("\"é\"sv"), "é");
    EXPECT_EQ(text_literal("\"\\xFF\""), "\xFF");
    EXPECT_EQ(text_literal("\"\\q\""), std::nullopt);
    EXPECT_EQ(text_literal("L\"a\""), std::nullopt);
    EXPECT_EQ(text_literal("\"a\"_x"), std::nullopt);
    EXPECT_EQ(text_literal("\"\\u12\""), std::nullopt);
}

}  // namespace
}  // namespace reader::cpp

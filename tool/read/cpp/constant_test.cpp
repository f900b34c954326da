// SPDX-License-Identifier: MIT
#include "read/cpp/constant.hpp"

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
    std::optional<Number> integer_type(std::string_view type) override { return known_integer_type(type); }
    Evaluated defined(std::string_view name) override { return Number{name == "N" ? 1u : 0u, 32, true}; }
};

/// `-3`, `7`, or the reason why not.
std::string computed(std::string_view expression) {
    Few names;
    const auto result = evaluate(expression, names);
    if (!result) {
        return (result.error().platform ? "platform: " : "") + result.error().reason;
    }
    return (result->negative() ? "-" : "") + std::to_string(result->magnitude());
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
    EXPECT_EQ(computed("1.5"), "`1.5` is no integer that can be computed here");
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

}  // namespace
}  // namespace reader::cpp

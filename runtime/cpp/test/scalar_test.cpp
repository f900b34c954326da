// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "beepboop/enumeration.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/wide.hpp"
#include "echo.hpp"

namespace beepboop::runtime {

enum class Color { red, green = 7 };

template <>
struct Crossing<Color> : EnumerationCrossing<Color, std::int32_t> {
    static constexpr bool checked = true;
    static bool check(const std::int32_t& from, Reason& reason) noexcept {
        return from == 0 || from == 7 || refuse_enumerator(from, "Color", reason);
    }
};

namespace {

template <class T>
void expect_limits() {
    for (const T value : {std::numeric_limits<T>::lowest(), T{0}, T{1}, std::numeric_limits<T>::max()}) {
        EXPECT_EQ(echo(value), value);
        EXPECT_EQ(slot_of(value).get(), static_cast<Wire<T>>(value));
    }
}

TEST(Scalar, KeepsItsLimits) {
    expect_limits<signed char>();
    expect_limits<unsigned char>();
    expect_limits<short>();
    expect_limits<unsigned short>();
    expect_limits<int>();
    expect_limits<unsigned>();
    expect_limits<long>();
    expect_limits<unsigned long>();
    expect_limits<long long>();
    expect_limits<unsigned long long>();
    expect_limits<float>();
    expect_limits<double>();
}

TEST(Scalar, KeepsWhatFloatsHave) {
    EXPECT_TRUE(std::isnan(echo(std::numeric_limits<double>::quiet_NaN())));
    EXPECT_TRUE(std::signbit(echo(-0.0)));
    EXPECT_EQ(echo(-std::numeric_limits<float>::infinity()), -std::numeric_limits<float>::infinity());
}

TEST(Slot, IsExtended) {
    EXPECT_EQ(slot_of(std::int8_t{-1}).bits, ~std::uint64_t{0});
    EXPECT_EQ(slot_of(std::uint8_t{255}).bits, 255U);
    EXPECT_EQ(slot_of(std::int32_t{-2}).bits, ~std::uint64_t{1});
    EXPECT_EQ(slot_of(1.5F).bits, 0x3FC0'0000U);
    EXPECT_EQ(slot_of(true).bits, 1U);
}

TEST(Slot, IsReadByItsLowBytes) {
    EXPECT_EQ((Slot<std::int16_t>{0xFFFF'0000'0000'8000}.get()), std::numeric_limits<std::int16_t>::min());
    EXPECT_EQ((Slot<float>{0xFFFF'FFFF'3FC0'0000}.get()), 1.5F);
}

TEST(Bool, IsZeroOrOne) {
    EXPECT_TRUE(echo(true));
    EXPECT_FALSE(echo(false));
    EXPECT_EQ(refusal_of<bool>(2), "2 is neither false (0) nor true (1)");
}

TEST(Character, IsAUnicodeScalarValue) {
    for (const char32_t character : {U'\0', U'a', U'é', U'\xD7FF', U'\xE000', U'🙂', U'\x10FFFF'}) {
        EXPECT_EQ(echo(character), character);
    }
    EXPECT_EQ(refusal_of<char32_t>(0xD800), "55296 is not a Unicode scalar value");
    EXPECT_EQ(refusal_of<char32_t>(0xDFFF), "57343 is not a Unicode scalar value");
    EXPECT_EQ(refusal_of<char32_t>(0x110000), "1114112 is not a Unicode scalar value");
    EXPECT_EQ(refusal_of<char32_t>(-1), "-1 is not a Unicode scalar value");
}

TEST(Enumeration, HasItsValuesOnly) {
    EXPECT_EQ(echo(Color::green), Color::green);
    EXPECT_EQ(refusal_of<Color>(1), "1 is not a value of Color");
}

TEST(Wide, KeepsItsLimits) {
    const auto largest = static_cast<Int128>(~Uint128{0} >> 1);
    for (const Int128 value : {Int128{0}, Int128{-1}, largest, -largest - 1, Int128{1} << 64}) {
        EXPECT_TRUE(echo(value) == value);
    }
    EXPECT_TRUE(echo(~Uint128{0}) == ~Uint128{0});
    const OnWire<Int128> negative(Int128{-2});
    EXPECT_EQ(negative.wire.low, ~std::uint64_t{1});
    EXPECT_EQ(negative.wire.high, ~std::uint64_t{0});
}

}  // namespace
}  // namespace beepboop::runtime

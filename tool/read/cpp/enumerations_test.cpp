// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Enumerations, CountOn) {
    EXPECT_EQ(dump_of("enum class E { a, b = 5, c, d = -2, e, f = b, };"),
              "enumeration E\n    a = 0\n    b = 5\n    c = 6\n    d = -2\n    e = -1\n    f = 5\n");
}

TEST(Enumerations, OfEveryForm) {
    EXPECT_EQ(
        dump_of("enum Plain { one = 1, two };\nenum class Small : std::uint8_t { x = 'a' };\nenum struct Wide : long "
                "long { y = 1ll << 40 };\n"
                "typedef enum { north, south } Side;\nenum class Late : short;\nenum class Late : short { z };\n"),
        "enumeration Plain\n    one = 1\n    two = 2\nenumeration Small u8\n    x = 97\nenumeration Wide i64\n    y = "
        "1099511627776\n"
        "enumeration Side\n    north = 0\n    south = 1\nenumeration Late i16\n    z = 0\n");
}

TEST(Enumerations, ValuesAreComputed) {
    EXPECT_EQ(
        dump_of(
            "#define BASE 0x10\nnamespace a { constexpr int n = 3; }\n//beepboop:skip\nconstexpr auto m = a::n + 1;\n"
            "enum Plain { p = 7 };\nenum class E : unsigned long long { a = BASE | 1, b = a::n * m, c = p, d = ~0ull "
            "};\n"),
        "enumeration Plain\n    p = 7\nenumeration E u64\n    a = 17\n    b = 12\n    c = 7\n    d = "
        "18446744073709551615\nconstant a::n i32 = 3\n");
}

TEST(Enumerations, ValuesThatCannotBe) {
    EXPECT_EQ(said_of("enum class E { a = f(), b };"),
              "skipped[constant-not-evaluated] E: the value of `a` cannot be computed: `f` is a call @ f()\n");
    EXPECT_EQ(said_of("enum class E { a = sizeof(long) };"),
              "skipped[platform-dependent] E: the value of `a` cannot be computed: `sizeof` and `alignof` depend on "
              "the target @ "
              "sizeof(long)\n");
    EXPECT_EQ(said_of("enum class E { a = 18446744073709551615u, b };"),
              "skipped[constant-not-evaluated] E: the value of `b` cannot be computed: its value overflows @ b\n");
}

TEST(Enumerations, UnderlyingTypesThatCannotBe) {
    EXPECT_NE(said_of("enum class E : long { a };").find("skipped[platform-dependent] E: `long` has 32 bits"),
              std::string::npos);
    EXPECT_NE(said_of("enum class E : bool { a };").find("`bool` is no integer type for an enumeration"),
              std::string::npos);
    EXPECT_NE(said_of("enum class E : char { a };").find("`char` is signed on some targets"), std::string::npos);
}

TEST(Enumerations, NamesDocsAndFlags) {
    const auto read = read_header(
        "//beepboop:flags\n//beepboop:name Mode\nenum class Flags : std::uint8_t {\n    /// To read.\n    read = 1,\n"
        "    write [[deprecated(\"no\")]] = 2,  ///< To write.\n    //beepboop:name Run\n    execute = 4 };");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(
        read.dump(),
        "enumeration Flags u8 flags as Mode\n    /// To read.\n    read = 1\n    /// To write.\n    deprecated no\n"
        "    write = 2\n    execute = 4 as Run\n");
    EXPECT_TRUE(read.library.enumerations.at(0).open);
}

TEST(Enumerations, WithoutANameGiveConstants) {
    EXPECT_EQ(dump_of("enum { size = 3 };\nenum : int { more = size + 1 };\nstd::array<int, more> f() noexcept;"),
              "function f() -> array<i32, 4>\n");
}

TEST(Enumerations, AreLookedUpByUsing) {
    EXPECT_EQ(dump_of("enum class E { two = 2 };\nusing enum E;\nstd::array<int, static_cast<int>(two)> f() noexcept;"),
              "enumeration E\n    two = 2\nfunction f() -> array<i32, 2>\n");
}

TEST(Enumerations, OfThousandsAreReadInOneGo) {
    std::string text = "enum class E {";
    for (int i = 0; i < 20000; ++i) {
        text += "e" + std::to_string(i) + ",";
    }
    const auto read = read_header(text + "};\nstd::array<int, static_cast<int>(E::e19999)> f() noexcept;");
    ASSERT_EQ(read.library.enumerations.size(), 1u);
    EXPECT_EQ(read.library.enumerations[0].enumerators.back().magnitude, 19999u);
    EXPECT_EQ(read.library.functions.at(0).result.length, 19999u);
}

TEST(Enumerations, WithoutNamesAreListed) {
    EXPECT_EQ(
        said_of("namespace a { enum { size = 3 }; }\nstruct S { enum : int { top }; int x[a::size]; private: enum { "
                "low }; };"),
        "skipped[unsupported-item] a::size: an enumeration without a name is no type of Go @ enum { size = 3 }\n"
        "skipped[unsupported-item] S::top: an enumeration without a name is no type of Go @ enum : int { top }\n");
    EXPECT_EQ(said_of("typedef enum { a } E;\n//beepboop:skip\nenum { b };\nvoid f(E e) noexcept;"), "");
}

}  // namespace
}  // namespace reader::cpp

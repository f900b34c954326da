// SPDX-License-Identifier: MIT
#include "read/rust/constants.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

const char* const surroundings =
    "use std::mem::size_of;\nconst SIDE: usize = 4;\nconst WIDE: u64 = 1 << 33;\nconst ON: bool = cfg!(feature = "
    "\"x\") || 1 < 2;\nmod deep { pub mod er { pub const N: u8 = 200; } pub use er::N as M; }\n"
    "use deep::M;\nstruct S;\nimpl S { const LEN: usize = Self::HALF * 2; const HALF: usize = 3; }\nenum E { A = 7, B "
    "}\ntype Size = usize;\nconst TYPED: Size = 9;\n"
    "static STATIC: usize = 1;\n#[cfg(unix)] const UNIX: usize = 1;\n";

/// The length of an array, or why there is none.
std::string length(const std::string& expression) {
    const Outcome outcome(surroundings + std::string("pub fn f(x: [u8; ") + expression + "]) {}\n");
    if (outcome.library.functions.empty()) {
        return outcome.messages();
    }
    return std::to_string(outcome.library.functions[0].parameters[0].type.length);
}

std::string reason(const std::string& expression) {
    const std::string prefix = "skipped[constant-not-evaluated] f: ";
    const std::string message = length(expression);
    return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
}

TEST(Constants, Literals) {
    EXPECT_EQ(length("16"), "16");
    EXPECT_EQ(length("1_0usize"), "10");
    EXPECT_EQ(length("0x10"), "16");
    EXPECT_EQ(length("b'a' as usize"), "97");
    EXPECT_EQ(length("'é' as usize"), "233");
    EXPECT_EQ(length("true as usize"), "1");
}

TEST(Constants, Operators) {
    EXPECT_EQ(length("2 + 3 * 4"), "14");
    EXPECT_EQ(length("(2 + 3) * 4"), "20");
    EXPECT_EQ(length("{ 1 << 3 }"), "8");
    EXPECT_EQ(length("0xF0 >> 4 & 3 | 8 ^ 1"), "11");
    EXPECT_EQ(length("17 % 5 + 17 / 5"), "5");
    EXPECT_EQ(length("if ON && SIDE == 4 { 2 } else { 3 }"), "2");
    EXPECT_EQ(length("if !ON { 2 } else if SIDE > 9 { 3 } else { 4 }"), "4");
    EXPECT_EQ(length("10 /* ten */ - 1"), "9");
}

TEST(Constants, Types) {
    EXPECT_EQ(length("!0u8 as usize"), "255");
    EXPECT_EQ(length("(-1i32 as u8) as usize"), "255");
    EXPECT_EQ(length("(300 as u8) as usize"), "44");
    EXPECT_EQ(length("(WIDE >> 30) as usize"), "8");
    EXPECT_EQ(length("u8::MAX as usize + 1"), "256");
    EXPECT_EQ(length("std::u16::MAX as usize"), "65535");
    EXPECT_EQ(length("i8::MIN as u8 as usize"), "128");
    EXPECT_EQ(length("u32::BITS as usize"), "32");
}

TEST(Constants, OtherConstants) {
    EXPECT_EQ(length("SIDE * SIDE"), "16");
    EXPECT_EQ(length("crate::deep::er::N as usize"), "200");
    EXPECT_EQ(length("M as usize"), "200");
    EXPECT_EQ(length("S::LEN"), "6");
    EXPECT_EQ(length("E::B as usize"), "8");
    EXPECT_EQ(length("TYPED"), "9");
}

TEST(Constants, WhatIsNotEvaluated) {
    EXPECT_EQ(reason("size_of::<u64>()"), "`size_of::<u64>()` cannot be evaluated: sizes depend on the target\n");
    EXPECT_EQ(reason("std::mem::size_of::<u64>()"),
              "`std::mem::size_of::<u64>()` cannot be evaluated: sizes depend on the target\n");
    EXPECT_EQ(reason("usize::MAX"), "`usize::MAX` cannot be evaluated: it depends on the target\n");
    EXPECT_EQ(reason("UNIX"), "`UNIX` cannot be evaluated: it depends on the target\n");
    EXPECT_EQ(reason("STATIC"), "`STATIC` cannot be evaluated: it is not a constant\n");
    EXPECT_EQ(reason("NOWHERE"), "`NOWHERE` cannot be evaluated: no constant of that name can be seen\n");
    EXPECT_EQ(reason("1 / 0"), "`1 / 0` cannot be evaluated: `/` overflows or is not known\n");
    EXPECT_EQ(reason("1 - 2"), "`1 - 2` cannot be evaluated: `-` overflows or is not known\n");
    EXPECT_EQ(reason("1 << 64"), "`1 << 64` cannot be evaluated: `<<` overflows or is not known\n");
    EXPECT_EQ(reason("200u8 as usize + (200u8 + 100) as usize"),
              "`200u8 + 100` cannot be evaluated: `+` overflows or is not known\n");
    EXPECT_EQ(reason("count!()"), "`count!()` cannot be evaluated: macros are not expanded\n");
    EXPECT_EQ(reason("{ let x = 1; x }"),
              "`{ let x = 1; x }` cannot be evaluated: a block of several statements is not run\n");
    EXPECT_EQ(reason("other::N"), "`other::N` cannot be evaluated: it belongs to another crate\n");
    EXPECT_EQ(reason("1.5"), "`1.5` cannot be evaluated: not an integer\n");
}

TEST(Integers, Wrapping) {
    EXPECT_EQ(static_cast<int>(wrapped(-1, {false, 8})), 255);
    EXPECT_EQ(static_cast<int>(wrapped(200, {true, 8})), -56);
    EXPECT_TRUE(wrapped(largest({false, 64}), {true, 64}) == -1);
    EXPECT_TRUE(fits(largest({false, 64}), {false, 64}));
    EXPECT_FALSE(fits(largest({false, 64}) + 1, {false, 64}));
    EXPECT_FALSE(apply("*", largest({false, 128}), 4, {false, 128}));
}

}  // namespace
}  // namespace reader::rust

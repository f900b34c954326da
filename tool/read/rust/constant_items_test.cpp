// SPDX-License-Identifier: MIT
#include "read/rust/constant_items.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

const char* const surroundings =
    "use std::{f64::consts::PI, time::{self, Duration}};\nconst KILO: u32 = 1 << 10;\nconst LIMIT: i8 = -5;\nconst "
    "THIRD: f32 = 1.0 / 3.0;\nconst BASE: &str = \"base\";\nconst LOOP: f64 = LOOP + 1.0;\nconst WORD: &str = "
    "OTHER_WORD;\nconst OTHER_WORD: &str = WORD;\ntype Real = f32;\nconst ALIASED: Real = 0.1;\n"
    "pub enum Color { Red, Blue = 7 }\nimpl Color { const FIRST: Color = Self::Red; const SHARE: f64 = 0.25; }\n"
    "bitflags! { pub struct Access: u8 { const READ = 1; const WRITE = 2; } }\n"
    "pub struct Point { pub x: f64 }\n//beepboop:flags\npub struct Mode(pub u8);\nimpl Mode { pub const A: Mode = "
    "Mode(1); }\n#[cfg(unix)] const UNIX: f64 = 1.0;\nfn one() -> u32 { 1 }\n";

/// The constant as the dump shows it without its name, or why there is none.
std::string constant(const std::string& type, const std::string& value) {
    const Outcome outcome(surroundings + fmt::format("pub const X: {} = {};\n", type, value));
    const std::string prefix = "constant X ";
    const auto text = outcome.dump();
    const auto at = text.find(prefix);
    return at == std::string::npos ? outcome.messages() : text.substr(at + prefix.size());
}

TEST(ConstantItems, Integers) {
    EXPECT_EQ(constant("u32", "10 * KILO"), "u32 = 10240\n");
    EXPECT_EQ(constant("i8", "-LIMIT"), "i8 = 5\n");
    EXPECT_EQ(constant("i64", "i64::MIN"), "i64 = -9223372036854775808\n");
    EXPECT_EQ(constant("u64", "u64::MAX"), "u64 = 18446744073709551615\n");
    EXPECT_EQ(constant("usize", "{ 3 + KILO as usize }"), "usize = 1027\n");
    EXPECT_EQ(constant("u8", "0xf0 & !0x10"), "u8 = 224\n");
    EXPECT_EQ(constant("u64", "2_u64.pow(40)"), "u64 = 1099511627776\n");
    EXPECT_EQ(constant("i32", "(-1_i32).pow(2_000_000_000 + 1)"), "i32 = -1\n");
    EXPECT_EQ(constant("i32", "(-1_i32).pow(4) + 0_i32.pow(0) + 0_i32.pow(9)"), "i32 = 2\n");
    EXPECT_EQ(constant("i32", "3_i32.pow(21)"),
              "skipped[constant-not-evaluated] X: `3_i32.pow(21)` cannot be evaluated: "
              "`pow` overflows\n");
    EXPECT_EQ(constant("usize", "BASE.len() + \"é\".len()"), "usize = 6\n");
    EXPECT_EQ(constant("u8", "(1.9 * 100.0) as u8"), "u8 = 190\n");
    EXPECT_EQ(constant("u8", "-1.5 as u8"), "u8 = 0\n");
    EXPECT_EQ(constant("u8", "1e300 as u8"), "u8 = 255\n");
    EXPECT_EQ(constant("bool", "!false && KILO > 3"), "bool = 1\n");
    EXPECT_EQ(constant("char", "'\\u{20ac}'"), "char = 8364\n");
    EXPECT_EQ(constant("char", "(b'a' + 1) as char"), "char = 98\n");
}

TEST(ConstantItems, Floats) {
    EXPECT_EQ(constant("f64", "0.1"), "f64 = 0.1\n");
    EXPECT_EQ(constant("f64", "0.1 + 0.2"), "f64 = 0.30000000000000004\n");
    EXPECT_EQ(constant("f32", "0.1 + 0.2"), "f32 = 0.30000001192092896\n");
    EXPECT_EQ(constant("f32", "-0.5"), "f32 = -0.5\n");
    EXPECT_EQ(constant("f64", "THIRD as f64"), "f64 = 0.3333333432674408\n");
    EXPECT_EQ(constant("f32", "THIRD * 3.0"), "f32 = 1\n");
    EXPECT_EQ(constant("f64", "ALIASED as f64"), "f64 = 0.10000000149011612\n");
    EXPECT_EQ(constant("f64", "KILO as f64 / 3f64"), "f64 = 341.3333333333333\n");
    EXPECT_EQ(constant("f64", "1_000.5_f64 + 2. + 1e-3"), "f64 = 1002.501\n");
    EXPECT_EQ(constant("f64", "if KILO > 3 { PI / 180.0 } else { 1.0 }"), "f64 = 0.017453292519943295\n");
    EXPECT_EQ(constant("f32", "std::f32::consts::PI"), "f32 = 3.1415927410125732\n");
    EXPECT_EQ(constant("f64", "f64::MAX"), "f64 = 1.7976931348623157e+308\n");
    EXPECT_EQ(constant("f32", "f32::EPSILON"), "f32 = 1.1920928955078125e-07\n");
    EXPECT_EQ(constant("f64", "{ (7.5 % 2.0) }"), "f64 = 1.5\n");
    EXPECT_EQ(constant("f64", "Color::SHARE * 2.0"), "f64 = 0.5\n");
    EXPECT_EQ(constant("f64", "0.0"), "f64 = 0\n");
}

TEST(ConstantItems, FloatsThatGoHasNotOrThatAreNotKnown) {
    const std::string none = "skipped[unsupported-item] X: Go has no constant for ";
    EXPECT_EQ(constant("f64", "f64::NAN"), none + "NaN\n");
    EXPECT_EQ(constant("f64", "0.0 / 0.0"), none + "NaN\n");
    EXPECT_EQ(constant("f64", "-f64::INFINITY"), none + "infinity\n");
    EXPECT_EQ(constant("f64", "-0.0"), none + "-0.0\n");
    const std::string unknown = "skipped[constant-not-evaluated] X: ";
    EXPECT_EQ(constant("f64", "2.0_f64.sqrt()"),
              unknown + "`2.0_f64.sqrt()` cannot be evaluated: functions are not called\n");
    EXPECT_EQ(constant("f64", "LOOP"), unknown + "`LOOP` cannot be evaluated: it is defined by itself\n");
    EXPECT_EQ(constant("f64", "UNIX"), unknown + "`UNIX` cannot be evaluated: it depends on the target\n");
    EXPECT_EQ(constant("f64", "one() as f64"), unknown + "`one()` cannot be evaluated: functions are not called\n");
    EXPECT_EQ(constant("f64", "libm::PI"),
              unknown + "`libm::PI` cannot be evaluated: no constant of that name is known\n");
}

TEST(ConstantItems, Texts) {
    EXPECT_EQ(constant("&str", "\"a \\\"name\\\"\\n\""), "text = \"a \"name\"\n\"\n");
    EXPECT_EQ(constant("&'static str", "BASE"), "text = \"base\"\n");
    EXPECT_EQ(constant("&str", "r#\"a\\b\"#"), "text = \"a\\b\"\n");
    EXPECT_EQ(constant("&str", "if KILO == 0 { \"\" } else { crate::BASE }"), "text = \"base\"\n");
    EXPECT_EQ(constant("&str", "\"a\r\nb\""), "text = \"a\nb\"\n");
    EXPECT_EQ(constant("&str", "concat!(\"a\", \"b\")"), "skipped[constant-not-evaluated] X: `concat!(\"a\", \"b\")` "
                                                         "cannot be evaluated: macros are not expanded\n");
    EXPECT_EQ(constant("&str", "WORD"),
              "skipped[constant-not-evaluated] X: `WORD` cannot be evaluated: it is defined by itself\n");
}

TEST(ConstantItems, Durations) {
    EXPECT_EQ(constant("Duration", "Duration::from_millis(1500)"), "duration = 1500000000\n");
    EXPECT_EQ(constant("time::Duration", "time::Duration::from_secs(60 * KILO as u64)"), "duration = 61440000000000\n");
    EXPECT_EQ(constant("Duration", "Duration::new(1, 5)"), "duration = 1000000005\n");
    EXPECT_EQ(constant("core::time::Duration", "core::time::Duration::ZERO"), "duration = 0\n");
    EXPECT_EQ(
        constant("Duration", "Duration::MAX"),
        "skipped[constant-not-evaluated] X: `Duration::MAX` cannot be evaluated: a `time.Duration` of Go holds no "
        "more than 292 years\n");
    EXPECT_EQ(
        constant("Duration", "Duration::from_secs_f64(0.5)"),
        "skipped[constant-not-evaluated] X: `Duration::from_secs_f64(0.5)` cannot be evaluated: functions are not "
        "called\n");
}

TEST(ConstantItems, Enumerations) {
    EXPECT_EQ(constant("Color", "Color::Blue"), "Color = 7\n");
    EXPECT_EQ(constant("Color", "Color::FIRST"), "Color = 0\n");
    EXPECT_EQ(constant("Mode", "Mode(Mode::A.0 | 6)"), "Mode = 7\n");
    EXPECT_EQ(constant("Access", "Access::READ.union(Access::WRITE)"), "Access = 3\n");
}

TEST(ConstantItems, TypesWithoutConstantsInGo) {
    const std::string none = "skipped[unsupported-item] X: Go has no constants of type ";
    EXPECT_EQ(constant("Point", "Point { x: 1.0 }"), none + "`Point`\n");
    EXPECT_EQ(constant("&[u8]", "&[1]"), none + "`&[u8]`\n");
    EXPECT_EQ(constant("[u8; 2]", "[1, 2]"), none + "`[u8; 2]`\n");
    EXPECT_EQ(constant("i128", "1"), none + "`i128`\n");
    EXPECT_EQ(constant("Option<u8>", "None"), none + "`Option<u8>`\n");
    EXPECT_EQ(constant("String", "String::new()"), none + "`String`\n");
    EXPECT_EQ(constant("fn(u8) -> u8", "twice"), none + "`fn(u8) -> u8`\n");
    EXPECT_EQ(constant("Missing", "1"), "skipped[unresolved-name] X: no type `Missing` can be found\n");
}

TEST(ConstantItems, OfTypes) {
    const Outcome outcome(
        "pub mod shapes {\n    pub struct Point { pub x: f64 }\n    impl Point {\n        /// Half.\n        "
        "pub const HALF: f64 = Self::WHOLE / 2.0;\n        const WHOLE: f64 = 1.0;\n        pub const "
        "ZERO: Self = Point { x: 0.0 };\n    }\n    pub enum Level { Low, High }\n    impl Level { pub "
        "const DEFAULT: Self = Self::Low;\n        pub const BEST: Level = Level::High;\n        "
        "//beepboop:skip\n        pub const WORST: u8 = 0; }\n}\n//beepboop:name Most\npub const r#type: u8 = "
        "shapes::Point::HALF as u8 + 2;\n"
        "pub use shapes::Level;\n#[cfg(unix)]\npub const UNIX: u8 = 1;\nmod hidden { pub const A: u8 = "
        "1; }\npub use hidden::A as B;\n");
    EXPECT_EQ(outcome.dump(), "record shapes::Point\n    x f64\nenumeration Level\n    Low = 0\n    High = 1\n"
                              "/// Half.\nconstant shapes::Point::HALF f64 = 0.5\nconstant Level::DEFAULT Level = 0\n"
                              "constant Level::BEST Level = 1\nconstant type u8 = 2 as Most\nconstant B u8 = 1\n");
    EXPECT_EQ(outcome.library.constants[0].native, "::user::shapes::Point::HALF");
    EXPECT_EQ(outcome.library.constants[3].native, "::user::r#type");
    EXPECT_EQ(outcome.messages(), "skipped[unsupported-item] shapes::Point::ZERO: Go has no constants of type `Self`\n"
                                  "skipped[platform-dependent] UNIX: whether `UNIX` is there depends on the target\n");
}

TEST(ConstantItems, WaysOut) {
    EXPECT_EQ(Outcome("pub const ORIGIN: Point = Point { x: 1 };\npub struct Point { pub x: i32 }\n").rendered(),
              "skipped[unsupported-item]: Go has no constants of type `Point`\n"
              " --> rust/src/lib.rs:1:19\n"
              "  |\n"
              "1 | pub const ORIGIN: Point = Point { x: 1 };\n"
              "  |                   ^^^^^ type of `ORIGIN`\n"
              "  = help: return it from a function: `pub fn origin() -> Point`\n");
    EXPECT_TRUE(Outcome("pub const ALL: &[u8] = &[1];\n").rendered().ends_with("`pub fn all() -> &'static [u8]`\n"));
    EXPECT_EQ(Outcome("fn n() -> u8 { 1 }\npub const A: u8 = n();\n").rendered(),
              "skipped[constant-not-evaluated]: `n()` cannot be evaluated: functions are not called\n"
              " --> rust/src/lib.rs:2:19\n"
              "  |\n"
              "2 | pub const A: u8 = n();\n"
              "  |                   ^^^ not a constant that can be computed here\n"
              "  = help: write the value itself, or return it from a function\n");
}

}  // namespace
}  // namespace reader::rust

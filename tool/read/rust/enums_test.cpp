// SPDX-License-Identifier: MIT
#include "read/rust/enums.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(Enums, Values) {
    const Outcome outcome("const BASE: u8 = 1 << 4;\nmod limits { pub const TOP: i64 = i64::MAX; }\n"
                          "pub enum A { B, C = 5, D, E = -3, F }\n#[repr(u8)]\npub enum G { H = BASE | 1, I = !0 "
                          "}\n#[repr(i64)]\npub enum J { K = limits::TOP, L = i64::MIN }\n"
                          "#[repr(u64)]\npub enum M { N = 0xFFFF_FFFF_FFFF_FFFF }\n#[repr(C)]\npub enum O { P = b'a' "
                          "as isize, Q = A::D as isize }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "enumeration A\n    B = 0\n    C = 5\n    D = 6\n    E = -3\n    F = -2\nenumeration G "
                              "u8\n    H = 17\n    I = 255\n"
                              "enumeration J i64\n    K = 9223372036854775807\n    L = "
                              "-9223372036854775808\nenumeration M u64\n    N = 18446744073709551615\n"
                              "enumeration O\n    P = 97\n    Q = 6\n");
}

TEST(Enums, Attributes) {
    const Outcome outcome("#[non_exhaustive]\n#[derive(Default)]\npub enum A { #[default] B, C }\npub enum D { "
                          "#[non_exhaustive] E, F }\n");
    EXPECT_TRUE(outcome.library.enumerations[0].non_exhaustive);
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] D: a variant of `D` is `#[non_exhaustive]`, so no other crate can make one\n");
}

TEST(Enums, WhatTheyCannotBe) {
    const Outcome outcome("pub enum Never {}\npub enum A { B = f() }\n#[repr(u8)]\npub enum C { D = 300 "
                          "}\n#[repr(i128)]\npub enum E { F = 0x1_0000_0000_0000_0000 }\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] Never: `Never` has no variants, so it has no values\n"
              "skipped[constant-not-evaluated] A: `f()` cannot be evaluated: functions are not called\n"
              "skipped[constant-not-evaluated] C: `300` cannot be evaluated: it does not fit its type\n"
              "skipped[unsupported-item] E: `E` has values of more than 64 bits\n");
}

TEST(Variants, Forms) {
    const Outcome outcome("pub enum S { Circle { radius: f64, r#type: String }, Pair(f64, Vec<S>), Scaled(Box<S>), "
                          "Empty, None {}, Nothing() }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "variant S\n    Circle\n        radius f64\n        type text\n    Pair\n        0 f64\n "
                              "       1 list<S>\n    Scaled\n        0 S\n    Empty\n    None\n    Nothing\n");
    const api::Variant& variant = outcome.library.variants[0];
    EXPECT_EQ(variant.cases[0].form, api::Form::named);
    EXPECT_EQ(variant.cases[1].form, api::Form::tuple);
    EXPECT_EQ(variant.cases[3].form, api::Form::unit);
    EXPECT_EQ(variant.cases[4].form, api::Form::named);
    EXPECT_EQ(variant.cases[5].form, api::Form::tuple);
    EXPECT_EQ(variant.cases[2].fields[0].type.native, "::std::boxed::Box<::user::S>");
}

TEST(Variants, OneThatDoesNotCrossTakesAllWithIt) {
    const Outcome outcome("pub enum S { A(i32), B { hook: fn() } }\npub enum T { A(S), B }\npub enum G<T> { A(T) "
                          "}\n#[non_exhaustive]\npub enum N { A(i32) }\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] S: `fn()` cannot cross: a Go function is more than an address\n"
              "skipped[unsupported-type] T: `S` does not cross\n"
              "skipped[unsupported-item] G: `G` is generic, and Go needs one type for each use\n");
    EXPECT_TRUE(outcome.library.variants[0].non_exhaustive);
}

TEST(Flags, OfBitflags) {
    const Outcome outcome(
        "bitflags::bitflags! {\n    /// What may be done.\n    #[derive(Clone, Copy)]\n    pub struct Access: u32 {\n  "
        "      /// Reading.\n        const READ = 1;\n"
        "        const WRITE = 1 << 1;\n        //beepboop:name Both\n        const ALL = Self::READ.bits() | "
        "Self::WRITE.bits();\n        #[cfg(feature = \"x\")]\n        const X = 4;\n        const _ = !0;\n    }\n"
        "    pub struct Other: u8 { const A = 0x80; }\n    struct Private: u8 { const B = 1; }\n    impl Foreign: u8 { "
        "const C = 1; }\n}\npub fn f(x: Access, y: Option<Other>) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "/// What may be done.\nenumeration Access u32 flags\n    /// Reading.\n    READ = 1\n   "
                              " WRITE = 2\n    ALL = 3 as Both\nenumeration Other u8 flags\n    A = 128\n"
                              "function f(x Access, y option<Other>)\n");
    EXPECT_TRUE(outcome.library.enumerations[0].open);
    EXPECT_FALSE(outcome.library.enumerations[0].newtype);
    EXPECT_EQ(outcome.sources.text(outcome.library.enumerations[0].span), "Access");
    EXPECT_EQ(outcome.sources.text(outcome.library.enumerations[0].enumerators[1].span), "WRITE");
}

TEST(Flags, OfNewtypes) {
    const Outcome outcome("//beepboop:flags\n#[derive(Clone, Copy)]\npub struct Mode(pub u32);\nimpl Mode {\n    /// "
                          "One.\n    pub const A: Mode = Mode(1);\n    pub const B: Self = Self(1 << 31);\n"
                          "    pub const BOTH: Mode = Mode(Self::A.0 | Mode::B.0);\n    const HIDDEN: Mode = "
                          "Mode(4);\n    pub const COUNT: usize = 2;\n}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "enumeration Mode u32 flags\n    /// One.\n    A = 1\n    B = 2147483648\n    BOTH = 2147483649\n"
              "constant Mode::COUNT usize = 2\n");
    EXPECT_TRUE(outcome.library.enumerations[0].newtype);
}

TEST(Flags, MisplacedDirective) {
    EXPECT_EQ(Outcome("//beepboop:flags\npub struct A { pub x: u32 }\n").messages(),
              "error[invalid-directive] A: `A` is not a struct around one integer\n");
    EXPECT_EQ(Outcome("//beepboop:flags\npub struct A(u32);\n").messages(),
              "error[invalid-directive] A: the integer in `A` is not public\n");
    EXPECT_EQ(Outcome("//beepboop:flags\npub struct A(pub String);\n").messages(),
              "error[invalid-directive] A: `A` is not a struct around one integer\n");
}

}  // namespace
}  // namespace reader::rust

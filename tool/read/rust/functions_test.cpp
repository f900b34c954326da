// SPDX-License-Identifier: MIT
#include "read/rust/functions.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(Functions, Parameters) {
    const Outcome outcome("pub fn f(mut a: String, _: i32, (b, c): (u8, u8), _d: &str, r#type: bool) {}\n");
    const api::Function& function = outcome.library.functions.at(0);
    ASSERT_EQ(function.parameters.size(), 5u);
    EXPECT_EQ(function.parameters[0].name, "a");
    EXPECT_EQ(function.parameters[1].name, "");
    EXPECT_EQ(function.parameters[2].name, "");
    EXPECT_EQ(function.parameters[3].name, "_d");
    EXPECT_EQ(function.parameters[4].name, "type");
    EXPECT_EQ(outcome.native_type("f"), "fn(::std::string::String, i32, (u8, u8), &str, bool)");
    EXPECT_FALSE(function.may_throw);
}

TEST(Functions, NativeTypesKeepLifetimes) {
    const Outcome outcome("use std::borrow::Cow;\npub fn a<'a>(x: &'a str, y: &str) -> &'a str { x }\npub fn b<'a, 'b: "
                          "'a>(x: &'a str, y: &'b str) -> &'a str { x }\n"
                          "pub fn c<'a>() -> &'a str { \"\" }\npub fn d(x: &str) -> Cow<'_, str> { x.into() }\npub fn "
                          "e<'a>(x: Option<&'a [Cow<'a, str>]>) {}\n"
                          "pub fn f() -> &'static str { \"\" }\npub fn g<'long, 'l>(x: &'long str, y: &'l str) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.native_type("a"), "for<'a> fn(&'a str, &str) -> &'a str");
    EXPECT_EQ(outcome.native_type("b"), "_");
    EXPECT_EQ(outcome.native_type("c"), "_");
    EXPECT_EQ(outcome.native_type("d"), "fn(&str) -> ::std::borrow::Cow<str>");
    EXPECT_EQ(outcome.native_type("e"), "for<'a> fn(::std::option::Option<&'a [::std::borrow::Cow<'a, str>]>)");
    EXPECT_EQ(outcome.native_type("f"), "fn() -> &'static str");
    EXPECT_EQ(outcome.native_type("g"), "for<'long, 'l> fn(&'long str, &'l str)");
    EXPECT_EQ(outcome.library.functions[0].result.native, "&str");
}

TEST(Functions, Results) {
    const Outcome outcome(
        "type Fallible<T, E = String> = std::result::Result<T, E>;\nuse core::result::Result as Either;\n"
        "pub fn a() -> Result<i32, String> { todo!() }\npub fn b(x: &str) -> Fallible<&str> { todo!() }\npub fn c() -> "
        "Fallible<(), &'static str> { todo!() }\n"
        "pub fn d() -> Either<Option<u8>, std::borrow::Cow<'static, str>> { todo!() }\npub fn e() -> "
        "std::result::Result<(i32, i32), Box<str>> { todo!() }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "function a() -> i32 fails with text\nfunction b(x &text) -> &text fails with text\nfunction c() fails "
              "with &text\n"
              "function d() -> option<u8> fails with &text\nfunction e() -> tuple<i32, i32> fails with text\n");
    EXPECT_EQ(outcome.native_type("b"), "fn(&str) -> ::std::result::Result<&str, ::std::string::String>");
    EXPECT_EQ(outcome.native_type("c"), "fn() -> ::std::result::Result<(), &'static str>");
}

TEST(Functions, FormsThatAreListed) {
    const Outcome outcome("pub fn generic<T: Clone>(x: T) {}\npub fn sized<const N: usize>(x: [u8; N]) {}\npub unsafe "
                          "fn danger() {}\npub async fn later() {}\npub extern \"C\" fn foreign(x: i32) {}\n"
                          "pub const fn fine() {}\n#[target_feature(enable = \"avx2\")]\npub fn fast() {}\npub fn "
                          "never() -> ! { loop {} }\n");
    EXPECT_EQ(outcome.dump(), "function fine()\n");
    EXPECT_EQ(
        outcome.messages(),
        "skipped[unsupported-item] generic: `generic` is generic, and Go needs one type for each use\n"
        "skipped[unsupported-item] sized: `sized` is generic, and Go needs one type for each use\n"
        "skipped[unsupported-item] danger: `danger` is unsafe, and Go has no way to promise what it asks for\n"
        "skipped[unsupported-item] later: async functions are not implemented yet\n"
        "skipped[unsupported-item] foreign: `foreign` is an `extern` function, which ends the program when it panics\n"
        "skipped[unsupported-item] fast: `fast` needs a processor that not every target has\n"
        "skipped[unsupported-type] never: `!` cannot cross: it has no values\n");
}

TEST(Functions, OtherItemsAreListed) {
    const Outcome outcome("pub const MAX: u32 = 1;\npub static NAME: &str = \"\";\npub trait Shape { fn area(&self) -> "
                          "f64; }\npub union Bits { pub a: u32, pub b: f32 }\n"
                          "extern \"C\" { pub fn puts(s: *const u8) -> i32; fn hidden(); }\nlazy_static! { pub static "
                          "ref X: u8 = 1; }\nthread_local! { static T: u8 = 1; }\n"
                          "pub struct P { pub x: i32 }\nimpl P { pub const ZERO: P = P { x: 0 }; pub fn len(&self) -> "
                          "i32 { 0 } fn private(&self) {} }\nimpl Clone for P { fn clone(&self) -> P { todo!() } }\n"
                          "mod private { pub const X: u8 = 1; m!(); }\nconst OWN: u8 = 1;\n");
    EXPECT_EQ(outcome.dump(), "record P\n    x i32\nconstant MAX u32 = 1\nmethod P::len(self &P) -> i32\n");
    EXPECT_EQ(
        outcome.messages(),
        "skipped[unsupported-item] NAME: statics are shared state that Go cannot reach into\n"
        "skipped[unsupported-item] Shape: traits are not implemented yet\n"
        "skipped[unsupported-item] Bits: `Bits` is a union, which does not say what it holds\n"
        "skipped[unsupported-item] puts: a function of an `extern` block is unsafe\n"
        "skipped[unsupported-item] lazy_static!: what `lazy_static!` makes cannot be seen: macros are not expanded\n"
        "skipped[unsupported-item] P::ZERO: Go has no constants of type `P`\n");
}

TEST(Functions, OneReasonEach) {
    const Outcome outcome("pub fn f(a: *const u8, b: fn()) -> Box<dyn Fn()> { todo!() }\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] f: `*const u8` cannot cross: raw pointers are not safe to pass\n");
}

}  // namespace
}  // namespace reader::rust

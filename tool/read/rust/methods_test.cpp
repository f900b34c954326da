// SPDX-License-Identifier: MIT
#include "read/rust/members.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

/// The function's own type, by its Rust path.
std::string native_type(const Outcome& outcome, const std::string& native) {
    for (const auto& function : outcome.library.functions) {
        if (function.native == native) {
            return function.native_type;
        }
    }
    return "none";
}

TEST(Methods, Receivers) {
    const Outcome outcome(
        "pub struct P { pub x: f64 }\nimpl P {\n    pub fn new(x: f64) -> Self { P { x } }\n    pub fn "
        "a(&self) -> f64 { self.x }\n    pub fn b(&mut self, by: f64) {}\n    pub fn c(self) -> P { "
        "self }\n    pub fn d(mut self: Self, other: &Self) -> Option<Self> { None }\n"
        "    pub fn e(self: &mut P) {}\n    pub fn r#fn(&self) {}\n}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record P\n    x f64\nfunction P::new(x f64) -> P\nmethod P::a(self &P) -> f64\n"
                              "method P::b(self &mut P, by f64)\nmethod P::c(self P) -> P\n"
                              "method P::d(self P, other &P) -> option<P>\nmethod P::e(self &mut P)\n"
                              "method P::fn(self &P)\n");
    EXPECT_EQ(native_type(outcome, "::user::P::new"), "fn(f64) -> ::user::P");
    EXPECT_EQ(native_type(outcome, "::user::P::a"), "fn(&::user::P) -> f64");
    EXPECT_EQ(native_type(outcome, "::user::P::b"), "fn(&mut ::user::P, f64)");
    EXPECT_EQ(native_type(outcome, "::user::P::d"), "fn(::user::P, &::user::P) -> ::std::option::Option<::user::P>");
    EXPECT_EQ(native_type(outcome, "::user::P::r#fn"), "fn(&::user::P)");
    EXPECT_EQ(outcome.library.functions[1].parameters[0].type.native, "&::user::P");
    EXPECT_EQ(outcome.sources.text(outcome.library.functions[1].parameters[0].span), "&self");
}

TEST(Methods, ElidedLifetimesAreTheReceivers) {
    const Outcome outcome(
        "use std::borrow::Cow;\npub struct P { pub x: String }\nimpl P {\n    pub fn a(&self, other: "
        "&str) -> &str { &self.x }\n    pub fn b<'a>(&'a self, other: &str) -> Cow<'_, str> { todo!() "
        "}\n    pub fn c<'a>(&self, other: &'a str) -> &'a str { other }\n"
        "    pub fn d<'a>(&self, other: &'a str) -> (&str, &'a str) { todo!() }\n"
        "    pub fn e(self, other: &str) -> &str { other }\n    pub fn f(&'_ self) -> Option<&Self> { "
        "None }\n}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(native_type(outcome, "::user::P::a"), "for<'receiver> fn(&'receiver ::user::P, &str) -> &'receiver str");
    EXPECT_EQ(native_type(outcome, "::user::P::b"), "for<'a> fn(&'a ::user::P, &str) -> ::std::borrow::Cow<'a, str>");
    EXPECT_EQ(native_type(outcome, "::user::P::c"), "for<'a> fn(&::user::P, &'a str) -> &'a str");
    EXPECT_EQ(native_type(outcome, "::user::P::d"),
              "for<'a, 'receiver> fn(&'receiver ::user::P, &'a str) -> (&'receiver str, &'a str)");
    EXPECT_EQ(native_type(outcome, "::user::P::e"), "fn(::user::P, &str) -> &str");
    EXPECT_EQ(native_type(outcome, "::user::P::f"),
              "for<'receiver> fn(&'receiver ::user::P) -> ::std::option::Option<&'receiver ::user::P>");
}

TEST(Methods, OfEveryKindOfData) {
    const Outcome outcome(
        "mod hidden { pub enum Figure { Circle(f64), Empty } impl Figure { pub fn area(&self) -> f64 { "
        "0.0 } } }\npub use hidden::Figure as Shape;\npub mod colors { #[derive(Clone, Copy)] pub "
        "enum Color { Red } }\nimpl colors::Color { pub fn next(self) -> Self { self } }\n"
        "bitflags! { pub struct Access: u32 { const READ = 1; } }\nimpl Access { pub fn all() -> Self "
        "{ todo!() } }\n//beepboop:flags\npub struct Mode(pub u8);\ntype Short = Mode;\n"
        "impl Short { pub const A: Mode = Mode(1); pub fn is_on(&self) -> bool { true } }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "enumeration colors::Color\n    Red = 0\nenumeration Access u32 flags\n    READ = 1\n"
              "enumeration Mode u8 flags\n    A = 1\nvariant Shape\n    Circle\n        0 f64\n    Empty\n"
              "method Shape::area(self &Shape) -> f64\n"
              "method colors::Color::next(self colors::Color) -> colors::Color\n"
              "function Access::all() -> Access\nmethod Mode::is_on(self &Mode) -> bool\n");
    EXPECT_EQ(outcome.library.functions[0].native, "::user::Shape::area");
    EXPECT_EQ(outcome.library.functions[1].modules, std::vector<std::string>{"colors"});
    EXPECT_EQ(outcome.library.functions[1].path(), "colors::next");
    EXPECT_EQ(native_type(outcome, "::user::colors::Color::next"),
              "fn(::user::colors::Color) -> ::user::colors::Color");
}

TEST(Methods, FromEveryBlockOfThisBuild) {
    const Outcome outcome(test::Files{
        {{"lib.rs",
          "mod more;\npub struct P { pub x: i32 }\nimpl P { pub fn a(&self) {} }\nimpl P { pub fn b(&self) {} "
          "#[cfg(feature = \"off\")] pub fn c(&self) {} #[cfg(unix)] pub fn d(&self) {} fn private(&self) {} "
          "pub(crate) fn inner(&self) {} }\n#[cfg(feature = \"on\")]\nimpl P { pub fn e(&self) {} }\n"
          "#[cfg(feature = \"off\")]\nimpl P { pub fn f(&self) {} }\n#[cfg(windows)]\nimpl P { pub fn g(&self) "
          "{} }\n//beepboop:skip\nimpl P { pub fn h(&self) {} }\n"},
         {"more.rs", "impl super::P { pub fn i(&self, other: super::P) {} }\n"}},
        {"on"}});
    EXPECT_EQ(outcome.dump(), "record P\n    x i32\nmethod P::a(self &P)\nmethod P::b(self &P)\nmethod P::e(self &P)\n"
                              "method P::i(self &P, other P)\n");
    EXPECT_EQ(outcome.messages(), "skipped[platform-dependent] P::d: whether `d` is there depends on the target\n"
                                  "skipped[platform-dependent] P::g: whether `g` is there depends on the target\n");
}

TEST(Methods, Directives) {
    const Outcome outcome(
        "pub struct P { pub x: i32 }\nimpl P {\n    /// Documented.\n    //beepboop:name Size\n    "
        "//beepboop:fast\n    pub fn len(&self) -> i32 { 0 }\n    //beepboop:skip\n    pub fn a(&self) "
        "{}\n    #[deprecated(note = \"b\")]\n    pub fn b(&self) {}\n    //beepboop:concurrent\n    "
        "pub fn c(&self) {}\n    //beepboop:fats\n    pub fn d(&self) {}\n}\n");
    EXPECT_EQ(outcome.dump(), "record P\n    x i32\n/// Documented.\nmethod P::len(self &P) -> i32 fast as Size\n"
                              "deprecated b\nmethod P::b(self &P)\nmethod P::d(self &P)\n");
    EXPECT_EQ(outcome.messages(), "error[invalid-directive] P::c: `concurrent` does not fit a method\n"
                                  "error[unknown-directive]: there is no directive `fats`\n");
}

TEST(Methods, FormsThatAreListed) {
    const Outcome outcome("pub struct P { pub x: i32 }\nimpl P {\n    pub fn a(self: Box<Self>) {}\n    pub fn b(self: "
                          "std::rc::Rc<Self>) {}\n    pub fn c(self: &std::sync::Arc<Self>) {}\n    pub fn d<T: "
                          "Clone>(&self, x: T) {}\n    pub unsafe fn e(&self) {}\n    pub async fn f(&self) {}\n    "
                          "pub fn g(&self, hook: fn(i32)) {}\n    many!();\n}\n");
    EXPECT_EQ(outcome.dump(), "record P\n    x i32\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] P::a: `self: Box<Self>` is for objects, and this type is data\n"
              "skipped[unsupported-type] P::b: `self: std::rc::Rc<Self>` is for objects, and this type is data\n"
              "skipped[unsupported-type] P::c: `self: &std::sync::Arc<Self>` is for objects, and this type is data\n"
              "skipped[unsupported-item] P::d: `d` is generic, and Go needs one type for each use\n"
              "skipped[unsupported-item] P::e: `e` is unsafe, and Go has no way to promise what it asks for\n"
              "skipped[unsupported-item] P::f: async functions are not implemented yet\n"
              "skipped[unsupported-type] P::g: `fn(i32)` cannot cross: a Go function is more than an address\n"
              "skipped[unsupported-item] P::many!: what `many!` makes cannot be seen: macros are not expanded\n");
}

TEST(Methods, NotOfTypesThatAreLeftOut) {
    const Outcome outcome("#[non_exhaustive]\npub struct Open { pub value: i64 }\nimpl Open { pub fn get(&self) -> i64 { 0 } }\nstruct "
                          "Hidden { pub x: i32 }\nimpl Hidden { pub fn a(&self) {} }\n//beepboop:skip\npub struct S { "
                          "pub x: i32 }\nimpl S { pub fn a(&self) {} }\n");
    EXPECT_EQ(outcome.dump(), "");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] Open: `Open` is `#[non_exhaustive]`, so no other crate can make one\n");
}

}  // namespace
}  // namespace reader::rust

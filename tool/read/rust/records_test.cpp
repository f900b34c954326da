// SPDX-License-Identifier: MIT
#include "read/rust/records.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(Records, Forms) {
    const Outcome outcome(
        "pub struct Named { pub x: i32, pub r#fn: String }\npub struct Pair(pub i32, #[doc = \"b\"] pub Vec<u8>);\npub "
        "struct New(pub f64);\npub struct Unit;\npub struct Empty {}\npub struct None();\npub "
        "struct Path(pub std::time::Duration);\n");
    EXPECT_EQ(outcome.dump(), "record Named\n    x i32\n    fn text\nrecord Pair\n    0 i32\n    /// b\n    1 "
                              "list<u8>\nrecord New\n    0 f64\nrecord Unit\nrecord Empty\nrecord None\n"
                              "record Path\n    0 duration\n");
    EXPECT_EQ(outcome.library.records[0].form, api::Form::named);
    EXPECT_EQ(outcome.library.records[1].form, api::Form::tuple);
    EXPECT_EQ(outcome.library.records[3].form, api::Form::unit);
    EXPECT_EQ(outcome.library.records[4].form, api::Form::named);
    EXPECT_EQ(outcome.library.records[5].form, api::Form::tuple);
}

TEST(Records, Layouts) {
    const Outcome outcome("#[repr(C)] pub struct A { pub x: i32 }\n#[repr(C, align(16))] pub struct B { pub x: i32 "
                          "}\n#[repr(transparent)] pub struct C(pub f64);\npub struct D;\n");
    EXPECT_TRUE(outcome.library.records[0].c_layout);
    EXPECT_FALSE(outcome.library.records[1].c_layout);
    EXPECT_TRUE(outcome.library.records[2].c_layout);
    EXPECT_FALSE(outcome.library.records[3].c_layout);
}

TEST(Records, DefaultsOfTheirOwn) {
    const Outcome outcome("#[derive(Default)]\npub struct A { pub x: i32 }\npub struct B { pub x: i32 }\n"
                          "impl Default for B { fn default() -> B { B { x: 7 } } }\npub struct C;\n"
                          "impl std::default::Default for C { fn default() -> C { C } }\n"
                          "trait Own {}\nmod m { pub trait Default {} }\npub struct D;\nimpl m::Default for D {}\n");
    EXPECT_FALSE(outcome.library.records[0].has_default);
    EXPECT_TRUE(outcome.library.records[1].has_default);
    EXPECT_TRUE(outcome.library.records[2].has_default);
    EXPECT_FALSE(outcome.library.records[3].has_default);
}

TEST(Records, Recursion) {
    const Outcome outcome("use std::collections::HashMap;\npub struct Tree { pub children: Vec<Tree>, pub next: "
                          "Option<Box<Self>>, pub named: HashMap<String, Tree> }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "record Tree\n    children list<Tree>\n    next option<Tree>\n    named map<text, Tree>\n");
    EXPECT_EQ(outcome.library.records[0].fields[1].type.native,
              "::std::option::Option<::std::boxed::Box<::user::Tree>>");
}

TEST(Records, WhatTheyCannotBe) {
    const Outcome outcome("#[non_exhaustive]\npub struct A { pub x: i32 }\n#[repr(C, packed)]\npub struct B { pub x: "
                          "i32 }\npub struct C<T> { pub x: T }\npub struct D<'a> { pub x: &'a str }\n"
                          "//beepboop:record\npub struct E { pub x: i32 }\nimpl Drop for E { fn drop(&mut self) {} }\npub struct F { pub "
                          "x: &'static str }\n//beepboop:record\npub struct G { x: i32 }\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] A: `A` is `#[non_exhaustive]`, so no other crate can make one\n"
              "skipped[unsupported-item] B: `B` is packed, so its fields cannot be borrowed\n"
              "skipped[unsupported-item] C: `C` is generic, and Go needs one type for each use\n"
              "skipped[unsupported-item] D: `D` keeps a borrow, which ends with the call\n"
              "error[invalid-directive] E: `E` cannot be a record: it implements `Drop`\n"
              "skipped[unsupported-type] F: `&'static str` cannot cross: a record owns what is in it\n"
              "error[invalid-directive] G: `G` cannot be a record: it has private fields\n");
}

TEST(Records, ReasonsGoThroughThem) {
    const Outcome outcome("pub struct Inner {\n    pub hook: fn(i32),\n}\npub struct Outer {\n    pub inner: "
                          "Vec<Inner>,\n}\npub fn draw(outer: &Outer) {}\n");
    EXPECT_EQ(outcome.rendered(),
              "skipped[unsupported-type]: `fn(i32)` cannot cross: a Go function is more than an address\n"
              " --> rust/src/lib.rs:2:15\n"
              "  |\n"
              "2 |     pub hook: fn(i32),\n"
              "  |               ^^^^^^^ type of field `hook`\n"
              "  = help: take `impl Fn(…)` or `Box<dyn Fn(…)>`\n"
              "skipped[unsupported-type]: `Inner` does not cross\n"
              " --> rust/src/lib.rs:5:20\n"
              "  |\n"
              "2 |     pub hook: fn(i32),\n"
              "  |               ------- `fn(i32)` cannot cross: a Go function is more than an address\n"
              "...\n"
              "5 |     pub inner: Vec<Inner>,\n"
              "  |                    ^^^^^ type of field `inner`\n"
              "  = help: take `impl Fn(…)` or `Box<dyn Fn(…)>`\n"
              "skipped[unsupported-type]: `Outer` does not cross\n"
              " --> rust/src/lib.rs:7:20\n"
              "  |\n"
              "2 |     pub hook: fn(i32),\n"
              "  |               ------- `fn(i32)` cannot cross: a Go function is more than an address\n"
              "...\n"
              "7 | pub fn draw(outer: &Outer) {}\n"
              "  |                    ^^^^^^ type of `outer`\n"
              "  = help: take `impl Fn(…)` or `Box<dyn Fn(…)>`\n");
}

TEST(Records, GenericTypesThatAreUsed) {
    const Outcome outcome("pub struct Wrapper<T>(pub T);\npub fn f(x: Wrapper<i32>) {}\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] Wrapper: `Wrapper` is generic, and Go needs one type for each use\n"
              "skipped[unsupported-type] f: `Wrapper<i32>` cannot cross: generic types do not cross\n");
}

}  // namespace
}  // namespace reader::rust

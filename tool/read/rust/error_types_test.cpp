// SPDX-License-Identifier: MIT
#include "read/rust/error_types.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(ErrorTypes, ThatSaySo) {
    const Outcome outcome(
        "use std::{error, fmt};\npub struct A { pub x: i32 }\nimpl error::Error for A {}\nimpl fmt::Display for A {}\n"
        "#[derive(Debug, thiserror::Error)]\n#[error(\"b\")]\npub enum B { X, Y(u8) }\n#[derive(Error)]\npub enum C { "
        "X "
        "}\npub struct D { pub x: i32 }\nmod other { impl std::fmt::Display for super::D {} }\n"
        "#[derive(strum::Display)]\npub enum E { X }\npub struct F { pub x: i32 }\ntrait Error {}\nimpl Error for F "
        "{}\n"
        "#[cfg(unix)]\nimpl error::Error for F {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(
        outcome.dump(),
        "error A displays\n    x i32\nrecord D displays\n    x i32\nrecord F\n    x i32\nenumeration C\n    X = 0\n"
        "enumeration E displays\n    X = 0\nvariant B error\n    X\n    Y\n        0 u8\n");
    EXPECT_TRUE(outcome.library.enumerations[0].is_error);
    EXPECT_FALSE(outcome.library.enumerations[1].is_error);
}

TEST(ErrorTypes, Sources) {
    const Outcome outcome(
        "#[derive(thiserror::Error)]\npub enum Load {\n    Read(#[from] std::io::Error),\n    Parse { line: u32, "
        "#[source] "
        "cause: Broken },\n    Other { source: Box<dyn std::error::Error> },\n    Json(#[from] serde_json::Failure),\n "
        "   "
        "Named { source: Option<Deep> },\n    Code(u8),\n}\npub struct Broken { pub at: u64 }\npub enum Deep { X }\n"
        "pub struct Hand { pub source: String, pub from: Broken }\nimpl std::error::Error for Hand {}\n"
        "#[derive(Error)]\npub enum Odd { A(#[from] String), B { #[source] all: Vec<std::io::Error> } }\n"
        "pub struct Wrapped(pub std::io::Error);\npub fn f() -> Result<(), Wrapped> { todo!() }\n"
        "pub struct Plain { pub source: Broken }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(
        outcome.dump(),
        "record Broken\n    at u64\nerror Hand\n    source text\n    from Broken\nrecord Wrapped\n    0 error source\n"
        "record Plain\n    source Broken\nenumeration Deep\n    X = 0\n"
        "variant Load error\n    Read\n        0 error source\n    Parse\n        line u32\n        cause Broken "
        "source\n"
        "    Other\n        source error source\n    Json\n        0 error source\n    Named\n        source "
        "option<Deep> source\n    Code\n        0 u8\nvariant Odd error\n    A\n        0 text\n"
        "    B\n        all list<error>\nfunction f() fails with Wrapped\n");
}

TEST(ErrorTypes, FlatByDirective) {
    const Outcome outcome(
        "/// Bad.\n//beepboop:flat\n//beepboop:name Bad\npub enum A { B, C(u8) }\n//beepboop:flat\npub "
        "struct D { pub x: i32 }\npub fn f(n: u8) -> Result<Option<D>, A> { todo!() }\n"
        "//beepboop:flat\npub enum Plain { X }\npub fn g() -> Result<(), Plain> { todo!() }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "/// Bad.\nflat error A as Bad\nflat error D\nflat error Plain\n"
                              "function f(n u8) -> option<D> fails with A\nfunction g() fails with Plain\n");
    EXPECT_EQ(Outcome("bitflags! { //beepboop:flat\npub struct A: u8 { const X = 1; } }\n").messages(),
              "error[invalid-directive] A: `A` cannot be flat: flags are no error\n");
    EXPECT_EQ(Outcome("//beepboop:flat\npub struct A<T> { pub x: T }\n").messages(),
              "skipped[unsupported-item] A: `A` is generic, and Go needs one type for each use\n");
}

TEST(ErrorTypes, FlatWhereSomethingCannotCross) {
    const Outcome outcome(
        "pub enum A { Io(std::io::Error), Hook(fn(i32)) }\npub fn a() -> Result<(), A> { todo!() }\n"
        "#[derive(thiserror::Error)]\npub struct B { code: u32 }\n#[derive(Debug)]\n#[non_exhaustive]\npub struct C { "
        "pub "
        "x: i32 }\nimpl std::error::Error for C {}\n#[derive(Error)]\npub enum D { #[cfg(unix)] X, Y }\n"
        "#[derive(Error)]\npub struct E { pub hook: Inner }\npub struct Inner { pub x: *const u8 }\n"
        "#[derive(Error)]\npub struct F { pub x: std::collections::HashMap<Vec<f64>, u8> }\n"
        "pub fn b() -> Result<u8, F> { todo!() }\n#[derive(Error)]\npub struct G<'a> { pub x: &'a str }\n");
    EXPECT_EQ(outcome.dump(), "flat error A\nflat error B\nflat error C\nflat error D\nflat error E\nflat error F\n"
                              "function a() fails with A\nfunction b() -> u8 fails with F\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] Inner: `*const u8` cannot cross: raw pointers are not safe to pass\n"
              "skipped[unsupported-item] G: `G` keeps a borrow, which ends with the call\n");
}

TEST(ErrorTypes, WhatIsNoErrorIsNeverFlat) {
    const Outcome outcome("pub struct A { x: i32 }\npub enum B { Hook(fn(i32)) }\npub fn f() -> Option<B> { todo!() }\n"
                          "//beepboop:record\npub struct C { x: i32 }\npub fn g() -> Result<(), C> { todo!() }\n");
    EXPECT_EQ(outcome.dump(), "object A\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] B: `fn(i32)` cannot cross: a Go function is more than an address\n"
              "skipped[unsupported-type] f: `B` does not cross\n"
              "error[invalid-directive] C: `C` cannot be a record: it has private fields\n"
              "skipped[unsupported-type] g: `C` does not cross\n");
}

TEST(ErrorTypes, MethodsFailWithThem) {
    const Outcome outcome(
        "pub struct P { pub x: i32 }\npub enum Bad { A(std::io::Error) }\nimpl P { pub fn check(&self) "
        "-> Result<Self, Bad> { todo!() } }\nimpl Bad { pub fn code(&self) -> i32 { 0 } }\n"
        "pub struct Inner { secret: u8 }\nimpl P { pub fn other(&self) -> Result<(), Box<Inner>> { "
        "todo!() } }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record P\n    x i32\nflat error Inner\nvariant Bad\n    A\n        0 error\n"
                              "method P::check(self &P) -> P fails with Bad\nmethod Bad::code(self &Bad) -> i32\n"
                              "method P::other(self &P) fails with Inner\n");
}

}  // namespace
}  // namespace reader::rust

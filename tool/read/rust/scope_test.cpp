// SPDX-License-Identifier: MIT
#include "read/rust/scope.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Files;
using test::Outcome;

TEST(Scope, TypesAreWhatTheirPathsSay) {
    const Outcome outcome(
        "use std::collections::HashMap as Map;\nuse std::{string, vec::{self, Vec as List}};\nextern crate alloc as "
        "al;\n"
        "pub fn a(x: Map<string::String, vec::Vec<u8>>) {}\npub fn b(x: List<::std::string::String>) {}\n"
        "pub fn c(x: al::collections::BTreeMap<i32, core::time::Duration>) {}\n"
        "pub fn d(x: std::collections::btree_set::BTreeSet<core::primitive::u8>) {}\n");
    EXPECT_EQ(outcome.dump(),
              "function a(x map<text, list<u8>>)\nfunction b(x list<text>)\nfunction c(x ordered map<i32, duration>)\n"
              "function d(x ordered set<u8>)\n");
    EXPECT_EQ(outcome.parameter("a"), "::std::collections::HashMap<::std::string::String, ::std::vec::Vec<u8>>");
    EXPECT_EQ(outcome.parameter("c"), "::std::collections::BTreeMap<i32, ::std::time::Duration>");
}

TEST(Scope, LocalTypesShadowTheStandardOnes) {
    const Outcome outcome(
        "pub struct String { pub x: i32 }\npub struct Vec;\npub fn a(x: String, y: Vec, z: std::string::String) {}\n"
        "pub mod m { pub fn b(x: String) {} pub fn c(x: super::String) {} }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record String\n    x i32\nrecord Vec\nfunction a(x String, y Vec, z text)\nfunction "
                              "m::b(x text)\nfunction m::c(x String)\n");
    EXPECT_EQ(outcome.parameter("a"), "::user::String");
}

TEST(Scope, PathsFromEverywhere) {
    const Outcome outcome(
        "pub mod a {\n    pub struct T;\n    pub mod b {\n        pub struct T { pub x: i32 }\n"
        "        pub fn f(own: T, up: super::T, root: crate::a::T, here: self::T, top: super::super::R) {}\n    }\n}\n"
        "pub struct R;\npub fn g(x: a::b::T, y: self::a::T, z: crate::R) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(
        outcome.dump(),
        "record a::T\nrecord a::b::T\n    x i32\nrecord R\n"
        "function a::b::f(own a::b::T, up a::T, root a::T, here a::b::T, top R)\nfunction g(x a::b::T, y a::T, z R)\n");
}

TEST(Scope, PrivateModulesWithPublicUse) {
    const Outcome outcome("mod hidden {\n    pub struct A;\n    pub struct B;\n    pub(crate) struct C;\n    struct "
                          "D;\n    pub fn f(a: A) {}\n    pub mod open { pub fn g() {} }\n"
                          "    pub(super) fn h() {}\n}\npub use hidden::{A as Renamed, f};\npub use hidden::open;\npub "
                          "use self::hidden::B;\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record Renamed\nrecord B\nfunction f(a Renamed)\nfunction open::g()\n");
    EXPECT_EQ(outcome.library.functions[0].native, "::user::f");
    EXPECT_EQ(outcome.parameter("f"), "::user::Renamed");
}

TEST(Scope, Globs) {
    const Outcome outcome("mod one { pub struct A; pub struct Taken { pub one: i32 } pub fn f() {} fn private() {} pub "
                          "use super::two::*; }\n"
                          "mod two { pub struct B; pub use super::one::*; }\npub struct Taken;\npub use one::*;\npub "
                          "fn g(a: A, b: B, t: Taken) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record A\nrecord B\nrecord Taken\nfunction f()\nfunction g(a A, b B, t Taken)\n");
}

TEST(Scope, GlobsOfTheStandardLibraryAndOfParents) {
    const Outcome outcome("use std::collections::*;\nuse std::time::*;\nstruct Seen;\npub struct T;\npub mod m { use "
                          "super::*; pub fn f(x: T, y: HashMap<u8, Duration>) {} }\n"
                          "pub fn g(x: BTreeSet<u8>) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record T\nfunction m::f(x T, y map<u8, duration>)\nfunction g(x ordered set<u8>)\n");
}

TEST(Scope, OneItemOnceByItsShortestPath) {
    const Outcome outcome("pub mod a { pub mod b { pub struct T; pub fn f(t: T) {} } pub use self::b::T; }\npub use "
                          "a::b::f;\npub use a::b::f as again;\n"
                          "pub mod z { pub use crate::a::b::T; }\n");
    EXPECT_EQ(outcome.dump(), "record a::T\nfunction f(t a::T)\n");
    EXPECT_EQ(outcome.parameter("f"), "::user::a::T");
}

TEST(Scope, NotPublicIsNotExported) {
    const Outcome outcome("pub(crate) fn a() {}\npub(self) fn b() {}\nfn c() {}\npub mod m { pub(super) fn d() {} "
                          "pub(in crate::m) fn e() {} pub fn f() {} }\nmod n { pub fn g() {} }\n"
                          "pub(crate) use n::g;\n");
    EXPECT_EQ(outcome.dump(), "function m::f()\n");
    EXPECT_EQ(outcome.messages(), "");
}

TEST(Scope, TypesWithoutAPublicPathCannotBeNamed) {
    EXPECT_EQ(Outcome("mod inner { pub struct Hidden; }\npub fn f(x: &inner::Hidden) {}\n").rendered(),
              "skipped[unsupported-type]: `inner::Hidden` cannot cross: it has no public path\n"
              " --> rust/src/lib.rs:2:14\n"
              "  |\n"
              "1 | mod inner { pub struct Hidden; }\n"
              "  |                        ------ declared here\n"
              "2 | pub fn f(x: &inner::Hidden) {}\n"
              "  |              ^^^^^^^^^^^^^ type of `x`\n"
              "  = help: make `Hidden` public, or re-export it with `pub use`\n");
}

TEST(Scope, Aliases) {
    const Outcome outcome("pub type Meters = f64;\ntype Pair<T, U = T> = (T, U);\ntype Named<T> = "
                          "std::collections::HashMap<String, Pair<T>>;\n"
                          "type Text<'a> = &'a str;\npub fn a(x: Meters) {}\npub fn b(x: Pair<i32>, y: Pair<i32, "
                          "bool>) {}\npub fn c(x: Named<Meters>) {}\n"
                          "pub fn d<'b>(x: Text<'b>, y: Text<'_>) -> Text<'b> { x }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "function a(x f64)\nfunction b(x tuple<i32, i32>, y tuple<i32, bool>)\nfunction c(x "
                              "map<text, tuple<f64, f64>>)\n"
                              "function d(x &text, y &text) -> &text\n");
    EXPECT_EQ(outcome.native_type("d"), "for<'b> fn(&'b str, &str) -> &'b str");
    EXPECT_EQ(outcome.parameter("d"), "&str");
}

TEST(Scope, AliasesWithoutAnEndEnd) {
    const Outcome outcome("type A = B;\ntype B = A;\npub fn f(x: A) {}\npub fn g(x: [u8; C]) {}\nconst C: usize = "
                          "D;\nconst D: usize = C;\nuse self::x as y;\nuse self::y as x;\npub fn h(z: x) {}\n");
    EXPECT_EQ(outcome.dump(), "");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] f: the type is nested too deeply\n"
              "skipped[constant-not-evaluated] g: `C` cannot be evaluated: it is defined by itself\n"
              "skipped[unresolved-name] h: no type `x` can be found\n");
}

TEST(Scope, ATrailLeadsThroughAliases) {
    EXPECT_EQ(Outcome("type Callback = fn(i32);\npub fn f(x: Option<Callback>) {}\n").rendered(),
              "skipped[unsupported-type]: `fn(i32)` cannot cross: a Go function is more than an address\n"
              " --> rust/src/lib.rs:2:20\n"
              "  |\n"
              "1 | type Callback = fn(i32);\n"
              "  |      -------- `Callback` stands for this type\n"
              "2 | pub fn f(x: Option<Callback>) {}\n"
              "  |                    ^^^^^^^^ type of `x`\n"
              "  = help: take `impl Fn(…)` or `Box<dyn Fn(…)>`\n");
}

TEST(Scope, OtherCratesAndNamesThatLeadNowhere) {
    const Outcome outcome("use serde_json::Value;\npub use serde::Serialize;\npub use other::*;\npub use "
                          "crate::nothing::X;\nmacro_rules! own { () => {} }\npub use own as mine;\n"
                          "pub fn a(x: Value) {}\npub fn b(x: uuid::Uuid) {}\npub fn c(x: Nowhere) {}\n");
    EXPECT_EQ(outcome.dump(), "");
    EXPECT_EQ(outcome.messages(), "skipped[unsupported-item] Serialize: `serde::Serialize` belongs to another crate\n"
                                  "skipped[unsupported-item] other::*: `other` belongs to another crate\n"
                                  "skipped[unresolved-name] X: `crate::nothing::X` leads to nothing that can be seen\n"
                                  "skipped[unsupported-type] a: `serde_json::Value` belongs to another crate\n"
                                  "skipped[unsupported-type] b: `uuid::Uuid` belongs to another crate\n"
                                  "skipped[unresolved-name] c: no type `Nowhere` can be found\n");
}

TEST(Scope, RustOf2015) {
    const Outcome outcome(
        Files{{{"lib.rs", "pub mod a { use b::T; pub fn f(x: T, y: ::b::T) {} }\npub mod b { pub struct T; }\n"}},
              {},
              "2015"});
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record b::T\nfunction a::f(x b::T, y b::T)\n");
}

TEST(Scope, RawNames) {
    const Outcome outcome("pub mod r#mod { pub struct r#struct { pub r#type: i32 } pub fn r#fn(r#in: r#struct) {} }\n");
    EXPECT_EQ(outcome.dump(), "record mod::struct\n    type i32\nfunction mod::fn(in mod::struct)\n");
    EXPECT_EQ(outcome.library.functions[0].native, "::user::r#mod::r#fn");
    EXPECT_EQ(outcome.parameter("mod::fn"), "::user::r#mod::r#struct");
}

}  // namespace
}  // namespace reader::rust

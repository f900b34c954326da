// SPDX-License-Identifier: MIT
#include "read/rust/objects.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

constexpr std::string_view counter = "use std::{borrow::Cow, collections::*, rc::Rc, sync::Arc};\n"
                                     "pub struct Counter { value: i64 }\npub struct Data { pub x: i32 }\n";

/// The last line of the dump, and what was said.
std::string read_one(const std::string& text) {
    const Outcome outcome(std::string(counter) + text);
    auto dump = outcome.dump();
    dump.pop_back();
    const auto line = outcome.library.functions.empty() ? "" : dump.substr(dump.rfind('\n') + 1);
    return line + outcome.messages();
}

std::string parameter(const std::string& type) { return read_one("pub fn f(x: " + type + ") {}\n"); }
std::string result(const std::string& type) { return read_one("pub fn f(d: &Data) -> " + type + " { todo!() }\n"); }

TEST(Objects, PrivateFieldsOrDropMakeThem) {
    const Outcome outcome(
        "pub struct Counter { pub name: String, value: i64 }\npub struct Guard(pub(crate) i32);\n"
        "pub struct File { pub path: String }\nimpl Drop for File { fn drop(&mut self) {} }\n"
        "//beepboop:object\npub struct Token { pub x: i32 }\n//beepboop:object\npub struct Marker;\npub struct Unit;\n"
        "pub fn f(c: &Counter) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record Unit\nobject Counter\nobject Guard\nobject File\nobject Token\nobject Marker\n"
                              "function f(c &Counter)\n");
}

TEST(Objects, PrivateFieldsThatAreAbsentDoNotCount) {
    const Outcome outcome("pub struct A { pub x: i32, #[cfg(test)] y: i32 }\n");
    EXPECT_EQ(outcome.dump(), "record A\n    x i32\n");
}

TEST(Objects, TraitsGiveThemMethods) {
    const Outcome outcome(
        "use std::{fmt, hash::Hash};\n#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub struct All { x: i32 }\n"
        "pub struct ByHand(i32);\nimpl fmt::Display for ByHand {}\nimpl fmt::Debug for ByHand {}\n"
        "impl PartialEq for ByHand {}\nimpl Ord for ByHand {}\nimpl Hash for ByHand {}\n"
        "pub struct WithOthers(i32);\nimpl PartialEq<str> for WithOthers {}\nimpl PartialEq<ByHand> for WithOthers {}\n"
        "pub struct WithItself(i32);\nimpl PartialEq<WithItself> for WithItself {}\n"
        "//beepboop:serialize\npub struct Alone(i32);\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "object All debugs equals compares hashes\n"
                              "object ByHand displays debugs equals compares hashes\nobject WithOthers\n"
                              "object WithItself equals\nobject Alone serialize\n");
}

TEST(Objects, CopiesGoIntoNativeCodeInsideData) {
    const Outcome outcome("#[derive(Clone, Copy)]\npub struct Id(u32);\npub struct ByHand(u32);\nimpl Copy for ByHand {}\n"
                          "pub struct Pair { pub a: Id, pub b: Option<ByHand> }\npub fn f(ids: &[Id], pair: Pair) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record Pair\n    a Id\n    b option<ByHand>\nobject Id copies\nobject ByHand copies\n"
                              "function f(ids &list<Id>, pair Pair)\n");
}

TEST(Objects, MethodsWithEveryReceiver) {
    const Outcome outcome(
        "use std::sync::Arc;\npub struct C { x: i32 }\nimpl C {\n    pub fn new() -> Self { todo!() }\n"
        "    pub fn open(path: &str) -> Result<Box<Self>, String> { todo!() }\n    pub fn get(&self) -> i32 { 0 }\n"
        "    pub fn set(&mut self, x: i32) {}\n    pub fn close(self) {}\n    pub fn unbox(self: Box<Self>) {}\n"
        "    pub fn spread(self: Arc<Self>) -> Arc<Self> { self }\n    pub fn look(self: &Arc<Self>) {}\n}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "object C\nfunction C::new() -> C\nfunction C::open(path &text) -> C fails with text\n"
              "method C::get(self &C) -> i32\nmethod C::set(self &mut C, x i32)\nmethod C::close(self C)\n"
              "method C::unbox(self C)\nmethod C::spread(self shared C) -> shared C\nmethod C::look(self shared C)\n");
    EXPECT_EQ(outcome.native_type("spread"), "fn(::std::sync::Arc<::user::C>) -> ::std::sync::Arc<::user::C>");
    EXPECT_EQ(outcome.native_type("set"), "fn(&mut ::user::C, i32)");
    EXPECT_EQ(outcome.library.functions[0].owner->kind, api::TypeKind::object);
}

TEST(Objects, ChainedMethodsGiveNothing) {
    const Outcome outcome(
        "pub struct C { x: i32 }\nimpl C {\n    pub fn a(&mut self, n: &str) -> &mut Self { self.x = 1; self /* it */ }\n"
        "    pub fn b(&mut self) -> &mut C { if self.x > 0 { return self; }\n self }\n"
        "    pub fn c(&mut self) -> &mut Self { self.a(\"\") }\n"
        "    pub fn d(&mut self) -> &mut Self { if self.x > 0 { return self.a(\"\"); }\n self }\n}\n");
    EXPECT_EQ(outcome.dump(), "object C\nmethod C::a(self &mut C, n &text) chained\nmethod C::b(self &mut C) chained\n");
    EXPECT_EQ(outcome.native_type("a"), "for<'receiver> fn(&'receiver mut ::user::C, &str) -> &'receiver mut ::user::C");
    const std::string lent = "`&mut Self` cannot cross: what is lent to be changed does not leave native code\n";
    EXPECT_EQ(outcome.messages(), "skipped[unsupported-type] C::c: " + lent + "skipped[unsupported-type] C::d: " + lent);
}

TEST(Objects, AsArguments) {
    EXPECT_EQ(parameter("&Counter"), "function f(x &Counter)");
    EXPECT_EQ(parameter("&mut Counter"), "function f(x &mut Counter)");
    EXPECT_EQ(parameter("Counter"), "function f(x Counter)");
    EXPECT_EQ(parameter("Box<Counter>"), "function f(x Counter)");
    EXPECT_EQ(parameter("Arc<Counter>"), "function f(x shared Counter)");
    EXPECT_EQ(parameter("&Arc<Counter>"), "function f(x shared Counter)");
    EXPECT_EQ(parameter("Option<&Counter>"), "function f(x option<&Counter>)");
    EXPECT_EQ(parameter("Option<&mut Counter>"), "function f(x option<&mut Counter>)");
    EXPECT_EQ(parameter("Option<Counter>"), "function f(x option<Counter>)");
    EXPECT_EQ(parameter("Option<Box<Counter>>"), "function f(x option<Counter>)");
    EXPECT_EQ(parameter("Option<Arc<Counter>>"), "function f(x option<shared Counter>)");
    EXPECT_EQ(parameter("&[Arc<Counter>]"), "function f(x &list<shared Counter>)");
    EXPECT_EQ(parameter("HashMap<String, Arc<Counter>>"), "function f(x map<text, shared Counter>)");
}

TEST(Objects, AsResults) {
    EXPECT_EQ(result("Counter"), "function f(d &Data) -> Counter");
    EXPECT_EQ(result("Option<Box<Counter>>"), "function f(d &Data) -> option<Counter>");
    EXPECT_EQ(result("Vec<Counter>"), "function f(d &Data) -> list<Counter>");
    EXPECT_EQ(result("&Arc<Counter>"), "function f(d &Data) -> shared Counter");
    EXPECT_EQ(result("&[Arc<Counter>]"), "function f(d &Data) -> &list<shared Counter>");
}

TEST(Objects, PlacesWhereTheyCannotBe) {
    EXPECT_EQ(parameter("Rc<Counter>"), "skipped[unsupported-type] f: `Rc<Counter>` cannot cross: Go's goroutines run on "
                                        "any thread, and an `Rc` stays on one\n");
    EXPECT_EQ(parameter("Arc<Box<Counter>>"),
              "skipped[unsupported-type] f: `Arc<Box<Counter>>` cannot cross: it is a pointer to a pointer\n");
    EXPECT_EQ(parameter("&mut Box<Counter>"), "skipped[unsupported-type] f: `&mut Box<Counter>` cannot cross: only structs, "
                                              "plain values and slices of these are changed in place\n");
    EXPECT_EQ(parameter("Vec<&mut Counter>"), "skipped[unsupported-type] f: `&mut Counter` cannot cross: an exclusive "
                                              "borrow is an argument by itself or not at all\n");
    EXPECT_EQ(parameter("HashSet<Arc<Counter>>").substr(0, 27), "error[key-not-comparable] f");
    const std::string lent = "cannot cross: Go would keep an object that is only lent\n";
    EXPECT_EQ(result("&mut Counter"), "skipped[unsupported-type] f: `&mut Counter` cannot cross: what is lent to be changed "
                                      "does not leave native code\n");
    EXPECT_EQ(result("&Counter"), "skipped[unsupported-type] f: `&Counter` " + lent);
    EXPECT_EQ(result("Option<&Counter>"), "skipped[unsupported-type] f: `&Counter` " + lent);
    const std::string moved =
        "skipped[unsupported-type] f: what is in it cannot be moved out of what is only borrowed or shared\n";
    EXPECT_EQ(result("&[Counter]"), moved);
    EXPECT_EQ(result("Arc<Vec<Counter>>"), moved);
    EXPECT_EQ(result("Cow<'_, [Counter]>"), moved);
}

TEST(Objects, InsideDataTheyAreGivenAway) {
    const Outcome outcome("use std::sync::Arc;\npub struct C { x: i32 }\npub struct Owns { pub c: C }\n"
                          "pub struct Shares { pub c: Arc<C> }\npub enum E { A(C) }\npub struct Lends { pub o: Arc<Owns> }\n"
                          "pub fn a() -> Vec<Owns> { todo!() }\npub fn b(s: &Shares) -> E { todo!() }\n"
                          "pub fn c(o: &Owns) {}\npub fn d(e: E) {}\npub fn e(o: &Owns) -> &Owns { o }\n");
    const std::string inside = "an object inside data that is only lent is not moved into native code\n";
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] Lends: what is in it cannot be moved out of what is only borrowed or shared\n"
              "skipped[unsupported-type] c: " + inside +
                  "skipped[unsupported-type] e: " + inside);
    ASSERT_EQ(outcome.library.functions.size(), 3);
}

TEST(Objects, WhatTheyCannotHave) {
    const Outcome outcome("pub struct View<'a> { text: &'a str }\npub struct Stack<T> { items: Vec<T> }\n"
                          "//beepboop:default x=1\npub struct D { x: i32 }\n//beepboop:object\n//beepboop:record\n"
                          "pub struct E { pub x: i32 }\n//beepboop:serialize\npub struct F { pub x: i32 }\n"
                          "//beepboop:concurrent\npub struct G { x: i32 }\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-item] View: `View` keeps a borrow, which ends with the call\n"
              "skipped[unsupported-item] Stack: `Stack` is generic, and Go needs one type for each use\n"
              "error[invalid-directive] D: `D` is an object, and Go sees none of its fields\n"
              "error[invalid-directive] E: `E` is data, and `object` is for objects\n"
              "error[invalid-directive] F: `F` is data, and `serialize` is for objects\n"
              "error[invalid-directive] G: `concurrent` does not fit a struct\n");
}

TEST(Objects, ErrorsAreNone) {
    const Outcome outcome("pub struct Failure { code: i32 }\npub fn f() -> Result<(), Failure> { todo!() }\n");
    EXPECT_EQ(outcome.dump(), "flat error Failure\nfunction f() fails with Failure\n");
}

TEST(Objects, ConversionsTakePrecedence) {
    const Outcome outcome("pub struct Id(u32);\n//beepboop:convert\npub fn to_go(id: &Id) -> u32 { 0 }\n"
                          "pub fn from_go(id: u32) -> Id { todo!() }\npub fn f(id: Id) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.library.objects.size(), 0);
}

}  // namespace
}  // namespace reader::rust

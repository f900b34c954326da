// SPDX-License-Identifier: MIT
#include "read/rust/callbacks.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

constexpr std::string_view head = "use std::{error::Error, rc::Rc, sync::Arc};\npub struct R { pub x: f64 }\n"
                                  "pub struct Counter { value: i64 }\npub enum Bad { Missing, Wrong(i32) }\n";

/// The only function's first parameter or its result as the dump shows it, and what the scaffolding holds it in.
std::string read_one(const std::string& text, bool result) {
    const Outcome outcome(std::string(head) + text);
    if (outcome.library.functions.empty()) {
        return outcome.messages();
    }
    const auto& function = outcome.library.functions[0];
    const api::Type& type = result ? function.result : function.parameters[0].type;
    return api::dump(type, outcome.library) + " = " + type.native;
}

std::string parameter(const std::string& type) { return read_one("pub fn f(x: " + type + ") {}\n", false); }
std::string generic(const std::string& rest) { return read_one("pub fn f" + rest + " {}\n", false); }
std::string result(const std::string& type) { return read_one("pub fn f() -> " + type + " { todo!() }\n", true); }

std::string reason(const std::string& message) {
    const std::string prefix = "skipped[unsupported-type] f: ";
    return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
}

TEST(Callbacks, AnyFunctionIsABoxOfOne) {
    const std::string boxed = "fn(i32) -> i64 = ::std::boxed::Box<dyn Fn(i32) -> i64 + ::std::marker::Send + ::std::marker::Sync>";
    EXPECT_EQ(parameter("impl Fn(i32) -> i64"), boxed);
    EXPECT_EQ(parameter("impl FnMut(i32) -> i64 + Send + 'static"), boxed);
    EXPECT_EQ(parameter("impl Send + std::ops::FnOnce(i32) -> i64"), boxed);
    EXPECT_EQ(generic("<F: Fn(i32) -> i64>(x: F)"), boxed);
    EXPECT_EQ(generic("<F>(x: F) where F: FnMut(i32) -> i64 + Send, F: Sync"), boxed);
    EXPECT_EQ(generic("<'a, F: Fn(i32) -> i64 + 'a>(x: F)"), boxed);
}

TEST(Callbacks, BehindPointersTheyAreAsWritten) {
    EXPECT_EQ(parameter("Box<dyn Fn(&str)>"), "fn(&text) = ::std::boxed::Box<dyn Fn(&str)>");
    EXPECT_EQ(parameter("Box<dyn FnMut() + Send>"), "fn() = ::std::boxed::Box<dyn FnMut() + ::std::marker::Send>");
    EXPECT_EQ(parameter("Arc<dyn Fn(R) -> R>"), "fn(R) -> R = ::std::sync::Arc<dyn Fn(::user::R) -> ::user::R>");
    EXPECT_EQ(parameter("Rc<dyn Fn()>"), "fn() = ::std::rc::Rc<dyn Fn()>");
    EXPECT_EQ(parameter("&dyn Fn(i32)"), "fn(i32) = &dyn Fn(i32)");
    EXPECT_EQ(parameter("&(dyn Fn(i32) + Sync)"), "fn(i32) = &(dyn Fn(i32) + ::std::marker::Sync)");
    EXPECT_EQ(parameter("&mut dyn FnMut(i32)"), "fn(i32) = &mut dyn FnMut(i32)");
    EXPECT_EQ(parameter("&mut impl FnMut(i32)"),
              "fn(i32) = &mut ::std::boxed::Box<dyn Fn(i32) + ::std::marker::Send + ::std::marker::Sync>");
    EXPECT_EQ(parameter("&Box<dyn Fn()>"), "fn() = &::std::boxed::Box<dyn Fn()>");
    EXPECT_EQ(parameter("Box<dyn for<'a> Fn(&'a str, &'a [u8])>"),
              "fn(&text, &list<u8>) = ::std::boxed::Box<dyn Fn(&str, &[u8])>");
}

TEST(Callbacks, InsideOptionsListsAndRecords) {
    EXPECT_EQ(parameter("Option<Box<dyn Fn()>>"), "option<fn()> = ::std::option::Option<::std::boxed::Box<dyn Fn()>>");
    EXPECT_EQ(parameter("Option<&dyn Fn()>"), "option<fn()> = ::std::option::Option<&dyn Fn()>");
    EXPECT_EQ(parameter("Option<&mut dyn FnMut()>"), "option<fn()> = ::std::option::Option<&mut dyn FnMut()>");
    EXPECT_EQ(parameter("Vec<Box<dyn Fn()>>"), "list<fn()> = ::std::vec::Vec<::std::boxed::Box<dyn Fn()>>");
    const Outcome outcome("pub struct Hooks { pub start: Box<dyn Fn(&str) + Send + Sync>, pub end: Option<Box<dyn FnMut() + Send>> }\n");
    EXPECT_EQ(outcome.dump(), "record Hooks\n    start fn(&text)\n    end option<fn()>\n");
}

TEST(Callbacks, AnAliasIsWhatItStandsFor) {
    EXPECT_EQ(read_one("type Hook<T> = Arc<dyn Fn(T) -> bool + Send + Sync>;\npub fn f(x: Hook<u8>) {}\n", false),
              "fn(u8) -> bool = ::std::sync::Arc<dyn Fn(u8) -> bool + ::std::marker::Send + ::std::marker::Sync>");
    // Behind a reference, a name is another type than what it stands for.
    const Outcome outcome("pub type Hook = dyn Fn();\npub type Lent<'a> = dyn Fn() + 'a;\n"
                          "pub fn f(a: &Hook, b: &dyn Fn(), c: &(dyn Fn() + Send + 'static), d: &Lent<'_>) {}\n");
    EXPECT_EQ(outcome.native_type("f"), "fn(&(dyn Fn() + 'static), &dyn Fn(), &(dyn Fn() + ::std::marker::Send + 'static), &dyn Fn())");
}

TEST(Callbacks, TheyMayFail) {
    EXPECT_EQ(parameter("&dyn Fn() -> Result<String, Bad>"),
              "fn() -> text ! Bad = &dyn Fn() -> ::std::result::Result<::std::string::String, ::user::Bad>");
    EXPECT_EQ(parameter("&dyn Fn() -> Result<(), String>"),
              "fn() ! text = &dyn Fn() -> ::std::result::Result<(), ::std::string::String>");
    EXPECT_EQ(parameter("&dyn Fn() -> Result<u8, Box<dyn Error>>").substr(0, 20), "fn() -> u8 ! error =");
    EXPECT_EQ(parameter("&dyn Fn() -> anyhow::Result<u8>").substr(0, 20), "fn() -> u8 ! error =");
    EXPECT_EQ(parameter("&dyn Fn() -> std::io::Result<u8>").substr(0, 20), "fn() -> u8 ! error =");
    EXPECT_EQ(reason(parameter("&dyn Fn() -> Result<u8, std::fmt::Error>")),
              "`std::fmt::Error` cannot cross: Go has no way to make one\n");
    EXPECT_EQ(reason(parameter("&dyn Fn() -> Result<u8, i32>")), "`i32` cannot cross: it is no error\n");
}

TEST(Callbacks, TheirErrorsAreErrors) {
    const Outcome outcome("pub struct Failure { code: i32 }\npub fn f(read: &dyn Fn() -> Result<(), Failure>) {}\n");
    EXPECT_EQ(outcome.dump().substr(0, 18), "flat error Failure");
}

TEST(Callbacks, AsResults) {
    const std::string boxed = " = ::std::boxed::Box<dyn Fn(i32) -> i32 + ::std::marker::Send + ::std::marker::Sync>";
    EXPECT_EQ(result("Box<dyn Fn(i32) -> i32 + Sync + Send>"), "fn(i32) -> i32" + boxed);
    EXPECT_EQ(result("impl Fn(i32) -> i32 + Send + Sync + 'static"),
              "fn(i32) -> i32 = impl Fn(i32) -> i32 + ::std::marker::Send + ::std::marker::Sync");
    EXPECT_EQ(result("Box<dyn FnMut() + Send>"), "fn() = ::std::boxed::Box<dyn FnMut() + ::std::marker::Send>");
    EXPECT_EQ(result("Result<impl Fn() + Send + Sync, String>"), "fn() = impl Fn() + ::std::marker::Send + ::std::marker::Sync");
    EXPECT_EQ(result("Box<dyn Fn(&str, &Counter) -> &str + Send + Sync>").substr(0, 30), "fn(&text, &Counter) -> &text =");
    const Outcome outcome("pub fn f() -> impl Fn() + Send + Sync { || () }\n");
    EXPECT_EQ(outcome.native_type("f"), "_");
}

TEST(Callbacks, WhatGoCallsGoesToAnyThread) {
    EXPECT_EQ(reason(result("Box<dyn Fn()>")), "`Box<dyn Fn()>` cannot cross: Go may call it on any thread\n");
    EXPECT_EQ(reason(result("Box<dyn Fn() + Send>")), "`Box<dyn Fn() + Send>` cannot cross: Go may call it on any thread\n");
    EXPECT_EQ(reason(result("impl Fn()")), "`impl Fn()` cannot cross: Go may call it on any thread\n");
    EXPECT_EQ(reason(result("Box<dyn FnOnce() + Send + Sync>")),
              "`Box<dyn FnOnce() + Send + Sync>` cannot cross: Go may call a function more than once\n");
    EXPECT_EQ(reason(result("Arc<dyn FnMut() + Send>")),
              "`Arc<dyn FnMut() + Send>` cannot cross: a function that changes what it holds cannot be shared\n");
    EXPECT_EQ(reason(result("Rc<dyn Fn() + Send + Sync>")),
              "`Rc<dyn Fn() + Send + Sync>` cannot cross: Go may call it on any thread, and an `Rc` stays on one\n");
    EXPECT_EQ(reason(result("Option<impl Fn() + Send + Sync>")),
              "`impl Fn() + Send + Sync` cannot cross: it has no size\n");
}

TEST(Callbacks, WhatTheyTakeAndGive) {
    EXPECT_EQ(parameter("&dyn Fn(Counter, Arc<Counter>, Vec<Counter>) -> Counter").substr(0, 53),
              "fn(Counter, shared Counter, list<Counter>) -> Counter");
    EXPECT_EQ(reason(parameter("&dyn Fn(&mut i32)")),
              "`&mut i32` cannot cross: a callback changes nothing of what it is given\n");
    EXPECT_EQ(parameter("&dyn Fn(&Counter)"), "fn(&Counter) = &dyn Fn(&::user::Counter)");
    EXPECT_EQ(parameter("impl FnMut(&mut Counter)").substr(0, 16), "fn(&mut Counter)");
    EXPECT_EQ(reason(parameter("&dyn Fn(&Box<Counter>)")), "`&Box<Counter>` cannot cross: Go would keep an object that is only lent\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(&mut Box<Counter>)")),
              "`&mut Box<Counter>` cannot cross: a callback changes nothing of what it is given\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(Option<&Counter>)")), "`&Counter` cannot cross: Go would keep an object that is only lent\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(())")), "`()` cannot cross: it has no value\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(&str) -> &str")), "`&str` cannot cross: a Go function gives what it owns\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(&[Counter])")),
              "what is in it cannot be moved out of what is only borrowed or shared\n");
    EXPECT_EQ(parameter("&dyn Fn() -> Vec<Counter>").substr(0, 21), "fn() -> list<Counter>");
    EXPECT_EQ(reason(parameter("&dyn Fn() -> &dyn Fn()")), "a function that is lent is an argument by itself\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(Box<dyn Fn()>)")), "`Box<dyn Fn()>` cannot cross: Go may call it on any thread\n");
    EXPECT_EQ(reason(parameter("&dyn Fn(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)")),
              "`&dyn Fn(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)` cannot cross: a callback takes at most 12 "
              "arguments\n");
}

TEST(Callbacks, PlacesWhereTheyCannotBe) {
    EXPECT_EQ(reason(parameter("&[&dyn Fn()]")), "a function that is lent is an argument by itself\n");
    EXPECT_EQ(reason(parameter("Arc<Box<dyn Fn()>>")), "`Arc<Box<dyn Fn()>>` cannot cross: it is a pointer to a pointer\n");
    EXPECT_EQ(reason(parameter("impl Fn() + Clone")), "`Clone` cannot be asked of a Go function, which is only called\n");
    EXPECT_EQ(reason(generic("<F: Fn() + Copy>(x: F)")), "`Copy` cannot be asked of a Go function, which is only called\n");
    EXPECT_EQ(reason(parameter("fn(i32)")), "`fn(i32)` cannot cross: a Go function is more than an address\n");
    EXPECT_EQ(reason(result("&'static dyn Fn()")),
              "`&'static dyn Fn()` cannot cross: Go would keep a function that is only lent\n");
}

}  // namespace
}  // namespace reader::rust

// SPDX-License-Identifier: MIT
#include "read/rust/types.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

/// `type of the only parameter`, as the dump shows it, or the messages where it is refused.
std::string parameter(const std::string& type) {
    const Outcome outcome("use std::{borrow::Cow, boxed::Box, collections::*, rc::Rc, sync::Arc, time::*};\npub struct "
                          "R { pub x: f64 }\npub enum E { A }\n"
                          "pub enum V { A(i32) }\npub fn f(x: " +
                          type + ") {}\n");
    if (outcome.library.functions.empty()) {
        return outcome.messages();
    }
    return api::dump(outcome.library.functions[0].parameters[0].type, outcome.library) + " = " + outcome.parameter("f");
}

std::string result(const std::string& type) {
    const Outcome outcome("use std::{borrow::Cow, collections::*};\npub struct R { pub x: f64 }\npub fn f(s: &str, v: "
                          "&[f64], r: &R) -> " +
                          type + " { todo!() }\n");
    if (outcome.library.functions.empty()) {
        return outcome.messages();
    }
    return api::dump(outcome.library.functions[0].result, outcome.library) + " = " +
           outcome.library.functions[0].result.native;
}

std::string reason(const std::string& type) {
    const std::string messages = parameter(type);
    const std::string prefix = "skipped[unsupported-type] f: ";
    return messages.starts_with(prefix) ? messages.substr(prefix.size()) : messages;
}

TEST(Types, Text) {
    EXPECT_EQ(parameter("&str"), "&text = &str");
    EXPECT_EQ(parameter("String"), "text = ::std::string::String");
    EXPECT_EQ(parameter("&String"), "&text = &::std::string::String");
    EXPECT_EQ(parameter("Cow<str>"), "&text = ::std::borrow::Cow<str>");
    EXPECT_EQ(parameter("Cow<'_, str>"), "&text = ::std::borrow::Cow<str>");
    EXPECT_EQ(parameter("Cow<'static, str>"), "text = ::std::borrow::Cow<str>");
    EXPECT_EQ(parameter("Box<str>"), "text = ::std::boxed::Box<str>");
    EXPECT_EQ(parameter("Arc<str>"), "text = ::std::sync::Arc<str>");
}

TEST(Types, Lists) {
    EXPECT_EQ(parameter("&[u8]"), "&list<u8> = &[u8]");
    EXPECT_EQ(parameter("&mut [u8]"), "&mut list<u8> = &mut [u8]");
    EXPECT_EQ(parameter("Vec<u8>"), "list<u8> = ::std::vec::Vec<u8>");
    EXPECT_EQ(parameter("&Vec<R>"), "&list<R> = &::std::vec::Vec<::user::R>");
    EXPECT_EQ(parameter("Box<[R]>"), "list<R> = ::std::boxed::Box<[::user::R]>");
    EXPECT_EQ(parameter("VecDeque<i32>"), "list<i32> = ::std::collections::VecDeque<i32>");
    EXPECT_EQ(parameter("&[&str]"), "&list<&text> = &[&str]");
    EXPECT_EQ(parameter("Vec<&[u8]>"), "list<&list<u8>> = ::std::vec::Vec<&[u8]>");
    EXPECT_EQ(parameter("Cow<[u8]>"), "&list<u8> = ::std::borrow::Cow<[u8]>");
    EXPECT_EQ(parameter("[u8; 4]"), "array<u8, 4> = [u8; 4]");
    EXPECT_EQ(parameter("&[[f64; 2]; 3]"), "&array<array<f64, 2>, 3> = &[[f64; 2]; 3]");
    EXPECT_EQ(parameter("&mut [f32; 4]"), "&mut array<f32, 4> = &mut [f32; 4]");
}

TEST(Types, Options) {
    EXPECT_EQ(parameter("Option<i64>"), "option<i64> = ::std::option::Option<i64>");
    EXPECT_EQ(parameter("Option<&str>"), "option<&text> = ::std::option::Option<&str>");
    EXPECT_EQ(parameter("Option<&[u8]>"), "option<&list<u8>> = ::std::option::Option<&[u8]>");
    EXPECT_EQ(parameter("&Option<String>"), "&option<text> = &::std::option::Option<::std::string::String>");
    EXPECT_EQ(parameter("Option<&R>"), "option<&R> = ::std::option::Option<&::user::R>");
    EXPECT_EQ(parameter("Option<Box<R>>"), "option<R> = ::std::option::Option<::std::boxed::Box<::user::R>>");
}

TEST(Types, MapsSetsTuplesTimes) {
    EXPECT_EQ(parameter("HashMap<String, Vec<(u8, bool)>>"),
              "map<text, list<tuple<u8, bool>>> = ::std::collections::HashMap<::std::string::String, "
              "::std::vec::Vec<(u8, bool)>>");
    EXPECT_EQ(parameter("&BTreeMap<i32, E>"), "&ordered map<i32, E> = &::std::collections::BTreeMap<i32, ::user::E>");
    EXPECT_EQ(parameter("HashSet<&str>"), "set<&text> = ::std::collections::HashSet<&str>");
    EXPECT_EQ(parameter("HashMap<u8, u8, std::hash::RandomState>"),
              "map<u8, u8> = ::std::collections::HashMap<u8, u8>");
    EXPECT_EQ(parameter("(i32, (f64, char))"), "tuple<i32, tuple<f64, char>> = (i32, (f64, char))");
    EXPECT_EQ(parameter("Duration"), "duration = ::std::time::Duration");
    EXPECT_EQ(parameter("SystemTime"), "time_point = ::std::time::SystemTime");
    EXPECT_EQ(parameter("u128"), "u128 = u128");
    EXPECT_EQ(parameter("i128"), "i128 = i128");
}

TEST(Types, Paths) {
    EXPECT_EQ(parameter("&std::path::Path"), "&text = &::std::path::Path");
    EXPECT_EQ(parameter("std::path::PathBuf"), "text = ::std::path::PathBuf");
    EXPECT_EQ(parameter("&std::path::PathBuf"), "&text = &::std::path::PathBuf");
    EXPECT_EQ(parameter("Box<std::path::Path>"), "text = ::std::boxed::Box<::std::path::Path>");
    EXPECT_EQ(parameter("Cow<std::path::Path>"), "&text = ::std::borrow::Cow<::std::path::Path>");
    EXPECT_EQ(parameter("&[&std::path::Path]"), "&list<&text> = &[&::std::path::Path]");
}

TEST(Types, Addresses) {
    EXPECT_EQ(parameter("std::net::IpAddr"), "address = ::std::net::IpAddr");
    EXPECT_EQ(parameter("core::net::Ipv4Addr"), "address = ::std::net::Ipv4Addr");
    EXPECT_EQ(parameter("&std::net::Ipv6Addr"), "&address = &::std::net::Ipv6Addr");
    EXPECT_EQ(parameter("std::net::SocketAddr"), "socket_address = ::std::net::SocketAddr");
    EXPECT_EQ(parameter("HashMap<std::net::IpAddr, u8>"),
              "map<address, u8> = ::std::collections::HashMap<::std::net::IpAddr, u8>");
}

TEST(Types, NumbersRangesOrderings) {
    EXPECT_EQ(parameter("std::num::NonZeroU32"), "nonzero u32 = ::std::num::NonZeroU32");
    EXPECT_EQ(parameter("std::num::NonZero<i8>"), "nonzero i8 = ::std::num::NonZero<i8>");
    EXPECT_EQ(parameter("Option<core::num::NonZeroUsize>"),
              "option<nonzero usize> = ::std::option::Option<::std::num::NonZeroUsize>");
    EXPECT_EQ(parameter("std::ops::Range<i64>"), "range<i64> = ::std::ops::Range<i64>");
    EXPECT_EQ(parameter("HashSet<core::ops::Range<u8>>"),
              "set<range<u8>> = ::std::collections::HashSet<::std::ops::Range<u8>>");
    EXPECT_EQ(parameter("std::cmp::Ordering"), "ordering = ::std::cmp::Ordering");
}

TEST(Types, Pointers) {
    EXPECT_EQ(parameter("Rc<str>"), "text = ::std::rc::Rc<str>");
    EXPECT_EQ(parameter("Arc<[String]>"), "list<text> = ::std::sync::Arc<[::std::string::String]>");
    EXPECT_EQ(parameter("Rc<HashMap<u8, Box<V>>>"),
              "map<u8, V> = ::std::rc::Rc<::std::collections::HashMap<u8, ::std::boxed::Box<::user::V>>>");
    EXPECT_EQ(parameter("Cow<'_, R>"), "&R = ::std::borrow::Cow<::user::R>");
    EXPECT_EQ(parameter("Vec<Cow<str>>"), "list<&text> = ::std::vec::Vec<::std::borrow::Cow<str>>");
    EXPECT_EQ(parameter("Cow<'static, [R]>"), "list<R> = ::std::borrow::Cow<[::user::R]>");
}

TEST(Types, ChangedInPlace) {
    EXPECT_EQ(parameter("&mut i32"), "&mut i32 = &mut i32");
    EXPECT_EQ(parameter("&mut E"), "&mut E = &mut ::user::E");
    EXPECT_EQ(parameter("&mut (u8, f64)"), "&mut tuple<u8, f64> = &mut (u8, f64)");
    EXPECT_EQ(parameter("&mut Duration"), "&mut duration = &mut ::std::time::Duration");
}

TEST(Types, DeclaredOnes) {
    EXPECT_EQ(parameter("R"), "R = ::user::R");
    EXPECT_EQ(parameter("&R"), "&R = &::user::R");
    EXPECT_EQ(parameter("&mut R"), "&mut R = &mut ::user::R");
    EXPECT_EQ(parameter("Arc<V>"), "V = ::std::sync::Arc<::user::V>");
    EXPECT_EQ(parameter("&i64"), "&i64 = &i64");
    EXPECT_EQ(parameter("(R)"), "R = ::user::R");
    EXPECT_EQ(parameter("usize"), "usize = usize");
}

TEST(Types, ResultsThatBorrow) {
    EXPECT_EQ(result("&str"), "&text = &str");
    EXPECT_EQ(result("&'static str"), "&text = &str");
    EXPECT_EQ(result("Option<&str>"), "&option<&text> = ::std::option::Option<&str>");
    EXPECT_EQ(result("Vec<&str>"), "&list<&text> = ::std::vec::Vec<&str>");
    EXPECT_EQ(result("&[f64]"), "&list<f64> = &[f64]");
    EXPECT_EQ(result("Cow<'_, str>"), "&text = ::std::borrow::Cow<str>");
    EXPECT_EQ(result("&R"), "&R = &::user::R");
    EXPECT_EQ(result("HashMap<&str, (&R, i32)>"),
              "&map<&text, tuple<&R, i32>> = ::std::collections::HashMap<&str, (&::user::R, i32)>");
    EXPECT_EQ(result("Option<&&str>"), "&option<&text> = ::std::option::Option<&&str>");
    EXPECT_EQ(result("Box<&R>"), "&R = ::std::boxed::Box<&::user::R>");
    EXPECT_EQ(result("&'static [&'static str]"), "&list<&text> = &[&str]");
    EXPECT_EQ(result("(&str, &[&str], Vec<Option<Cow<'_, str>>>)"),
              "&tuple<&text, &list<&text>, list<option<&text>>> = (&str, &[&str], "
              "::std::vec::Vec<::std::option::Option<::std::borrow::Cow<str>>>)");
    EXPECT_EQ(result("&std::path::Path"), "&text = &::std::path::Path");
    EXPECT_EQ(result("Cow<'_, R>"), "&R = ::std::borrow::Cow<::user::R>");
    EXPECT_EQ(result("Vec<String>"), "list<text> = ::std::vec::Vec<::std::string::String>");
    EXPECT_EQ(result("()"), "unit = ()");
}

TEST(Types, WhatDoesNotCross) {
    EXPECT_EQ(reason("*const u8"), "`*const u8` cannot cross: raw pointers are not safe to pass\n");
    EXPECT_EQ(reason("fn(i32) -> i32"), "`fn(i32) -> i32` cannot cross: a Go function is more than an address\n");
    EXPECT_EQ(reason("Box<dyn std::error::Error>"),
              "`Box<dyn std::error::Error>` cannot cross: such an error comes out of native code and never goes in\n");
    EXPECT_EQ(reason("&&str"), "`&&str` cannot cross: a borrow of a borrow is not supported\n");
    EXPECT_EQ(reason("&mut String"),
              "`&mut String` cannot cross: only structs, plain values and slices of these are changed in place\n");
    EXPECT_EQ(reason("&mut Vec<i32>"),
              "`&mut Vec<i32>` cannot cross: only structs, plain values and slices of these are changed in place\n");
    EXPECT_EQ(reason("&mut Box<R>"),
              "`&mut Box<R>` cannot cross: only structs, plain values and slices of these are changed in place\n");
    EXPECT_EQ(reason("Option<&mut [u8]>"),
              "`&mut [u8]` cannot cross: an exclusive borrow is an argument by itself or not at all\n");
    EXPECT_EQ(reason("&mut [&str]"), "`&mut [&str]` cannot cross: it would hold borrows after the call\n");
    EXPECT_EQ(reason("()"), "`()` cannot cross: it has no value\n");
    EXPECT_EQ(reason("Vec<()>"), "`()` cannot cross: it has no value\n");
    EXPECT_EQ(reason("(i32,)"), "`(i32,)` cannot cross: a tuple of one is not known in Go\n");
    EXPECT_EQ(reason("Option<Result<i32, String>>"),
              "`Result<i32, String>` cannot cross: a `Result` is the whole result of a function or nothing\n");
    EXPECT_EQ(reason("HashMap<u8, u8, MyHasher>"), "skipped[unresolved-name] f: no type `MyHasher` can be found\n");
    EXPECT_EQ(reason("HashMap<u8, u8, R>"),
              "`HashMap<u8, u8, R>` cannot cross: hashers of one's own are not supported\n");
    EXPECT_EQ(reason("Instant"), "`Instant` cannot cross: it means nothing outside its process\n");
    EXPECT_EQ(reason("std::ffi::OsString"), "`std::ffi::OsString` cannot cross: it has no Go type\n");
    EXPECT_EQ(reason("std::ops::RangeInclusive<u8>"), "`std::ops::RangeInclusive<u8>` cannot cross: it has no Go type\n");
    EXPECT_EQ(reason("std::sync::atomic::AtomicU8"),
              "`std::sync::atomic::AtomicU8` cannot cross: it holds state that Go cannot reach into\n");
    EXPECT_EQ(reason("std::num::NonZeroU128"),
              "`std::num::NonZeroU128` cannot cross: integers of 128 bits are not checked for 0\n");
    EXPECT_EQ(reason("std::path::Path"), "`std::path::Path` cannot cross: a bare `Path` has no size\n");
    EXPECT_EQ(reason("std::sync::Mutex<i32>"),
              "`std::sync::Mutex<i32>` cannot cross: it holds state that Go cannot reach into\n");
    EXPECT_EQ(reason("str"), "`str` cannot cross: a bare `str` has no size\n");
    EXPECT_EQ(reason("<R as Iterator>::Item"),
              "`<R as Iterator>::Item` cannot cross: associated types are not resolved\n");
    EXPECT_EQ(reason("name!()"), "`name!()` cannot cross: macros are not expanded\n");
    EXPECT_EQ(reason("(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)"),
              "`(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8)` cannot cross: a tuple has at most 12 parts\n");
}

TEST(Types, StaticBorrowsAreErrors) {
    EXPECT_EQ(Outcome("pub fn remember(texts: Vec<&'static str>) {}\n").rendered(),
              "error[static-borrow]: `&'static str` asks for a borrow that never ends\n"
              " --> rust/src/lib.rs:1:28\n"
              "  |\n"
              "1 | pub fn remember(texts: Vec<&'static str>) {}\n"
              "  |                            ^^^^^^^^^^^^ Go lends it for the length of the call\n"
              "  = help: take `&str`, or `String` to keep it\n");
    EXPECT_EQ(parameter("&'static mut [u8]"),
              "error[static-borrow] f: `&'static mut [u8]` asks for a borrow that never ends\n");
}

}  // namespace
}  // namespace reader::rust

// SPDX-License-Identifier: MIT
#include "read/rust/stand_ins.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

/// The types of the parameters, what is passed for them, and what is asserted; or the messages.
std::string function(const std::string& signature) {
    const Outcome outcome("use std::{borrow::Cow, path::*, fmt::Display};\npub struct R { pub x: f64 }\npub fn f" +
                          signature + " { todo!() }\n");
    if (outcome.library.functions.empty()) {
        return outcome.messages();
    }
    const api::Function& read = outcome.library.functions[0];
    std::string text;
    for (const api::Parameter& parameter : read.parameters) {
        text += api::dump(parameter.type, outcome.library) + " = " + parameter.type.native + "; ";
    }
    return text + read.native_type;
}

TEST(StandIns, ImplTrait) {
    EXPECT_EQ(function("(x: impl Into<String>)"), "text = ::std::string::String; fn(::std::string::String)");
    EXPECT_EQ(function("(x: impl AsRef<str>)"), "&text = &str; fn(::std::string::String)");
    EXPECT_EQ(function("(x: impl AsRef<[u8]>)"), "&list<u8> = &[u8]; fn(::std::vec::Vec<u8>)");
    EXPECT_EQ(function("(x: impl AsRef<Path>)"), "&text = &::std::path::Path; fn(::std::string::String)");
    EXPECT_EQ(function("(x: impl std::convert::AsRef<[R]>)"),
              "&list<R> = &[::user::R]; fn(::std::vec::Vec<::user::R>)");
    EXPECT_EQ(function("(x: impl Into<PathBuf>)"), "text = ::std::path::PathBuf; fn(::std::path::PathBuf)");
    EXPECT_EQ(function("(x: impl Into<Option<R>>)"),
              "option<R> = ::std::option::Option<::user::R>; fn(::std::option::Option<::user::R>)");
    EXPECT_EQ(function("(x: impl Into<f64> + Copy)"), "f64 = f64; fn(f64)");
    EXPECT_EQ(function("(x: impl ToString, y: impl Display)"),
              "&text = &str; &text = &str; fn(::std::string::String, ::std::string::String)");
    EXPECT_EQ(function("(x: impl Into<Cow<'static, str>>)"),
              "text = ::std::borrow::Cow<str>; fn(::std::borrow::Cow<'static, str>)");
}

TEST(StandIns, PartsOfTypes) {
    EXPECT_EQ(function("(x: Option<impl Into<String>>)"),
              "option<text> = ::std::option::Option<::std::string::String>; "
              "fn(::std::option::Option<::std::string::String>)");
    EXPECT_EQ(function("(x: &[impl AsRef<str>])"), "&list<&text> = &[&str]; fn(&[::std::string::String])");
    EXPECT_EQ(function("(x: &impl AsRef<str>)"), "&text = &::std::string::String; fn(&::std::string::String)");
    EXPECT_EQ(function("(x: &(impl AsRef<str> + ?Sized))"), "&text = &str; fn(&str)");
}

TEST(StandIns, TypeParameters) {
    EXPECT_EQ(function("<S: Into<String>>(x: S, y: Vec<S>)"),
              "text = ::std::string::String; list<text> = ::std::vec::Vec<::std::string::String>; "
              "fn(::std::string::String, ::std::vec::Vec<::std::string::String>)");
    EXPECT_EQ(function("<P>(x: P) where P: AsRef<Path>"), "&text = &::std::path::Path; fn(::std::string::String)");
    EXPECT_EQ(function("<S: ?Sized>(x: &S) where S: AsRef<[u8]>"), "&list<u8> = &[u8]; fn(&[u8])");
    EXPECT_EQ(function("<S: AsRef<str>>(x: &S) -> &str"),
              "&text = &::std::string::String; fn(&::std::string::String) -> &str");
    EXPECT_EQ(function("<S: AsRef<str> + 'static>(x: S)"), "text = ::std::string::String; fn(::std::string::String)");
    EXPECT_EQ(function("<S: AsRef<str> + Clone + Send>(x: S, y: &i64) -> &i64"),
              "&text = &str; &i64 = &i64; fn(::std::string::String, &i64) -> &i64");
    EXPECT_EQ(function("<S: AsRef<str>>(x: S) -> Vec<S>"),
              "&text = &str; fn(::std::string::String) -> ::std::vec::Vec<::std::string::String>");
    EXPECT_EQ(
        function("<S: Into<String> + AsRef<str>, T: Into<PathBuf> + AsRef<Path>>(x: S, y: T)"),
        "text = ::std::string::String; text = ::std::path::PathBuf; fn(::std::string::String, ::std::path::PathBuf)");
    EXPECT_EQ(function("<'a, S>(x: &'a str, y: S) -> &'a str where S: AsRef<str>"),
              "&text = &str; &text = &str; for<'a> fn(&'a str, ::std::string::String) -> &'a str");
}

TEST(StandIns, LifetimesInBoundsAreNotOfTheFunctionsType) {
    EXPECT_EQ(function("<'a>(x: impl Into<Cow<'a, str>>) -> Cow<'a, str>"), "&text = ::std::borrow::Cow<str>; _");
    EXPECT_EQ(function("<'a, S: AsRef<str> + 'a>(x: S, y: &'a str) -> &'a str"), "&text = &str; &text = &str; _");
}

TEST(StandIns, Methods) {
    const Outcome outcome("pub struct R { pub x: f64 }\nimpl R { pub fn named(&self, name: impl Into<String>) -> "
                          "String { name.into() } }\n");
    EXPECT_EQ(outcome.messages(), "");
    ASSERT_EQ(outcome.library.functions.size(), 1u);
    EXPECT_EQ(outcome.library.functions[0].native_type,
              "fn(&::user::R, ::std::string::String) -> ::std::string::String");
}

TEST(StandIns, BoundsThatSayTooLittle) {
    const std::string generic = "skipped[unsupported-item] f: `f` is generic, and Go needs one type for each use\n";
    EXPECT_EQ(function("<T>(x: T)"), generic);
    EXPECT_EQ(function("<T: Clone + Send>(x: T)"), generic);
    EXPECT_EQ(function("<T: AsRef<str> + AsRef<R>>(x: T)"), generic);
    EXPECT_EQ(function("<T: Into<String> + Copy>(x: T)"), generic);
    EXPECT_EQ(function("<T: Into<R> + AsRef<str>>(x: T)"), generic);
    EXPECT_EQ(function("<T: AsRef<str>>() -> Vec<T>"), generic);
    EXPECT_EQ(function("<T: AsRef<str>>(x: T) where Vec<T>: Clone"), generic);
    EXPECT_EQ(function("<const N: usize>(x: [u8; N])"), generic);
    EXPECT_EQ(function("(x: impl Clone)"),
              "skipped[unsupported-type] f: `impl Clone` cannot cross: Go needs one type for it\n");
    EXPECT_EQ(function("(x: impl MyTrait)"),
              "skipped[unsupported-type] f: `impl MyTrait` cannot cross: Go needs one type for it\n");
}

TEST(StandIns, BoundsForLater) {
    EXPECT_EQ(
        function("(x: impl IntoIterator<Item = String>)"),
        "skipped[unsupported-type] f: `IntoIterator<Item = String>` cannot cross: iterators are not implemented yet\n");
    EXPECT_EQ(
        function("() -> impl Iterator<Item = u8>"),
        "skipped[unsupported-type] f: `impl Iterator<Item = u8>` cannot cross: `impl Trait` is not implemented yet\n");
    EXPECT_EQ(function("(x: impl Into<Box<dyn Display>>)"),
              "skipped[unsupported-type] f: `dyn Display` cannot cross: trait objects are not implemented yet\n");
}

}  // namespace
}  // namespace reader::rust

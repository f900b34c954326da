// SPDX-License-Identifier: MIT
#include "read/rust/errors.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

/// What functions with these result types fail with, one a line.
std::string failures(const std::vector<std::string>& results, const std::string& before = "") {
    std::string text = before;
    for (std::size_t i = 0; i < results.size(); ++i) {
        text += fmt::format("pub fn f{}() -> {} {{ todo!() }}\n", i, results[i]);
    }
    const Outcome outcome(text);
    std::string all = outcome.messages();
    for (const auto& function : outcome.library.functions) {
        all += fmt::format("{}: {}\n", function.error ? api::dump(*function.error, outcome.library) : "never",
                           function.error ? function.error->native : "");
    }
    return all;
}

TEST(Errors, OfTheStandardLibrary) {
    EXPECT_EQ(failures({"io::Result<u8>", "fmt::Result", "Result<(), std::num::ParseIntError>",
                        "Result<(), core::str::Utf8Error>", "Result<String, std::convert::Infallible>",
                        "Result<(), Box<io::Error>>", "Result<(), std::sync::Arc<fmt::Error>>"},
                       "use std::{fmt, io};\n"),
              "error: ::std::io::Error\nerror: ::std::fmt::Error\nerror: ::std::num::ParseIntError\n"
              "error: ::std::str::Utf8Error\nerror: ::std::convert::Infallible\n"
              "error: ::std::boxed::Box<::std::io::Error>\nerror: ::std::sync::Arc<::std::fmt::Error>\n");
}

TEST(Errors, OfOtherCrates) {
    EXPECT_EQ(failures({"anyhow::Result<u8>", "Result<(), anyhow::Error>", "Result<(), Error>", "eyre::Result<u8>",
                        "color_eyre::eyre::Result<()>", "serde_json::Result<()>", "anyhow::Result<u8, String>",
                        "nix::Result<()>", "Result<(), Box<serde_json::Error>>", "Result<(), nix::errno::Errno>"},
                       "use toml::de::Error;\n"),
              "error: ::anyhow::Error\nerror: ::anyhow::Error\nerror: ::toml::de::Error\nerror: ::eyre::Report\n"
              "error: ::color_eyre::eyre::Report\nerror: ::serde_json::Error\ntext: ::std::string::String\n"
              "error: ::nix::Error\nerror: ::std::boxed::Box<::serde_json::Error>\nerror: ::nix::errno::Errno\n");
    const Outcome outcome("pub fn f() -> anyhow::Result<u8> { todo!() }\n");
    EXPECT_EQ(outcome.native_type("f"), "fn() -> ::anyhow::Result<u8>");
}

TEST(Errors, ThatAreTraitObjects) {
    EXPECT_EQ(failures({"Result<(), Box<dyn Error>>", "Result<(), Box<dyn Error + Send + Sync>>",
                        "Result<(), Box<dyn std::error::Error + 'static + std::marker::Send>>",
                        "Result<(), std::sync::Arc<dyn core::error::Error>>", "Result<(), Boxed>",
                        "Result<(), Box<(dyn Error + Send)>>"},
                       "use std::error::Error;\ntype Boxed = Box<dyn Error + Sync>;\n"),
              "error: ::std::boxed::Box<dyn ::std::error::Error>\n"
              "error: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync>\n"
              "error: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send>\n"
              "error: ::std::sync::Arc<dyn ::std::error::Error>\n"
              "error: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Sync>\n"
              "error: ::std::boxed::Box<dyn ::std::error::Error + ::std::marker::Send>\n");
    EXPECT_EQ(
        failures({"Result<(), Box<dyn Display>>", "Result<(), Box<dyn std::error::Error + 'a>>",
                  "Result<(), &'static dyn std::error::Error>"},
                 "use std::fmt::Display;\n"),
        "skipped[unsupported-type] f0: `dyn Display` cannot cross: trait objects are not implemented yet\n"
        "skipped[unsupported-type] f1: `dyn std::error::Error + 'a` cannot cross: traits are not implemented yet\n"
        "skipped[unsupported-type] f2: `dyn std::error::Error` cannot cross: it has no size\n");
}

TEST(Errors, OfDeclaredTypes) {
    const std::string types = "pub struct Bad { pub at: u64 }\npub enum Fault { A, B(u8) }\npub enum Plain { X }\n";
    EXPECT_EQ(failures({"Result<(), Bad>", "Result<u8, Fault>", "Result<u8, Plain>", "Result<u8, Box<Fault>>",
                        "Fallible<u8>", "Fallible<u8, Plain>"},
                       types + "type Fallible<T, E = Bad> = std::result::Result<T, E>;\n"),
              "Bad: ::user::Bad\nFault: ::user::Fault\nPlain: ::user::Plain\nFault: ::std::boxed::Box<::user::Fault>\n"
              "Bad: ::user::Bad\nPlain: ::user::Plain\n");
}

TEST(Errors, ThatAreNone) {
    EXPECT_EQ(failures({"Result<u8, ()>", "Result<u8, i32>", "Result<u8, Vec<String>>", "Result<u8, &'static Bad>",
                        "Result<u8, Mode>", "Result<u8, Option<Bad>>", "std::thread::Result<u8>", "Result<u8>",
                        "foo::Result", "Option<Result<u8, String>>"},
                       "pub struct Bad;\n//beepboop:flags\npub struct Mode(pub u8);\n"),
              "skipped[unsupported-type] f0: `()` is no error: it does not say what went wrong\n"
              "skipped[unsupported-type] f1: `i32` is no error: it is a value like others\n"
              "skipped[unsupported-type] f2: `Vec<String>` is no error: it is a value like others\n"
              "skipped[unsupported-type] f3: `&'static Bad` is no error: an error is not borrowed\n"
              "skipped[unsupported-type] f4: `Mode` is no error: it is a value like others\n"
              "skipped[unsupported-type] f5: `Option<Bad>` is no error: it is a value like others\n"
              "skipped[unsupported-type] f6: `std::thread::Result<u8>` cannot cross: a `Result` is the whole result of "
              "a function or nothing\n"
              "skipped[unsupported-type] f7: `Result<u8>` cannot cross: a `Result` is the whole result of a function "
              "or nothing\n"
              "skipped[unsupported-type] f8: `foo::Result` belongs to another crate\n"
              "skipped[unsupported-type] f9: `Result<u8, String>` cannot cross: a `Result` is the whole result of a "
              "function or nothing\n");
}

TEST(Errors, AreValuesThatComeOutOnly) {
    const Outcome outcome("use std::error::Error;\npub struct Outcome { pub error: Option<Box<dyn Error + Send>>, pub "
                          "others: Vec<std::io::Error>, pub last: anyhow::Error }\n"
                          "pub fn all() -> Vec<serde_json::Error> { todo!() }\npub fn a(x: Box<dyn Error>) {}\n"
                          "pub fn b(x: &[std::fmt::Error]) {}\npub fn c(x: &anyhow::Error) {}\npub fn d(x: &dyn "
                          "Error) {}\n");
    EXPECT_EQ(outcome.dump(), "record Outcome\n    error option<error>\n    others list<error>\n    last error\n"
                              "function all() -> list<error>\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] a: `Box<dyn Error>` cannot cross: such an error comes out of native code and "
              "never goes in\n"
              "skipped[unsupported-type] b: `std::fmt::Error` cannot cross: such an error comes out of native code and "
              "never goes in\n"
              "skipped[unsupported-type] c: `anyhow::Error` cannot cross: such an error comes out of native code and "
              "never goes in\n"
              "skipped[unsupported-type] d: `dyn Error` cannot cross: such an error comes out of native code and never "
              "goes in\n");
}

}  // namespace
}  // namespace reader::rust

// SPDX-License-Identifier: MIT
#include "read/rust/modules.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Files;
using test::Outcome;

TEST(Modules, FilesOfModules) {
    const Outcome outcome(Files{{
        {"lib.rs",
         "pub mod a;\npub mod b;\npub mod inside { pub mod c; pub mod deep { pub mod d; } }\npub mod r#type;\n"},
        {"a.rs", "pub mod below;\npub fn in_a() {}\n"},
        {"a/below.rs", "pub fn in_below() {}\n"},
        {"b/mod.rs", "pub mod beside;\npub fn in_b() {}\n"},
        {"b/beside.rs", "pub fn in_beside() {}\n"},
        {"inside/c.rs", "pub fn in_c() {}\n"},
        {"inside/deep/d.rs", "pub fn in_d() {}\n"},
        {"type.rs", "pub fn in_type() {}\n"},
    }});
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "function a::in_a()\nfunction a::below::in_below()\nfunction b::in_b()\nfunction b::beside::in_beside()\n"
              "function inside::c::in_c()\nfunction inside::deep::d::in_d()\nfunction type::in_type()\n");
    EXPECT_EQ(outcome.library.functions.back().native, "::user::r#type::in_type");
}

TEST(Modules, PathAttributes) {
    const Outcome outcome(
        Files{{
                  {"lib.rs", "#[path = \"other/place.rs\"]\npub mod a;\npub mod b;\n#[path = \"folder\"]\npub mod c { "
                             "pub mod d; #[path = \"x.rs\"] pub mod e; }\n"
                             "#[cfg_attr(feature = \"on\", path = \"on.rs\")]\npub mod g;\n"},
                  {"other/place.rs", "pub mod sibling;\n"},
                  {"other/sibling.rs", "pub fn f() {}\n"},
                  {"b.rs", "pub mod inline { #[path = \"p.rs\"] pub mod q; }\n#[path = \"r.rs\"] pub mod s;\n"},
                  {"b/inline/p.rs", "pub fn f() {}\n"},
                  {"r.rs", "pub fn f() {}\n"},
                  {"folder/d.rs", "pub fn f() {}\n"},
                  {"folder/x.rs", "pub fn f() {}\n"},
                  {"on.rs", "pub fn f() {}\n"},
              },
              {"on"}});
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "function a::sibling::f()\nfunction b::inline::q::f()\nfunction b::s::f()\nfunction "
                              "c::d::f()\nfunction c::e::f()\nfunction g::f()\n");
}

TEST(Modules, MissingFile) {
    EXPECT_EQ(Outcome("pub fn f() {}\npub mod shapes;\n").rendered(),
              "error[missing-file]: there is no file for the module `shapes`\n"
              " --> rust/src/lib.rs:2:9\n"
              "  |\n"
              "2 | pub mod shapes;\n"
              "  |         ^^^^^^ declared here\n"
              "  = help: write `rust/src/shapes.rs` or `rust/src/shapes/mod.rs`\n");
}

TEST(Modules, MissingFileDoesNotMatterWhereTheModuleIsOff) {
    EXPECT_EQ(
        Outcome("#[cfg(test)]\nmod tests;\n#[cfg(feature = \"x\")]\npub mod x;\n#[cfg(unix)]\nmod u;\n").messages(),
        "");
}

TEST(Modules, AFileThatContainsItself) {
    EXPECT_EQ(Outcome("#[path = \"lib.rs\"]\npub mod a;\npub fn f() {}\n").messages(),
              "error[missing-file] a: there is no file for the module `a`\n");
}

TEST(Modules, Features) {
    const std::string text =
        "#[cfg(feature = \"json\")]\npub fn on() {}\n#[cfg(not(feature = \"json\"))]\npub fn off() {}\n"
        "#[cfg(feature = \"json\")]\npub mod m { #![cfg(feature = \"deep\")] pub fn g() {} }\n"
        "pub struct S { #[cfg(feature = \"json\")] pub a: i32, #[cfg(not(feature = \"json\"))] pub b: i32 }\n"
        "pub enum E { #[cfg(feature = \"json\")] A, B }\npub fn h(#[cfg(feature = \"json\")] a: i32, b: i32) {}\n";
    EXPECT_EQ(Outcome(Files{{{"lib.rs", text}}, {"json"}}).dump(),
              "record S\n    a i32\nenumeration E\n    A = 0\n    B = 1\nfunction on()\nfunction h(a i32, b i32)\n");
    EXPECT_EQ(Outcome(text).dump(),
              "record S\n    b i32\nenumeration E\n    B = 0\nfunction off()\nfunction h(b i32)\n");
}

TEST(Modules, WhatDependsOnTheTargetIsListed) {
    const Outcome outcome(
        "#[cfg(unix)]\npub fn f() {}\n#[cfg(target_os = \"linux\")]\npub mod m { pub fn g() {} }\n"
        "pub struct S { #[cfg(windows)] pub a: i32 }\npub enum E { #[cfg(windows)] A, B }\npub fn ok() {}\n"
        "#[cfg(unix)]\nfn private() {}\n#[cfg(unix)]\npub type T = i32;\npub fn t(x: T) {}\n");
    EXPECT_EQ(outcome.dump(), "function ok()\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[platform-dependent] f: whether `f` is there depends on the target\n"
              "skipped[platform-dependent] m: whether `m` is there depends on the target\n"
              "skipped[platform-dependent] S: whether a field of `S` is there depends on the target\n"
              "skipped[platform-dependent] E: whether a variant of `E` is there depends on the target\n"
              "skipped[platform-dependent] t: what `T` is depends on the target\n");
}

TEST(Modules, TheOrderIsThatOfTheSource) {
    const Outcome outcome(
        Files{{{"lib.rs", "pub fn a() {}\nmod m;\npub fn c() {}\npub use m::*;\n"}, {"m.rs", "pub fn b() {}\n"}}});
    EXPECT_EQ(outcome.dump(), "function a()\nfunction c()\nfunction b()\n");
}

TEST(Modules, WhatMayStandBeforeAllItems) {
    const Outcome marked("\xEF\xBB\xBF//! Doc.\npub fn f() {}\n");
    EXPECT_EQ(marked.messages(), "");
    EXPECT_EQ(marked.dump(), "/// Doc.\nfunction f()\n");
    const Outcome shebang("#!/usr/bin/env run\npub fn f() {}\n");
    EXPECT_EQ(shebang.messages(), "");
    EXPECT_EQ(shebang.dump(), "function f()\n");
}

TEST(Modules, MissingRoot) {
    EXPECT_EQ(Outcome(Files{}).messages(), "error[missing-file]: cannot read `rust/src/lib.rs`, the crate's root\n");
}

}  // namespace
}  // namespace reader::rust

// SPDX-License-Identifier: MIT
#include "read/rust/syntax_errors.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(SyntaxErrors, TheRestIsStillRead) {
    const Outcome outcome("pub fn a() {}\npub fn bad(x: i32 y: i32) {}\npub fn c() {}\n");
    EXPECT_EQ(outcome.dump(), "function a()\nfunction c()\n");
    EXPECT_EQ(outcome.rendered(), "error[syntax-error]: unexpected `y: i32`\n"
                                  " --> rust/src/lib.rs:2:19\n"
                                  "  |\n"
                                  "2 | pub fn bad(x: i32 y: i32) {}\n"
                                  "  |                   ^^^^^^ not expected here\n"
                                  "  = help: if rustc accepts it, put `//beepboop:skip` above the item\n");
}

TEST(SyntaxErrors, Hints) {
    EXPECT_EQ(Outcome("pub fn f(a: ) {}\n").messages(), "error[syntax-error] f: a type is missing\n");
    EXPECT_EQ(Outcome("use a::b\npub fn f() {}\n").messages(), "error[syntax-error]: `;` is missing\n");
    EXPECT_EQ(Outcome("pub fn f() {\npub fn g() {}\n").messages(), "error[syntax-error]: `{` is never closed\n");
    EXPECT_EQ(Outcome("pub fn f() }\n").messages(), "error[syntax-error]: unexpected `}`\n");
    EXPECT_EQ(Outcome("pub struct A { pub x: i32; pub y: i32 }\n").messages(),
              "error[syntax-error] A: unexpected `pub x: i32;`\n");
    EXPECT_EQ(Outcome("pub enum A { B, C = , D }\n").messages(), "error[syntax-error] A: unexpected `=`\n");
    EXPECT_EQ(Outcome("let x = 1;\n").messages(), "error[syntax-error]: `let x = 1;` is not an item\n");
}

TEST(SyntaxErrors, InBodies) {
    EXPECT_EQ(Outcome("pub fn f() { let x = ; }\n").messages(), "error[syntax-error] f: unexpected `=`\n");
    EXPECT_EQ(Outcome("pub struct A;\nimpl A { fn f( {} }\n").messages().substr(0, 20), "error[syntax-error]:");
}

TEST(SyntaxErrors, SkippedItemsMayHaveSome) {
    const Outcome outcome("//beepboop:skip\nfn f() { let x = ; }\npub fn g() {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "function g()\n");
}

TEST(SyntaxErrors, NoneFollowFromTheFirst) {
    const Outcome outcome("pub struct A { pub x: i32 pub y: i32 }\npub fn f(a: A) {}\npub struct B { pub a: A }\n");
    EXPECT_EQ(outcome.messages(), "error[syntax-error] A: unexpected `pub y: i32`\n");
}

TEST(SyntaxErrors, InInlineModulesConcernTheItem) {
    const Outcome outcome("pub mod m {\n    pub fn bad(x: ) {}\n    pub fn good() {}\n}\n");
    EXPECT_EQ(outcome.messages(), "error[syntax-error] m::bad: a type is missing\n");
    EXPECT_EQ(outcome.dump(), "function m::good()\n");
}

TEST(SyntaxErrors, MacroRulesAreNotRead) {
    EXPECT_EQ(Outcome("macro_rules! m { ($x:expr) => { $ } }\npub fn f() {}\n").messages(), "");
}

TEST(SyntaxErrors, NestingDoesNotEndTheProgram) {
    const std::string open(20000, '(');
    const std::string close(20000, ')');
    const Outcome outcome("pub fn f(a: [u8; " + open + "1" + close + "]) {}\n");
    EXPECT_NE(outcome.messages(), "");
    const std::string stars(20000, '&');
    EXPECT_NE(Outcome("pub fn f(a: " + stars + "u8) {}\n").messages(), "");
}

}  // namespace
}  // namespace reader::rust

// SPDX-License-Identifier: MIT
#include "read/rust/directives.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

TEST(Directives, StandAnywhereAboveTheItem) {
    const Outcome outcome(
        "//beepboop:fast\n/// Doc.\n#[inline]\npub fn a() {}\n/// Doc.\n// beepboop:fast\n#[inline]\npub fn b() {}\n"
        "#[inline]\n//beepboop:fast\n//beepboop:name Third\npub fn c() {}\npub fn d() {}\n");
    EXPECT_EQ(outcome.dump(),
              "/// Doc.\nfunction a() fast\n/// Doc.\nfunction b() fast\nfunction c() fast as Third\nfunction d()\n");
    EXPECT_EQ(outcome.messages(), "");
}

TEST(Directives, OtherCommentsAreNone) {
    const Outcome outcome(
        "//  beepboop:fats\n/// beepboop:fats\n/* beepboop:fats */\n// see beepboop:fats\npub fn a() {}\n");
    EXPECT_EQ(outcome.messages(), "");
}

TEST(Directives, UnknownOnesNameTheNearest) {
    EXPECT_EQ(Outcome("//beepboop:fats\npub fn a() {}\n").rendered(),
              "error[unknown-directive]: there is no directive `fats`\n"
              " --> rust/src/lib.rs:1:3\n"
              "  |\n"
              "1 | //beepboop:fats\n"
              "  |   ^^^^^^^^^^^^^ not a directive\n"
              "  = help: did you mean `beepboop:fast`?\n");
}

TEST(Directives, NamesOfAllThings) {
    const Outcome outcome("//beepboop:name Place\npub struct A {\n    //beepboop:name Left\n    pub x: i32,\n}\n"
                          "//beepboop:name Colour\npub enum C {\n    //beepboop:name Rot\n    Red,\n}\n"
                          "//beepboop:name Form\npub enum S {\n    //beepboop:name Round\n    Circle {\n        "
                          "//beepboop:name Width\n        r: f64 },\n}\n");
    EXPECT_EQ(outcome.dump(), "record A as Place\n    x i32 as Left\nenumeration C as Colour\n    Red = 0 as Rot\n"
                              "variant S as Form\n    Circle as Round\n        r f64 as Width\n");
}

TEST(Directives, SkipLeavesOut) {
    const Outcome outcome(
        "//beepboop:skip\npub fn a(x: *const u8) {}\n//beepboop:skip\npub mod m { pub fn f() {} pub struct T; }\n"
        "//beepboop:skip\npub use m::T;\n//beepboop:skip\npub struct B { x: i32 }\npub fn c(b: B) {}\npub fn d() {}\n");
    EXPECT_EQ(outcome.dump(), "function d()\n");
    EXPECT_EQ(outcome.messages(),
              "skipped[unsupported-type] c: `B` cannot cross: its directive `skip` leaves it out\n");
}

TEST(Directives, WrongUses) {
    EXPECT_EQ(Outcome("//beepboop:fast\npub struct A;\n").messages(),
              "error[invalid-directive] A: `fast` does not fit a struct\n");
    EXPECT_EQ(Outcome("//beepboop:fast now\npub fn a() {}\n").messages(),
              "error[invalid-directive] a: `fast` takes no argument\n");
    EXPECT_EQ(Outcome("//beepboop:name\npub fn a() {}\n").messages(),
              "error[invalid-directive] a: `name` takes one name\n");
    EXPECT_EQ(Outcome("//beepboop:name A B\npub fn a() {}\n").messages(),
              "error[invalid-directive] a: `name` takes one name\n");
    EXPECT_EQ(Outcome("pub fn a() {}\n//beepboop:fast\n").messages(),
              "error[invalid-directive]: a directive stands above its item, on a line of its own\n");
    EXPECT_EQ(Outcome("pub fn a() {} //beepboop:fast\npub fn b() {}\n").messages(),
              "error[invalid-directive]: a directive stands above its item, on a line of its own\n");
    EXPECT_EQ(Outcome("pub struct A {\n    //beepboop:skip\n    pub x: i32,\n}\n").messages(),
              "error[invalid-directive] A: `skip` does not fit a field\n");
}

TEST(Directives, DefaultsOfFields) {
    const Outcome outcome("pub enum Mode { Slow, Fast }\n//beepboop:default port = 8080\n//beepboop:default host=\"a = "
                          "b\"\n//beepboop:default mode=Fast\n"
                          "//beepboop:default ratio=-1.5e3\npub struct Options { pub port: u16, pub host: String, pub "
                          "mode: Mode, pub ratio: f64, pub on: bool }\n");
    ASSERT_EQ(outcome.messages(), "");
    const api::Record& record = outcome.library.records[0];
    EXPECT_TRUE(record.has_default);
    EXPECT_EQ(record.fields[0].default_value, "8080");
    EXPECT_EQ(record.fields[1].default_value, "\"a = b\"");
    EXPECT_EQ(record.fields[2].default_value, "Fast");
    EXPECT_EQ(record.fields[3].default_value, "-1.5e3");
    EXPECT_EQ(record.fields[4].default_value, std::nullopt);
}

TEST(Directives, DefaultsAreChecked) {
    const auto message = [](const std::string& argument) {
        return Outcome("//beepboop:default " + argument +
                       "\npub struct A { pub port: u8, pub name: String, pub list: Vec<u8> }\n")
            .messages();
    };
    EXPECT_EQ(message("prot=1"), "error[invalid-directive] A: `A` has no field `prot`\n");
    EXPECT_EQ(message("port=300"), "error[invalid-directive] A: `300` is no default for `port`\n");
    EXPECT_EQ(message("port=-1"), "error[invalid-directive] A: `-1` is no default for `port`\n");
    EXPECT_EQ(message("name=x"), "error[invalid-directive] A: `x` is no default for `name`\n");
    EXPECT_EQ(message("name=\"a\\n\\x41\""), "");
    EXPECT_EQ(message("name=\"\\u{e9}\""), "error[invalid-directive] A: `\"\\u{e9}\"` is no default for `name`\n");
    EXPECT_EQ(message("name=r\"x\""), "error[invalid-directive] A: `r\"x\"` is no default for `name`\n");
    EXPECT_EQ(message("list=[]"), "error[invalid-directive] A: `[]` is no default for `list`\n");
    EXPECT_EQ(message("port"), "error[invalid-directive] A: `default` takes a field and its value\n");
}

}  // namespace
}  // namespace reader::rust

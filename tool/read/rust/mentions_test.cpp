// SPDX-License-Identifier: MIT
#include "read/rust/mentions.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Files;
using test::Outcome;

/// The user's crate beside a crate `model`, which knows a crate `base`.
Files beside(const std::string& user, const std::string& model, const std::string& base = "") {
    Files files{{{"lib.rs", user}, {"../../model/src/lib.rs", model}, {"../../base/src/lib.rs", base}}};
    files.dependencies["model"] = {"my-model", 0};
    files.dependencies["uid"] = {"uuid"};
    files.others = {{"model/src/lib.rs", {"shapes"}, "2021", {{"base", {"base", 1}}, {"uuid", {"uuid"}}}},
                    {"base/src/lib.rs", {}, "2018", {}}};
    return files;
}

TEST(Mentions, OnlyWhatTheApiNamesIsRead) {
    const Outcome outcome(
        beside("use model::Point;\npub fn area(corner: &Point, form: model::geo::Form) -> f64 { 0.0 }\n",
               "/// A place.\npub struct Point { pub x: Unit, pub y: Unit }\npub struct Unit(pub f64);\n"
               "pub struct Unused { pub x: u8 }\npub mod geo { pub enum Form { Round, Flat } }\n"
               "pub fn ignored() {}\npub const IGNORED: u8 = 1;\n"));
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "/// A place.\nrecord model::Point\n    x model::Unit\n    y model::Unit\nrecord model::Unit\n    0 f64\n"
              "enumeration model::geo::Form\n    Round = 0\n    Flat = 1\n"
              "function area(corner &model::Point, form model::geo::Form) -> f64\n");
    EXPECT_EQ(outcome.native_type("area"), "fn(&::model::Point, ::model::geo::Form) -> f64");
    EXPECT_EQ(outcome.library.crates, std::vector<std::string>{"model"});
}

TEST(Mentions, ReExportsAreTheUsersOwn) {
    const Outcome outcome(
        beside("pub use model::{Point as Place, area, MAX};\npub mod all { pub use model::geo::*; }\n",
               "pub struct Point { pub x: f64 }\npub fn area() {}\npub const MAX: u8 = 1;\n"
               "pub mod geo { pub enum Form { Round } pub fn form() {} }\n"));
    EXPECT_EQ(outcome.dump(), "record Place\n    x f64\nenumeration all::Form\n    Round = 0\n");
    EXPECT_EQ(outcome.library.records[0].native, "::user::Place");
    EXPECT_EQ(outcome.messages(), "skipped[unsupported-item] area: `area` belongs to another crate\n"
                                  "skipped[unsupported-item] MAX: `MAX` belongs to another crate\n"
                                  "skipped[unsupported-item] all::form: `form` belongs to another crate\n");
    EXPECT_TRUE(outcome.library.crates.empty());
}

TEST(Mentions, MethodsComeWithTheirTypes) {
    const Outcome outcome(
        beside("pub fn f(p: model::Point) {}\n",
               "pub struct Point { pub x: f64 }\nimpl Point { pub fn to(&self, other: &Form) -> Self { todo!() } }\n"
               "pub enum Form { Round }\n"));
    EXPECT_EQ(outcome.dump(),
              "record model::Point\n    x f64\nenumeration model::Form\n    Round = 0\nfunction f(p model::Point)\n"
              "method model::Point::to(self &model::Point, other &model::Form) -> model::Point\n");
    EXPECT_EQ(outcome.native_type("to"), "");
    EXPECT_EQ(outcome.library.functions[1].native, "::model::Point::to");
}

TEST(Mentions, AliasesAndErrorsLeadThere) {
    const Outcome outcome(beside("type Place = model::Point;\npub fn f() -> Result<Place, model::Error> { todo!() }\n",
                                 "pub struct Point { pub x: f64 }\npub enum Error { Empty, Bad(crate::Reason) }\n"
                                 "pub struct Reason { pub text: String }\nimpl std::error::Error for Error {}\n"));
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.library.records.size(), 2u);
    ASSERT_EQ(outcome.library.variants.size(), 1u);
    EXPECT_EQ(outcome.library.variants[0].path(), "model::Error");
    EXPECT_TRUE(outcome.library.variants[0].is_error);
}

TEST(Mentions, EachCrateHasItsOwnFeaturesEditionAndRoot) {
    const Outcome outcome(
        beside("#[cfg(feature = \"shapes\")]\npub fn hidden() {}\npub fn f(p: model::Point) {}\n",
               "mod inner { pub use crate::Unit; pub(crate) struct Mine; }\n"
               "pub struct Unit(pub f64);\npub struct Point { pub x: inner::Unit, #[cfg(feature = \"shapes\")] pub "
               "name: String, #[cfg(feature = \"other\")] pub gone: u8 }\n"));
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(), "record model::Unit\n    0 f64\nrecord model::Point\n    x model::Unit\n    name "
                              "text\nfunction f(p model::Point)\n");
}

TEST(Mentions, WhatTheUsersCrateCannotNameIsRefused) {
    const Outcome outcome(beside("pub fn f(p: model::Point) {}\npub fn g(r: model::Renamed) {}\n",
                                 "pub struct Point { pub x: base::Unit }\npub use base::Unit as Renamed;\n",
                                 "pub struct Unit(pub f64);\n"));
    EXPECT_EQ(outcome.messages(), "");
    const Outcome hidden(beside("pub fn f(p: model::Point) {}\n", "pub struct Point { pub x: base::Unit }\n",
                                "pub struct Unit(pub f64);\n"));
    EXPECT_EQ(hidden.messages(),
              "skipped[unsupported-type] f: `model::Point` does not cross\n"
              "skipped[unsupported-type] model::Point: `base::Unit` cannot cross: this crate has no path to it\n");
}

TEST(Mentions, ForeignTypesGoByTheUsersNames) {
    const Outcome outcome(beside("pub fn f(p: model::Point) {}\n", "pub struct Point { pub id: uuid::Uuid }\n"));
    EXPECT_EQ(outcome.messages(), "skipped[unsupported-type] f: `model::Point` does not cross\n"
                                  "skipped[unsupported-type] model::Point: `uid::Uuid` belongs to another crate\n");
}

TEST(Mentions, MistakesInThemCountWhereTheyAreMentioned) {
    const std::string model = "pub struct Point { pub x: f64 }\n//beepboop:nonsense\npub fn broken( {}\n";
    EXPECT_EQ(Outcome(beside("pub fn f() {}\n", model)).messages(), "");
    const Outcome outcome(beside("pub fn f(p: model::Point) {}\npub fn g(x: Unknown) {}\n", model));
    EXPECT_EQ(outcome.messages(), "skipped[unresolved-name] g: no type `Unknown` can be found\n"
                                  "error[unknown-directive]: there is no directive `nonsense`\n"
                                  "error[syntax-error] broken: `)` is missing\n");
}

}  // namespace
}  // namespace reader::rust

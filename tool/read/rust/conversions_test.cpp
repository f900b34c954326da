// SPDX-License-Identifier: MIT
#include "read/rust/conversions.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

const std::string uuid = "//beepboop:convert\npub fn uuid_to_go(value: &uuid::Uuid) -> String { todo!() }\n"
                         "pub fn uuid_from_go(value: &str) -> Result<uuid::Uuid, uuid::Error> { todo!() }\n";

TEST(Conversions, TheTypeCrossesWhereverItOccurs) {
    const Outcome outcome(
        "use uuid::Uuid;\ntype Id = Uuid;\n" + uuid +
        "pub struct User { pub id: Id, pub friends: Vec<Uuid> }\n"
        "pub fn find(id: &Uuid, all: HashMap<uuid::Uuid, User>) -> Option<Uuid> { todo!() }\nuse std::collections::*;\n"
        "pub fn error() -> Result<Uuid, uuid::Error> { todo!() }\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "record User\n    id converted<uuid::Uuid, text>\n    friends list<converted<uuid::Uuid, text>>\n"
              "conversion uuid::Uuid text fails with error\n"
              "function find(id &converted<uuid::Uuid, text>, all map<converted<uuid::Uuid, text>, User>) -> "
              "option<converted<uuid::Uuid, text>>\n"
              "function error() -> converted<uuid::Uuid, text> fails with error\n");
    const api::Conversion& conversion = outcome.library.conversions[0];
    EXPECT_EQ(conversion.native, "::uuid::Uuid");
    EXPECT_EQ(conversion.to_go, "::user::uuid_to_go");
    EXPECT_EQ(conversion.from_go, "::user::uuid_from_go");
    EXPECT_EQ(conversion.from_parameter.native, "&str");
    EXPECT_EQ(conversion.type.native, "::std::string::String");
    EXPECT_EQ(outcome.native_type("find"), "fn(&::uuid::Uuid, ::std::collections::HashMap<::uuid::Uuid, ::user::User>) "
                                           "-> ::std::option::Option<::uuid::Uuid>");
    EXPECT_EQ(outcome.library.crates, std::vector<std::string>{"uuid"});
}

TEST(Conversions, GenericArgumentsArePartOfTheType) {
    const Outcome outcome("use chrono::{DateTime, Utc, Local};\nuse std::time::SystemTime;\npub mod times {\n"
                          "    //beepboop:convert\n    /// Text between them does no harm.\n    pub fn to(t: "
                          "&super::DateTime<chrono::Utc>) -> "
                          "super::SystemTime { todo!() }\n    #[inline]\n    pub fn from(t: super::SystemTime) -> "
                          "super::DateTime<super::Utc> { todo!() }\n}\n"
                          "pub fn now() -> DateTime<Utc> { todo!() }\npub fn here() -> DateTime<Local> { todo!() }\n");
    EXPECT_EQ(outcome.dump(), "conversion super::DateTime<chrono::Utc> time_point\n"
                              "function now() -> converted<super::DateTime<chrono::Utc>, time_point>\n");
    EXPECT_EQ(outcome.library.conversions[0].native, "::chrono::DateTime<::chrono::Utc>");
    EXPECT_TRUE(outcome.messages().starts_with(
        "skipped[unsupported-type] here: `chrono::DateTime` belongs to another crate\n"));
}

TEST(Conversions, OfTheCratesOwnTypesThatDoNotCross) {
    const Outcome outcome(
        "pub struct Money { cents: i64 }\nimpl Money { pub fn new() -> Self { todo!() } }\n"
        "pub struct Cash { pub amount: i64, pub currency: String }\npub struct Held<T> { pub value: T }\n"
        "//beepboop:convert\npub fn a(m: &Money) -> Cash { todo!() }\npub fn b(c: Cash) -> Result<Money, String> { "
        "todo!() }\n"
        "//beepboop:convert\npub fn c(m: &Held<u8>) -> u8 { todo!() }\npub fn d(c: u8) -> Held<u8> { todo!() }\n"
        "//beepboop:convert\npub fn e(m: &std::ffi::OsString) -> String { todo!() }\npub fn f(c: String) -> "
        "std::ffi::OsString { todo!() }\n"
        "pub fn pay(m: Money, h: &Held<u8>, o: std::ffi::OsString) {}\n");
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(
        outcome.dump(),
        "record Cash\n    amount i64\n    currency text\nconversion Money Cash fails with text\n"
        "conversion Held<u8> u8\nconversion std::ffi::OsString text\n"
        "function pay(m converted<Money, Cash>, h &converted<Held<u8>, u8>, o converted<std::ffi::OsString, text>)\n");
    EXPECT_EQ(outcome.library.conversions[1].native, "::user::Held<u8>");
}

TEST(Conversions, MayBeMadeOfOthers) {
    const Outcome outcome("pub struct Set { ids: Vec<uuid::Uuid> }\n//beepboop:convert\npub fn a(s: &Set) -> "
                          "Vec<uuid::Uuid> { todo!() }\n"
                          "pub fn b(s: Vec<uuid::Uuid>) -> Set { todo!() }\npub fn f(s: Set) {}\n" +
                          uuid);
    EXPECT_EQ(outcome.messages(), "");
    EXPECT_EQ(outcome.dump(),
              "conversion Set list<converted<uuid::Uuid, text>>\nconversion uuid::Uuid text fails with error\n"
              "function f(s converted<Set, list<converted<uuid::Uuid, text>>>)\n");
}

/// The only message about two functions.
std::string mistake(const std::string& pair) {
    return Outcome("use uuid::Uuid;\npub struct Plain { pub x: u8 }\n//beepboop:convert\n" + pair + "\n").messages();
}

TEST(Conversions, WhatIsNoPair) {
    EXPECT_EQ(
        mistake("pub fn a(x: &Uuid) -> String { todo!() }"),
        "error[invalid-directive]: `convert` stands above the first of two functions, one right below the other\n");
    EXPECT_EQ(
        mistake("pub fn a(x: &Uuid) -> String { todo!() }\nuse std::fmt;\npub fn b(x: String) -> Uuid { todo!() }")
            .substr(0, 52),
        "error[invalid-directive]: `convert` stands above the");
    EXPECT_EQ(mistake("pub fn a(x: Uuid) -> String { todo!() }\npub fn b(x: String) -> Uuid { todo!() }"),
              "error[invalid-directive]: `a` converts nothing: `fn(&T) -> G` was expected\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) {}\npub fn b(x: String) -> Uuid { todo!() }"),
              "error[invalid-directive]: `a` converts nothing: `fn(&T) -> G` was expected\n");
    EXPECT_EQ(
        mistake("pub fn a(x: &Uuid) -> Result<String, String> { todo!() }\npub fn b(x: String) -> Uuid { todo!() }"),
        "error[invalid-directive]: `a` can fail: `fn(&Uuid) -> G` was expected\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> &str { todo!() }\npub fn b(x: &str) -> Uuid { todo!() }"),
              "error[invalid-directive]: `a` gives no value of its own: `fn(&Uuid) -> G` was expected\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> String { todo!() }\npub fn b(x: String) -> Option<Uuid> { todo!() }"),
              "error[invalid-directive]: `b` does not make a `Uuid`: `fn(String) -> Uuid`, or a `Result` of it, was "
              "expected\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> String { todo!() }\npub fn b(x: &[u8]) -> Uuid { todo!() }"),
              "error[invalid-directive]: `b` takes another type than `a` gives\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> String { todo!() }\nfn b(x: String) -> Uuid { todo!() }"),
              "error[invalid-directive]: `b` has no public path, and the scaffolding must call it\n");
}

TEST(Conversions, WhatCannotBeConverted) {
    EXPECT_EQ(mistake("pub fn a(x: &Plain) -> String { todo!() }\npub fn b(x: String) -> Plain { todo!() }"),
              "error[invalid-directive]: `Plain` crosses without a conversion\n");
    EXPECT_EQ(mistake("pub fn a(x: &String) -> u8 { todo!() }\npub fn b(x: u8) -> String { todo!() }"),
              "error[invalid-directive]: `String` crosses without a conversion\n");
    EXPECT_EQ(mistake("pub fn a(x: &Vec<Uuid>) -> u8 { todo!() }\npub fn b(x: u8) -> Vec<Uuid> { todo!() }"),
              "error[invalid-directive]: `Vec<Uuid>` has no conversion of its own\n");
    EXPECT_EQ(
        mistake("pub fn a<'a>(x: &ext::Kept<'a>) -> u8 { todo!() }\npub fn b(x: u8) -> ext::Kept<'static> { todo!() }"),
        "error[invalid-directive]: `ext::Kept<'a>` borrows, and what is made of a Go value owns it\n");
    EXPECT_EQ(mistake("pub fn a(x: &crypto::Key) -> u8 { todo!() }\npub fn b(x: u8) -> crypto::Key { todo!() }"),
              "error[invalid-directive]: `crypto` is no name of a dependency in Cargo.toml\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> fn() { todo!() }\npub fn b(x: fn()) -> Uuid { todo!() }"),
              "error[unsupported-type]: `fn()` cannot cross: a Go function is more than an address\n");
    EXPECT_EQ(mistake("pub fn a(x: &Nothing) -> u8 { todo!() }\npub fn b(x: u8) -> Nothing { todo!() }"),
              "error[unresolved-name]: no type `Nothing` can be found\n");
}

TEST(Conversions, OneOfEachType) {
    EXPECT_EQ(Outcome(uuid + "//beepboop:convert\npub fn a(x: &uuid::Uuid) -> u128 { todo!() }\npub fn b(x: u128) -> "
                             "uuid::Uuid { todo!() }\n")
                  .messages(),
              "error[invalid-directive]: `uuid::Uuid` has a conversion already\n");
}

TEST(Conversions, ThatLeadBackToThemselves) {
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> Vec<Uuid> { todo!() }\npub fn b(x: Vec<Uuid>) -> Uuid { todo!() }"),
              "error[unsupported-type]: `Uuid` cannot cross: its conversion leads back to itself\n");
    EXPECT_EQ(mistake("pub fn a(x: &Uuid) -> Held { todo!() }\npub fn b(x: Held) -> Uuid { todo!() }\npub struct Held "
                      "{ pub id: Option<Uuid> }\n"),
              "error[invalid-directive]: `Uuid` would be part of what travels in its place\n");
}

}  // namespace
}  // namespace reader::rust

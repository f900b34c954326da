// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Outcome;

std::string messages(const std::string& type) {
    return Outcome("use std::collections::*;\nuse std::time::*;\n#[derive(PartialEq, Eq, Hash)]\npub struct Good { pub "
                   "x: i32, pub y: (String, [u8; 2]) }\npub struct Bad { pub good: Good, pub tags: Vec<String> }\n"
                   "pub enum Color { Red }\npub enum Shape { A(i32), B { x: String } }\npub enum Wrong { A(Vec<u8>) "
                   "}\npub fn f(x: " +
                   type + ") {}\n")
        .messages();
}

std::string message(const std::string& what) { return "error[key-not-comparable] f: " + what + "\n"; }

TEST(Keys, WhatGoCompares) {
    for (const std::string key : {"i32", "String", "&str", "char", "bool", "Color", "(i32, String)", "[u8; 4]", "Good",
                                  "Shape", "Duration", "SystemTime", "[(char, Good); 2]"}) {
        EXPECT_EQ(messages("HashMap<" + key + ", Vec<u8>>"), "") << key;
        EXPECT_EQ(messages("BTreeSet<" + key + ">"), "") << key;
    }
}

TEST(Keys, WhatGoDoesNotCompare) {
    EXPECT_EQ(messages("BTreeMap<Vec<u8>, i32>"),
              message("`BTreeMap<Vec<u8>, i32>` cannot be a Go map: `[]byte` is not comparable"));
    EXPECT_EQ(messages("HashSet<Option<i32>>"),
              message("`HashSet<Option<i32>>` cannot be a Go set: `*int32` is not comparable"));
    EXPECT_EQ(messages("HashMap<u128, i32>"),
              message("`HashMap<u128, i32>` cannot be a Go map: `*big.Int` is not comparable"));
    EXPECT_EQ(messages("HashMap<(i32, Vec<String>), i32>"),
              message("`HashMap<(i32, Vec<String>), i32>` cannot be a Go map: `[]string` is not comparable"));
    EXPECT_EQ(messages("Vec<Option<HashSet<BTreeMap<i32, i32>>>>"),
              message("`HashSet<BTreeMap<i32, i32>>` cannot be a Go set: `map[int32]int32` is not comparable"));
    EXPECT_EQ(messages("HashMap<Wrong, i32>"),
              message("`HashMap<Wrong, i32>` cannot be a Go map: `[]byte` is not comparable"));
    EXPECT_EQ(messages("HashMap<Vec<Good>, i32>"),
              message("`HashMap<Vec<Good>, i32>` cannot be a Go map: `[]Good` is not comparable"));
}

TEST(Keys, TheMessage) {
    EXPECT_EQ(
        Outcome("use std::collections::HashMap;\n\npub fn index(words: HashMap<Vec<f64>, u8>) -> u32 {\n    0\n}\n")
            .rendered(),
        "error[key-not-comparable]: `HashMap<Vec<f64>, u8>` cannot be a Go map: `[]float64` is not comparable\n"
        " --> rust/src/lib.rs:3:21\n"
        "  |\n"
        "3 | pub fn index(words: HashMap<Vec<f64>, u8>) -> u32 {\n"
        "  |                     ^^^^^^^^^^^^^^^^^^^^^ type of `words`\n"
        "  = help: pass a slice of a struct with the two fields\n");
}

TEST(Keys, FieldsOnTheWay) {
    EXPECT_EQ(
        Outcome("use std::collections::HashMap;\npub struct Key {\n    pub tags: Vec<String>,\n}\npub struct Index {\n "
                "   pub by_key: HashMap<Key, u8>,\n}\npub fn f(index: Index) {}\n")
            .rendered(),
        "error[key-not-comparable]: `HashMap<Key, u8>` cannot be a Go map: `[]string` is not comparable\n"
        " --> rust/src/lib.rs:6:17\n"
        "  |\n"
        "3 |     pub tags: Vec<String>,\n"
        "  |         ---- this field is a `[]string`\n"
        "...\n"
        "6 |     pub by_key: HashMap<Key, u8>,\n"
        "  |                 ^^^^^^^^^^^^^^^^ type of field `by_key`\n"
        "  = help: pass a slice of a struct with the two fields\n"
        "skipped[unsupported-type]: `Index` does not cross\n"
        " --> rust/src/lib.rs:8:17\n"
        "  |\n"
        "6 |     pub by_key: HashMap<Key, u8>,\n"
        "  |                 ---------------- `HashMap<Key, u8>` cannot be a Go map: `[]string` is not comparable\n"
        "7 | }\n"
        "8 | pub fn f(index: Index) {}\n"
        "  |                 ^^^^^ type of `index`\n"
        "  = help: pass a slice of a struct with the two fields\n");
}

}  // namespace
}  // namespace reader::rust

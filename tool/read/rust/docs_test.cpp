// SPDX-License-Identifier: MIT
#include "read/rust/docs.hpp"

#include <gtest/gtest.h>

#include "read/rust/test_support.hpp"

namespace reader::rust {
namespace {

using test::Files;
using test::Outcome;
using Lines = std::vector<std::string>;

TEST(Docs, WhichCommentsAreDocumentation) {
    EXPECT_EQ(doc_comment_kind("/// a"), DocComment::outer);
    EXPECT_EQ(doc_comment_kind("//// a"), DocComment::none);
    EXPECT_EQ(doc_comment_kind("// a"), DocComment::none);
    EXPECT_EQ(doc_comment_kind("/** a */"), DocComment::outer);
    EXPECT_EQ(doc_comment_kind("/*** a */"), DocComment::none);
    EXPECT_EQ(doc_comment_kind("/**/"), DocComment::none);
    EXPECT_EQ(doc_comment_kind("//! a"), DocComment::inner);
    EXPECT_EQ(doc_comment_kind("/*! a */"), DocComment::inner);
}

TEST(Docs, LinesKeepTheirIndentation) {
    const Outcome outcome("/// One.\n///\n///     code\n///two\npub fn f() {}\n");
    EXPECT_EQ(outcome.library.functions[0].doc.lines, (Lines{"One.", "", "    code", "two"}));
}

TEST(Docs, Blocks) {
    const Outcome outcome("/**\n * One.\n *\n *   more\n */\npub fn f() {}\n/** Two. */\npub fn g() {}\n/**\n  "
                          "Three.\n    four\n*/\npub fn h() {}\n");
    EXPECT_EQ(outcome.library.functions[0].doc.lines, (Lines{"One.", "", "  more"}));
    EXPECT_EQ(outcome.library.functions[1].doc.lines, (Lines{"Two."}));
    EXPECT_EQ(outcome.library.functions[2].doc.lines, (Lines{"Three.", "  four"}));
}

TEST(Docs, Attributes) {
    const Outcome outcome("#[doc = \" One.\"]\n/// Two.\n#[doc = include_str!(\"x.md\")]\n#[doc(hidden)]\n#[doc = "
                          "\"a\\nb\"]\npub fn f() {}\n");
    EXPECT_EQ(outcome.library.functions[0].doc.lines, (Lines{"One.", "Two.", "a", "b"}));
}

TEST(Docs, Deprecation) {
    const Outcome outcome("#[deprecated]\npub fn f() {}\n#[deprecated = \"use h\"]\npub fn g() {}\n"
                          "#[deprecated(since = \"1\", note = \"use i\")]\npub fn h() {}\npub fn i() {}\n");
    EXPECT_EQ(outcome.library.functions[0].doc.deprecated, "");
    EXPECT_EQ(outcome.library.functions[1].doc.deprecated, "use h");
    EXPECT_EQ(outcome.library.functions[2].doc.deprecated, "use i");
    EXPECT_EQ(outcome.library.functions[3].doc.deprecated, std::nullopt);
}

TEST(Docs, OfTheCrateAlone) {
    const Outcome outcome(Files{{{"lib.rs", "//! The crate.\n//!\n//! More.\n#![allow(unused)]\npub mod a;\n"},
                                 {"a.rs", "//! A module.\n/// f\npub fn f() {}\n"}}});
    EXPECT_EQ(outcome.library.doc.lines, (Lines{"The crate.", "", "More."}));
    EXPECT_EQ(outcome.library.functions[0].doc.lines, (Lines{"f"}));
}

TEST(Docs, OfFieldsAndVariants) {
    const Outcome outcome("pub struct A {\n    /// x\n    pub x: i32,\n    pub y: i32, // none\n}\npub enum E {\n    "
                          "/// b\n    B,\n    /** c */ C,\n}\n");
    EXPECT_EQ(outcome.library.records[0].fields[0].doc.lines, (Lines{"x"}));
    EXPECT_TRUE(outcome.library.records[0].fields[1].doc.lines.empty());
    EXPECT_EQ(outcome.library.enumerations[0].enumerators[0].doc.lines, (Lines{"b"}));
    EXPECT_EQ(outcome.library.enumerations[0].enumerators[1].doc.lines, (Lines{"c"}));
}

TEST(Docs, WindowsLineEnds) {
    const Outcome outcome("/// One.\r\n/// Two.\r\npub fn f() {}\r\n");
    EXPECT_EQ(outcome.library.functions[0].doc.lines, (Lines{"One.", "Two."}));
}

}  // namespace
}  // namespace reader::rust

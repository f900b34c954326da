// SPDX-License-Identifier: MIT
#include "read/rust/attributes.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "read/rust/cfg.hpp"

namespace reader::rust {
namespace {

Meta attribute(const std::string& text) {
    source::SourceMap sources;
    const auto file = sources.add("lib.rs", text + "\nstruct A;");
    const auto tree = syntax::Tree::parse(syntax::Grammar::rust, sources, file);
    return read_attribute(tree->root().child("attribute_item"));
}

Presence presence(const std::string& predicate) {
    return evaluate_predicate(attribute("#[cfg(" + predicate + ")]").list.front(), {"std", "json"});
}

TEST(Attributes, Forms) {
    EXPECT_EQ(attribute("#[inline]").path, "inline");
    EXPECT_EQ(attribute("#[doc = \" text\"]").value, " text");
    EXPECT_TRUE(attribute("#[doc = r#\"raw\"#]").quoted);
    EXPECT_FALSE(attribute("#[doc = include_str!(\"x.md\")]").quoted);
    EXPECT_EQ(attribute("#[path = \"a/b.rs\"]").value, "a/b.rs");
    EXPECT_EQ(attribute("#[tokio::main(flavor = \"x\")]").path, "tokio::main");
    EXPECT_EQ(attribute("#[unsafe(no_mangle)]").path, "no_mangle");
}

TEST(Attributes, Lists) {
    const Meta repr = attribute("#[repr(C, u8, align(8))]");
    EXPECT_TRUE(repr.find("C"));
    EXPECT_TRUE(repr.find("u8"));
    EXPECT_TRUE(repr.find("align"));
    EXPECT_FALSE(repr.find("packed"));
    const Meta deprecated = attribute("#[deprecated(since = \"1, 2\", note = \"use (b)\")]");
    EXPECT_EQ(deprecated.find("since")->value, "1, 2");
    EXPECT_EQ(deprecated.find("note")->value, "use (b)");
}

TEST(Attributes, StrangeOnesDoNoHarm) {
    EXPECT_EQ(attribute("#[error(\"{0}, {x:?}\", .y[0], z = {1})]").path, "error");
    EXPECT_EQ(attribute("#[a(=, ;, (b, c), [d], 'x')]").path, "a");
    EXPECT_EQ(attribute("#[derive(Clone, std::fmt::Debug)]").list.size(), 2u);
}

TEST(Cfg, Features) {
    EXPECT_EQ(presence("feature = \"std\""), Presence::present);
    EXPECT_EQ(presence("feature = \"none\""), Presence::absent);
    EXPECT_EQ(presence("not(feature = \"none\")"), Presence::present);
    EXPECT_EQ(presence("all(feature = \"std\", feature = \"json\")"), Presence::present);
    EXPECT_EQ(presence("any(feature = \"none\", feature = \"json\")"), Presence::present);
    EXPECT_EQ(presence("any()"), Presence::absent);
    EXPECT_EQ(presence("all()"), Presence::present);
}

TEST(Cfg, WhatABuildOfALibraryIs) {
    EXPECT_EQ(presence("test"), Presence::absent);
    EXPECT_EQ(presence("debug_assertions"), Presence::absent);
    EXPECT_EQ(presence("docsrs"), Presence::absent);
    EXPECT_EQ(presence("not(test)"), Presence::present);
}

TEST(Cfg, TargetsAreNotKnown) {
    EXPECT_EQ(presence("unix"), Presence::platform);
    EXPECT_EQ(presence("target_os = \"linux\""), Presence::platform);
    EXPECT_EQ(presence("not(windows)"), Presence::platform);
    EXPECT_EQ(presence("all(unix, feature = \"none\")"), Presence::absent);
    EXPECT_EQ(presence("any(unix, feature = \"std\")"), Presence::present);
    EXPECT_EQ(presence("my_own_cfg"), Presence::platform);
}

}  // namespace
}  // namespace reader::rust

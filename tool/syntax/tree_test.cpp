// SPDX-License-Identifier: MIT
#include "syntax/tree.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

struct Parsed {
    source::SourceMap sources;
    std::unique_ptr<syntax::Tree> tree;

    Parsed(syntax::Grammar grammar, const std::string& text, std::string_view in_its_place = {}) {
        tree = syntax::Tree::parse(grammar, sources, sources.add("a", text), in_its_place);
    }
    syntax::Node root() const { return tree->root(); }
};

TEST(Tree, ReadsRust) {
    const Parsed parsed(syntax::Grammar::rust, "// one\npub fn add(left: i64, right: i64) -> i64 { left + right }\n");
    const syntax::Node function = parsed.root().child("function_item");
    ASSERT_TRUE(function);
    EXPECT_EQ(function.field("name").text(), "add");
    EXPECT_EQ(function.field("return_type").text(), "i64");
    EXPECT_EQ(function.field("parameters").named_children("parameter").size(), 2u);
    EXPECT_EQ(function.previous_sibling().kind(), "line_comment");
    EXPECT_EQ(function.parent(), parsed.root());
    EXPECT_EQ(function.field("name").span(), (source::Span{{0}, 14, 17}));
    EXPECT_FALSE(parsed.root().has_error());
    EXPECT_FALSE(first_error(parsed.root()));
}

TEST(Tree, ReadsCpp) {
    const Parsed parsed(syntax::Grammar::cpp, "namespace geo { int area(int side) noexcept; }");
    const syntax::Node space = parsed.root().child("namespace_definition");
    ASSERT_TRUE(space);
    EXPECT_EQ(space.field("name").text(), "geo");
    EXPECT_EQ(space.field("body").child("declaration").field("type").text(), "int");
}

TEST(Tree, NullNodeIsHarmless) {
    const syntax::Node node;
    EXPECT_FALSE(node);
    EXPECT_EQ(node.kind(), "");
    EXPECT_EQ(node.text(), "");
    EXPECT_FALSE(node.field("name"));
    EXPECT_FALSE(node.child("name"));
    EXPECT_TRUE(node.children().empty());
    EXPECT_FALSE(node.parent());
    EXPECT_FALSE(node.next_sibling());
    EXPECT_FALSE(node.has_error());
    EXPECT_EQ(node, syntax::Node());
}

TEST(Tree, FindsTheFirstError) {
    const Parsed parsed(syntax::Grammar::rust, "fn good() {}\nfn bad(a: ) {}\nfn worse(( {}\n");
    const syntax::Node error = first_error(parsed.root());
    ASSERT_TRUE(error);
    EXPECT_TRUE(error.is_error() || error.is_missing());
    EXPECT_GE(error.span().begin, 13u);
    EXPECT_LE(error.span().end, 27u);
}

TEST(Tree, FindsAMissingToken) {
    const Parsed parsed(syntax::Grammar::rust, "struct A;\nuse a::b\n");
    const syntax::Node error = first_error(parsed.root());
    ASSERT_TRUE(error);
    EXPECT_TRUE(error.is_missing());
    EXPECT_EQ(error.kind(), ";");
}

TEST(Tree, ParsesAReplacedText) {
    const Parsed parsed(syntax::Grammar::cpp, "API void f();", "    void f();");
    EXPECT_FALSE(parsed.root().has_error());
    EXPECT_EQ(parsed.root().child("declaration").text(), "void f();");
    EXPECT_EQ(parsed.root().child("declaration").span().begin, 4u);
}

TEST(Tree, ChildrenKeepTheirOrder) {
    const Parsed parsed(syntax::Grammar::rust, "struct A;\nstruct B;\n// c\nstruct D;\n");
    std::string names;
    for (const syntax::Node& child : parsed.root().named_children()) {
        names += child.is("struct_item") ? child.field("name").text() : "-";
    }
    EXPECT_EQ(names, "AB-D");
    EXPECT_EQ(parsed.root().named_children("struct_item").size(), 3u);
    EXPECT_EQ(parsed.root().child("struct_item").children().size(), 3u);
    EXPECT_EQ(parsed.root().child("struct_item").named_children().size(), 1u);
}

TEST(Tree, ManyChildrenAreListedInLinearTime) {
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        text += "struct S;\n";
    }
    const Parsed parsed(syntax::Grammar::rust, text);
    EXPECT_EQ(parsed.root().named_children().size(), 20000u);
}

}  // namespace

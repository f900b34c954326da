// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Records, FieldsOfEveryForm) {
    const auto read =
        read_header("namespace geo {\nstruct Point { double x = 0, y{1}; };\n"
                    "class Box { public: Point corner; int sides[2][3]; std::array<std::uint8_t, 4> colour{}; };\n}\n");
    EXPECT_EQ(read.dump(),
              "record geo::Point\n    x f64\n    y f64\n"
              "record geo::Box\n    corner geo::Point\n    sides array<array<i32, 3>, 2>\n    colour array<u8, 4>\n");
    EXPECT_EQ(read.said(), "");
    const auto& box = read.library.records[1];
    EXPECT_EQ(box.native, "::geo::Box");
    EXPECT_EQ(box.fields[0].type.native, "::geo::Point");
    EXPECT_EQ(box.fields[1].type.native, "int[2][3]");
    EXPECT_EQ(read.sources.text(box.fields[1].span), "sides");
    EXPECT_TRUE(read.library.records[0].has_default);
    EXPECT_TRUE(box.has_default);
    EXPECT_TRUE(box.c_layout);
}

TEST(Records, OfC) {
    EXPECT_EQ(dump_of("typedef struct { int x; } Point;\ntypedef struct Line { Point a; } Line, *LinePointer;\nvoid "
                      "f(Line l) noexcept;"),
              "record Point\n    x i32\nrecord Line\n    a Point\nfunction f(l Line)\n");
}

TEST(Records, NestedAndEmpty) {
    EXPECT_EQ(
        dump_of(
            "struct Outer {\n  struct Inner { int x; };\n  enum class Kind { a };\n  using Many = std::vector<Inner>;\n"
            "  static constexpr int size = 2;\n  Many many; Kind kind; Inner pair[size];\n  struct Last { int y; } "
            "last;\n};\n"
            "struct Empty {};\nvoid f(Outer::Inner x, Outer::Many y) noexcept;"),
        "record Outer\n    many list<Outer::Inner>\n    kind Outer::Kind\n    pair array<Outer::Inner, 2>\n    last "
        "Outer::Last\n"
        "record Outer::Inner\n    x i32\nrecord Outer::Last\n    y i32\nrecord Empty\n"
        "enumeration Outer::Kind\n    a = 0\nconstant Outer::size i32 = 2\n"
        "function f(x Outer::Inner, y list<Outer::Inner>)\n");
}

TEST(Records, Recursive) {
    const auto read =
        read_header("struct Tree { std::vector<Tree> children; std::map<std::string, Tree> named; };\n"
                    "struct B;\nstruct A { std::unique_ptr<B> b; };\nstruct B { std::unique_ptr<A> a; };\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(
        read.dump(),
        "record Tree\n    children list<Tree>\n    named ordered map<text, Tree>\nrecord A\n    b unique<B>\nrecord B\n"
        "    a unique<A>\n");
}

TEST(Records, OnceHoweverOftenDeclared) {
    EXPECT_EQ(dump_of("struct P;\nstruct P { int x; };\nstruct P;\nstruct P { int x; };\nvoid f(P p) noexcept;"),
              "record P\n    x i32\nfunction f(p P)\n");
}

std::string refused(const std::string& item, const std::string& message, const std::string& culprit) {
    return "skipped[unsupported-item] " + item + ": " + message + " @ " + culprit + "\n";
}

TEST(Records, ThatTheDirectiveCannotMake) {
    const std::string mark = "//beepboop:record\n";
    const std::string rest = ", so it is no record";
    EXPECT_EQ(said_of(mark + "class C { int x; };"), refused("C", "`C` has private fields" + rest, "int x;"));
    EXPECT_EQ(said_of(mark + "struct C { int y; private: int x; };"),
              refused("C", "`C` has private fields" + rest, "int x;"));
    EXPECT_EQ(said_of(mark + "struct C { C(int); int x; };"), refused("C", "`C` has a constructor" + rest, "C"));
    EXPECT_EQ(said_of(mark + "struct C { virtual void f() = 0; };"),
              refused("C", "`C` has virtual functions" + rest, "f"));
    EXPECT_EQ(dump_of(mark + "struct C { ~C(); int x; };"), "record C\n    x i32\n");
}

TEST(Records, WithWhatGoDoesNotKnow) {
    EXPECT_EQ(said_of("union U { int a; float b; };"),
              refused("U", "`U` is a union, which does not say which of its fields is there", "U"));
    EXPECT_EQ(said_of("struct S { union { int a; float b; }; };"),
              refused("S", "a union does not say which of its fields is there", "union { int a; float b; };"));
    EXPECT_EQ(said_of("struct S { struct { int a; }; };"),
              refused("S", "a struct without a name cannot cross", "struct { int a; };"));
    EXPECT_EQ(said_of("struct S { int a : 3; };"),
              refused("S", "a bit-field has no place of its own in memory", "int a : 3;"));
    EXPECT_EQ(said_of("struct A { int x; };\nstruct B : A {};"),
              refused("B", "`B` has a base class, which does not cross yet", ": A"));
    EXPECT_EQ(said_of("template <class T> struct V { T x; };"),
              refused("V", "`V` is a template, which is no type yet", "V"));
    EXPECT_NE(said_of("struct S { const int x; };").find("is `const`, so the struct could not be filled in"),
              std::string::npos);
    EXPECT_NE(said_of("struct S { int& x; };").find("is a reference"), std::string::npos);
    EXPECT_NE(said_of("struct S { std::span<const int> x; };").find("keeps a borrow"), std::string::npos);
    EXPECT_NE(said_of("struct S { struct { int a; } x; };").find("a type without a name cannot cross"),
              std::string::npos);
    EXPECT_NE(said_of("struct S { int x[sizeof(int)]; };").find("depend on the target"), std::string::npos);
}

TEST(Records, PrivateTypesStayThere) {
    const std::string hidden =
        "class C { struct Hidden { struct Inner { int x; }; }; enum class Kind { a }; public: struct "
        "Open { int x; }; };\n";
    EXPECT_EQ(said_of("//beepboop:skip\n" + hidden + "struct S { C::Hidden::Inner x; };"),
              "skipped[unsupported-type] S: `C::Hidden::Inner` is private to `C` @ C::Hidden::Inner\n");
    EXPECT_NE(said_of(hidden + "void f(C::Kind k);").find("f: `C::Kind` is private to `C`"), std::string::npos);
    EXPECT_EQ(dump_of(hidden + "void f(C::Open o) noexcept;"),
              "record C\nrecord C::Open\n    x i32\nfunction f(o C::Open)\n");
}

TEST(Records, WhatOnlyServesCppIsNotSpokenOf) {
    EXPECT_EQ(said_of("struct P { int x; friend bool operator<(P, P); static_assert(true); };\n"
                      "template <> struct std::hash<P> { std::size_t operator()(const P&) const noexcept; };\n"
                      "namespace std { template <> struct less<P> {}; }\nstatic_assert(sizeof(P) == 4);\n"),
              "");
}

TEST(Records, LayoutThatIsNotCs) {
    const auto read =
        read_header("struct alignas(16) A { int x; };\nstruct __attribute__((packed)) B { int x; };\n"
                    "struct C { [[no_unique_address]] A a; };\n#pragma pack(1)\nstruct D { int x; };\n#pragma pack()\n"
                    "struct [[nodiscard]] E { int x; };\n");
    ASSERT_EQ(read.library.records.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(read.library.records[i].c_layout, i == 4) << read.library.records[i].name;
    }
}

TEST(Records, DefaultsByDirective) {
    const auto read = read_header(
        "//beepboop:default name=\"x y\"\n//beepboop:default size = 3\nstruct S { std::string name; int size; };");
    ASSERT_EQ(read.library.records.size(), 1u);
    EXPECT_EQ(read.library.records[0].fields[0].default_value, "\"x y\"");
    EXPECT_EQ(read.library.records[0].fields[1].default_value, "3");
    EXPECT_TRUE(read.library.records[0].has_default);
    EXPECT_FALSE(read_header("struct S { int size; };").library.records.at(0).has_default);
    EXPECT_EQ(said_of("//beepboop:default weight=3\nstruct S { int size; };"),
              "error[invalid-directive] : `S` has no field `weight` @ //beepboop:default weight=3\n");
}

TEST(Records, ReasonsAreToldWhereTheyAreUsed) {
    const auto read =
        read_header("struct Pen { int* tip; };\nnamespace a { struct Canvas { std::vector<Pen> pens; }; }\n"
                    "void draw(const a::Canvas& canvas) noexcept;\nusing Tool = std::variant<Pen>;\n");
    EXPECT_EQ(read.dump(), "");
    const auto said = read.sink.sorted();
    ASSERT_EQ(said.size(), 4u);
    EXPECT_NE(said[0].message.find("`int*` is a raw pointer"), std::string::npos);
    EXPECT_EQ(said[0].label, "type of `tip`");
    EXPECT_EQ(said[1].item, "a::Canvas");
    EXPECT_EQ(said[1].message.find("`Pen` does not cross: `int*` is a raw pointer"), 0u);
    EXPECT_EQ(said[1].label, "in the type of `pens`");
    EXPECT_EQ(said[2].item, "draw");
    EXPECT_EQ(said[2].message.find("`a::Canvas` does not cross: `Pen` does not cross: `int*` is a raw pointer"), 0u);
    EXPECT_EQ(said[2].others.size(), 2u);
    EXPECT_EQ(said[3].item, "Tool");
}

TEST(Records, ThatLeadInCirclesFailTogether) {
    const auto read =
        read_header("struct B;\nstruct A { std::vector<B> b; void* bad; };\nstruct B { std::vector<A> a; };\n"
                    "struct C { int x; };\nvoid f(C c) noexcept;\n");
    EXPECT_EQ(read.dump(), "record C\n    x i32\nfunction f(c C)\n");
    EXPECT_EQ(read.library.functions.at(0).parameters.at(0).type.declaration, 0u);
}

TEST(Records, DeclaredButNowhereDefined) {
    EXPECT_EQ(said_of("struct P;\nvoid f(const P& p) noexcept;"),
              "skipped[unsupported-type] f: `P` is declared, but not defined in a header that is read here @ P\n");
}

}  // namespace
}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

api::Function method(const std::string& declaration) {
    const auto read = read_header("namespace geo {\nstruct P {\n  int x;\n  " + declaration + "\n};\n}");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.library.functions.size(), 1u) << declaration;
    return read.library.functions.empty() ? api::Function{} : read.library.functions[0];
}

std::string said_of_member(const std::string& declaration) {
    const auto read = read_header("struct P {\n  int x;\n  " + declaration + "\n};");
    EXPECT_EQ(read.library.records.size(), 1u);
    EXPECT_EQ(read.library.functions.size(), 0u);
    return read.said();
}

std::string skipped(const std::string& name, const std::string& message) {
    return "skipped[unsupported-item] P::" + name + ": " + message + " @ " + name + "\n";
}

TEST(Methods, ReadOrChangeTheirRecord) {
    const auto read = read_header("namespace geo {\n/// A point.\nstruct Point {\n  double x, y;\n"
                                  "  /// How far it is.\n  double length() const noexcept { return x; }\n"
                                  "  //beepboop:name Shift\n  void move(double by, const Point& and_by);\n"
                                  "  static Point origin() noexcept;\n};\n}\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "/// A point.\nrecord geo::Point\n    x f64\n    y f64\n"
                           "/// How far it is.\nmethod geo::Point::length(self &geo::Point) -> f64\n"
                           "method geo::Point::move(self &mut geo::Point, by f64, and_by &geo::Point) throws as Shift\n"
                           "function geo::Point::origin() -> geo::Point\n");
    const auto& length = read.library.functions[0];
    EXPECT_EQ(length.native, "::geo::Point::length");
    EXPECT_EQ(length.path(), "geo::length");
    EXPECT_EQ(length.parameters[0].type.native, "const ::geo::Point&");
    EXPECT_EQ(read.library.functions[1].parameters[0].type.native, "::geo::Point&");
    EXPECT_EQ(read.sources.text(length.span), "length");
}

TEST(Methods, HaveTheTypesOfMemberPointers) {
    EXPECT_EQ(method("double f(int) const noexcept;").native_type, "double (::geo::P::*)(int) const noexcept");
    EXPECT_EQ(method("void f();").native_type, "void (::geo::P::*)()");
    EXPECT_EQ(method("int f() &;").native_type, "int (::geo::P::*)() &");
    EXPECT_EQ(method("int f() const & noexcept(true);").native_type, "int (::geo::P::*)() const & noexcept");
    EXPECT_EQ(method("auto f(const int x) const -> const P&;").native_type, "const ::geo::P& (::geo::P::*)(int) const");
    EXPECT_EQ(method("[[nodiscard]] constexpr int f() const { return 1; }").native_type, "int (::geo::P::*)() const");
    EXPECT_EQ(method("static inline int f(int y) noexcept { return y; }").native_type, "int(int) noexcept");
}

TEST(Methods, ThatTakeTheirRecord) {
    const auto taking = method("int f() &&;");
    EXPECT_EQ(taking.native_type, "int (::geo::P::*)() &&");
    EXPECT_EQ(taking.parameters.at(0).type.access, api::Access::value);
    EXPECT_EQ(taking.parameters.at(0).type.native, "::geo::P&&");
}

TEST(Methods, OfNestedRecords) {
    const auto read =
        read_header("namespace a { struct Outer { struct Inner { int x; int twice() const noexcept; }; }; }");
    EXPECT_EQ(read.dump(), "record a::Outer\nrecord a::Outer::Inner\n    x i32\n"
                           "method a::Outer::Inner::twice(self &a::Outer::Inner) -> i32\n");
    EXPECT_EQ(read.library.functions.at(0).native, "::a::Outer::Inner::twice");
}

TEST(Methods, OfIncludedTypesComeWithThem) {
    const auto read =
        read_header("#include \"types.hpp\"\nvoid f(const A& a) noexcept;",
                    {{"/project/cpp/types.hpp", "struct B { int y; int get() const noexcept; };\n"
                                                "struct A { int x; B make() const noexcept; void* raw() const; };\n"
                                                "struct C { int z; int get() const noexcept; };\n"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record B\n    y i32\nrecord A\n    x i32\nfunction f(a &A)\n"
                           "method B::get(self &B) -> i32\nmethod A::make(self &A) -> B\n");
}

TEST(Methods, ThatOnlyServeCppAreNotSpokenOf) {
    EXPECT_EQ(said_of_member("bool operator==(const P&) const = default;"), "");
    EXPECT_EQ(said_of_member("auto operator<=>(const P&) const = default;"), "");
    EXPECT_EQ(said_of_member("P& operator=(const P&) = default;"), "");
    EXPECT_EQ(said_of_member("//beepboop:skip\n  void quiet(void*);"), "");
    EXPECT_EQ(said_of_member("//beepboop:skip\n  template <class T> T as() const;"), "");
    EXPECT_EQ(said_of_member("private:\n  void hidden(void*);"), "");
}

TEST(Methods, ThatCannotCrossSayWhy) {
    EXPECT_EQ(said_of_member("P operator+(const P&) const;"),
              skipped("operator+", "`operator+` has no counterpart in Go"));
    EXPECT_EQ(said_of_member("operator bool() const;"),
              "skipped[unsupported-item] P::operator bool: `operator bool` has no counterpart in Go @ operator bool() "
              "const\n");
    EXPECT_EQ(said_of_member("void f(int) = delete;"), skipped("f", "`f` is deleted"));
    EXPECT_EQ(said_of_member("template <class T> T as() const;"),
              skipped("as", "`as` is a template, which is no function yet"));
    EXPECT_EQ(said_of_member("int f() volatile;"), skipped("f", "`f` is `volatile`, which says nothing to Go"));
    EXPECT_EQ(said_of_member("int& f();"),
              "skipped[unsupported-type] P::f: `int&` would let Go change what C++ owns @ int&\n");
    EXPECT_EQ(said_of_member("//beepboop:flags\n  void f(void*);").find("error[invalid-directive]"), 0u);
}

TEST(Methods, OverloadsNeedNames) {
    const auto read = read_header(
        "struct P {\n  int x;\n  int& get();\n  const int& get() const noexcept;\n"
        "  int at(int) const noexcept;\n  int at(bool) const noexcept;\n"
        "  //beepboop:name AtText\n  int at(const std::string&) const noexcept;\n};\nint at(int) noexcept;");
    EXPECT_EQ(read.dump(), "record P\n    x i32\nmethod P::get(self &P) -> &i32\nmethod P::at(self &P,  i32) -> i32\n"
                           "method P::at(self &P,  &text) -> i32 as AtText\nfunction at( i32) -> i32\n");
    EXPECT_EQ(read.said(),
              "skipped[unsupported-type] P::get: `int&` would let Go change what C++ owns @ int&\n"
              "skipped[overloaded] P::at: `P::at` is overloaded, and Go knows one function of a name @ at\n");
}

TEST(Methods, OfRecordsThatDoNotCrossAreNotSpokenOf) {
    EXPECT_EQ(read_header("struct P {\n  void* x;\n  void f(void*);\n  int get() const;\n};\n"
                          "struct Q { P p; int get() const; };")
                  .sink.sorted()
                  .size(),
              2u);
}

}  // namespace
}  // namespace reader::cpp

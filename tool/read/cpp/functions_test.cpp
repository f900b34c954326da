// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

api::Function only_function(const std::string& text) {
    const auto read = read_header(text);
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.library.functions.size(), 1u) << text;
    return read.library.functions.empty() ? api::Function{} : read.library.functions[0];
}

std::string native_type(const std::string& text) { return only_function(text).native_type; }

TEST(Functions, HaveTheirPlaceAndNames) {
    const auto function = only_function("namespace geo::flat {\ndouble area(double width, double height) noexcept;\n}");
    EXPECT_EQ(function.path(), "geo::flat::area");
    EXPECT_EQ(function.native, "::geo::flat::area");
    EXPECT_EQ(function.native_type, "double(double, double) noexcept");
    ASSERT_EQ(function.parameters.size(), 2u);
    EXPECT_EQ(function.parameters[1].name, "height");
    EXPECT_EQ(function.span.end - function.span.begin, 4u);
    EXPECT_FALSE(function.may_throw);
    EXPECT_FALSE(function.fast);
}

TEST(Functions, OfEveryForm) {
    EXPECT_EQ(native_type("static inline int f(int x) { return x; }"), "int(int)");
    EXPECT_EQ(native_type("[[nodiscard]] constexpr auto f(const int x = 3) noexcept -> long long;"),
              "long long(int) noexcept");
    EXPECT_EQ(native_type("extern \"C\" void f(void) noexcept;"), "void() noexcept");
    EXPECT_EQ(native_type("extern \"C\" {\nint f(int);\n}"), "int(int)");
    EXPECT_EQ(native_type("int const f(unsigned, short int) noexcept;"), "const int(unsigned int, short) noexcept");
    EXPECT_EQ(native_type("#include <string>\nconst std::string& f(const std::string&, std::string&&);"),
              "const ::std::string&(const ::std::string&, ::std::string&&)");
    EXPECT_EQ(native_type("int (f)(int);"), "int(int)");
    EXPECT_EQ(native_type("int f(); // one\nint f() noexcept(false);"), "int()");
}

TEST(Functions, ThrowUnlessTheySayOtherwise) {
    EXPECT_TRUE(only_function("void f();").may_throw);
    EXPECT_TRUE(only_function("void f() noexcept(false);").may_throw);
    EXPECT_FALSE(only_function("void f() noexcept(true);").may_throw);
    EXPECT_FALSE(only_function("void f() noexcept(2 > 1);").may_throw);
    EXPECT_FALSE(only_function("void f() throw();").may_throw);
    EXPECT_TRUE(only_function("void f() noexcept(sizeof(int) == 4);").may_throw);
    EXPECT_EQ(native_type("void f() noexcept(sizeof(int) == 4);"), "void()");
}

TEST(Functions, WithoutNamesForTheirParameters) {
    const auto function = only_function("void f(int, const char*) noexcept;");
    ASSERT_EQ(function.parameters.size(), 2u);
    EXPECT_EQ(function.parameters[0].name, "");
    EXPECT_EQ(function.parameters[1].type.native, "const char*");
}

TEST(Functions, SeveralInOneDeclaration) {
    EXPECT_EQ(dump_of("int one() noexcept, two(bool b) noexcept;"),
              "function one() -> i32\nfunction two(b bool) -> i32\n");
}

TEST(Functions, ThatCannotCrossSayWhy) {
    EXPECT_EQ(said_of("template <class T> T f(T x);"),
              "skipped[unsupported-item] f: `f` is a template, which is no function yet @ f\n");
    EXPECT_EQ(said_of("void f(int, ...);"), "skipped[unsupported-item] f: `f` takes any number of arguments @ f\n");
    EXPECT_EQ(said_of("int main() { return 0; }"),
              "skipped[unsupported-item] main: `main` belongs to a program, not to a library @ main\n");
    EXPECT_EQ(said_of("void f(int) = delete;"), "skipped[unsupported-item] f: `f` is deleted @ f\n");
    EXPECT_EQ(said_of("consteval int f();"),
              "skipped[unsupported-item] f: `f` can only be called by the compiler @ f\n");
    EXPECT_EQ(said_of("namespace a { int operator+(int, int); }"),
              "skipped[unsupported-item] a::operator+: `operator+` has no counterpart in Go @ operator+\n");
    EXPECT_EQ(said_of("auto f();"), "skipped[unsupported-type] f: `auto` leaves the type to the compiler @ auto\n");
    EXPECT_EQ(said_of("void f(auto x);"),
              "skipped[unsupported-type] f: `auto` leaves the type to the compiler @ auto\n");
    EXPECT_EQ(said_of("DECLARE(x);\nvoid f() noexcept;"),
              "skipped[unsupported-item] DECLARE: what the macro `DECLARE` makes is not seen here @ DECLARE(x);\n");
    EXPECT_EQ(said_of("extern int counter;"),
              "skipped[unsupported-item] counter: `counter` is a variable, and variables do not cross @ counter\n");
}

TEST(Functions, OperatorsThatOnlyServeCppAreNotSpokenOf) {
    EXPECT_EQ(said_of("struct P { int x; };\nbool operator==(const P&, const P&);\nauto operator<=>(P, P);\n"
                      "std::ostream& operator<<(std::ostream&, const P&);"),
              "");
}

TEST(Functions, OverloadsNeedNames) {
    const auto read =
        read_header("void show(int x) noexcept;\nvoid show(double x) noexcept;\n"
                    "//beepboop:name ShowText\nvoid show(const char* x) noexcept;\nvoid show(int again) noexcept;");
    EXPECT_EQ(read.dump(), "function show(x i32)\nfunction show(x &text) as ShowText\n");
    EXPECT_EQ(read.said(),
              "skipped[overloaded] show: `show` is overloaded, and Go knows one function of a name @ show\n");
}

TEST(Functions, OfTwoOverloadsOneCrosses) {
    const auto read =
        read_header("void show(void* x) noexcept;\nvoid show(void* y) noexcept;\nvoid show(double x) noexcept;");
    EXPECT_EQ(read.dump(), "function show(x f64)\n");
    EXPECT_EQ(read.library.functions.size(), 1u);
}

TEST(Functions, MembersDefinedOutsideAreNoFreeFunctions) {
    EXPECT_EQ(said_of("struct P { int x; };\nint P::twice() const { return 2 * x; }"), "");
}

}  // namespace
}  // namespace reader::cpp

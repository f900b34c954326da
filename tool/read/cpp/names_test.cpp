// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

/// The native spelling of the only parameter of the last function.
std::string native(const std::string& text) {
    const auto read = read_header(text);
    return read.library.functions.empty() ? read.said() : read.library.functions.back().parameters.at(0).type.native;
}

TEST(Names, AreFoundFromTheInsideOut) {
    EXPECT_EQ(native("struct P {}; namespace a { struct P {}; namespace b { void f(P x) noexcept; } }"), "::a::P");
    EXPECT_EQ(native("struct P {}; namespace a { struct P {}; void f(::P x) noexcept; }"), "::P");
    EXPECT_EQ(native("namespace a { struct P {}; } namespace a::b { void f(P x) noexcept; }"), "::a::P");
    EXPECT_EQ(native("namespace a::b { struct P {}; } namespace a { void f(b::P x) noexcept; }"), "::a::b::P");
    EXPECT_EQ(native("struct P {}; namespace a { void f(P x) noexcept; struct P {}; }"), "::P");
    EXPECT_NE(native("void f(P x) noexcept; struct P {};").find("`P` leads to no type"), std::string::npos);
}

TEST(Names, ComeThroughUsing) {
    EXPECT_EQ(native("namespace a { struct P {}; } using a::P; void f(P x) noexcept;"), "::a::P");
    EXPECT_EQ(native("namespace a { struct P {}; } using namespace a; void f(P x) noexcept;"), "::a::P");
    EXPECT_EQ(native("namespace a { namespace b { struct P {}; } using namespace b; } void f(a::P x) noexcept;"),
              "::a::b::P");
    EXPECT_EQ(native("namespace a::b { struct P {}; } namespace c = a::b; void f(c::P x) noexcept;"), "::a::b::P");
    EXPECT_EQ(native("namespace a { struct P {}; } namespace b { using a::P; } using b::P; void f(P x) noexcept;"),
              "::a::P");
    EXPECT_NE(native("namespace a { struct P {}; } void f(P x) noexcept;").find("`P` leads to no type"),
              std::string::npos);
    EXPECT_NE(native("using namespace nowhere; using nowhere::P; void f(P x) noexcept;").find("`P` leads to no type"),
              std::string::npos);
}

TEST(Names, InlineAndUnnamedNamespacesAreSeenThrough) {
    const auto read = read_header(
        "namespace a { inline namespace v1 { struct P {}; int f(P p) noexcept; } }\nvoid g(a::P p) noexcept;\n"
        "namespace { void hidden() noexcept; struct Q { int x; }; }\nvoid h(Q q) noexcept;");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "record a::P\nrecord Q\n    x i32\nfunction a::f(p a::P) -> i32\nfunction g(p a::P)\nfunction h(q Q)\n");
    EXPECT_EQ(read.library.functions[0].native, "::a::v1::f");
}

TEST(Names, OfTheStandardLibrary) {
    EXPECT_EQ(native("using namespace std; void f(vector<string> x) noexcept;"), "::std::vector<::std::string>");
    EXPECT_EQ(native("using std::string; void f(string x) noexcept;"), "::std::string");
    EXPECT_EQ(native("namespace chr = std::chrono; void f(chr::seconds x) noexcept;"), "::std::chrono::seconds");
    EXPECT_EQ(native("using namespace std::chrono; void f(seconds x) noexcept;"), "::std::chrono::seconds");
    EXPECT_EQ(native("using namespace std; void f(chrono::duration<int, milli> x) noexcept;"),
              "::std::chrono::duration<int, ::std::milli>");
    EXPECT_EQ(native("using std::chrono::system_clock; void f(system_clock::time_point x) noexcept;"),
              "::std::chrono::system_clock::time_point");
    EXPECT_EQ(native("struct string {}; void f(string x) noexcept;"), "::string");
    EXPECT_EQ(native("using namespace std; struct map {}; void f(map x) noexcept;"), "::map");
    const auto read = read_header("void f(string x);");
    ASSERT_EQ(read.sink.sorted().size(), 1u);
    EXPECT_EQ(read.sink.sorted()[0].message, "`string` is not known here");
    EXPECT_EQ(read.sink.sorted()[0].help, std::vector<std::string>{"write `std::string`"});
    EXPECT_NE(native("void f(std::sting x);").find("`std::sting` does not cross"), std::string::npos);
}

TEST(Names, AliasesAreResolved) {
    EXPECT_EQ(native("using Id = unsigned; typedef Id Ids[2], *Pointer; void f(Id x) noexcept;"), "unsigned int");
    EXPECT_EQ(native("using Name = const std::string&; void f(Name x) noexcept;"), "const ::std::string&");
    EXPECT_EQ(native("using Name = std::string; void f(const Name& x) noexcept;"), "const ::std::string&");
    EXPECT_EQ(native("using R = std::string&; void f(const R&& x);")
                  .find("skipped[unsupported-type] f: `const R&&` would be changed in place"),
              0u);
    EXPECT_EQ(native("typedef unsigned char byte_t, bytes[4]; struct S { bytes b; }; void f(S x) noexcept;"), "::S");
    EXPECT_EQ(native("template <class T> using Vec = std::vector<T>; template <class K> using Names = std::map<K, "
                     "Vec<std::string>>;\n"
                     "void f(Names<int> x) noexcept;"),
              "::std::map<int, ::std::vector<::std::string>>");
    EXPECT_EQ(native("template <class T, int N> using Grid = std::array<std::array<T, N>, N * 2>; void f(Grid<bool, 2> "
                     "x) noexcept;"),
              "::std::array<::std::array<bool, 2>, 4>");
    EXPECT_NE(native("template <class... T> using Any = std::tuple<T...>; void f(Any<int, int> x);")
                  .find("made from a template in a way"),
              std::string::npos);
    EXPECT_NE(native("template <class T> struct Box { T x; }; void f(Box<int> x);")
                  .find("`Box<int>` is made from a template"),
              std::string::npos);
}

TEST(Names, AnAliasSaysWhatItStandsFor) {
    const auto read = read_header("using Size = long;\nvoid f(Size x);");
    ASSERT_EQ(read.sink.sorted().size(), 1u);
    const auto said = read.sink.sorted()[0];
    EXPECT_EQ(said.message, "`Size` has 32 bits on some targets and 64 on others");
    EXPECT_EQ(read.sources.text(*said.span), "Size");
}

TEST(Names, ConstantsAsLengths) {
    EXPECT_EQ(native("namespace a { constexpr std::size_t n = 2; } void f(std::array<int, a::n> x) noexcept;"),
              "::std::array<int, 2>");
    EXPECT_EQ(native("#define N 3\nvoid f(std::array<int, N> x) noexcept;"), "::std::array<int, 3>");
    EXPECT_EQ(native("struct S { static constexpr int n{4}; }; void f(std::array<int, S::n + 1> x) noexcept;"),
              "::std::array<int, 5>");
    EXPECT_EQ(native("const unsigned n = 6; void f(std::array<int, n> x) noexcept;"), "::std::array<int, 6>");
    EXPECT_EQ(native("using I = std::uint8_t; constexpr I n = 257; void f(std::array<int, n> x) noexcept;"),
              "::std::array<int, 1>");
    EXPECT_NE(native("constexpr int n = n + 1; void f(std::array<int, n> x);").find("constant-not-evaluated"), 0u);
    EXPECT_NE(native("int n = 3; void f(std::array<int, n> x);").find("leads to no type"), std::string::npos);
}

TEST(Names, Macros) {
    EXPECT_NE(native("#define REAL double\nvoid f(REAL x);").find("`REAL` is a macro, which is not expanded here"),
              std::string::npos);
    EXPECT_EQ(native("#define INT32 int\nvoid f(INT32 x) noexcept;"), "int");
}

}  // namespace
}  // namespace reader::cpp

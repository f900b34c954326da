// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Headers, IncludedOnesAreReadForTypes) {
    const auto read =
        read_header("#include \"geo/types.hpp\"\n#include <vector>\n#include \"beepboop.hpp\"\nvoid f(const "
                    "geo::Point& p) noexcept;",
                    {{"/project/cpp/geo/types.hpp",
                      "#pragma once\n#include \"base.hpp\"\nnamespace geo {\nstruct Point { Base b; };\n"
                      "struct Unused { int x; };\nstruct Bad { int* p; };\nvoid not_exported(long);\n}\n"},
                     {"/project/cpp/geo/base.hpp", "#ifndef BASE\n#define BASE\nstruct Base { int x; };\n#endif\n"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record geo::Point\n    b Base\nrecord Base\n    x i32\nfunction f(p &geo::Point)\n");
}

TEST(Headers, SeveralOfTheApi) {
    Input input{.headers = {"cpp/api.hpp", "cpp/more.hpp"}};
    const auto read =
        read_header("#include \"more.hpp\"\nvoid f(P p) noexcept;",
                    {{"/project/cpp/more.hpp", "#pragma once\nstruct P {};\nvoid g() noexcept;\n"}}, input);
    EXPECT_EQ(read.dump(), "record P\nfunction f(p P)\nfunction g()\n");
    EXPECT_EQ(read.said(), "");
}

TEST(Headers, ShareTheTypesThatTheyInclude) {
    Input input{.headers = {"cpp/api.hpp", "cpp/more.hpp"}};
    const auto read = read_header(
        "#include \"model/types.hpp\"\nnamespace geo { P first() noexcept; }\nnamespace geo { struct Own { P p; }; }\n",
        {{"/project/cpp/more.hpp", "#pragma once\n#include \"model/types.hpp\"\n#include \"model/guarded.hpp\"\n"
                                   "namespace geo { void second(const P& p, G g, const Own& own) noexcept; }\n"},
         {"/project/cpp/model/types.hpp",
          "#pragma once\n#include \"guarded.hpp\"\nnamespace geo {\nstruct P { int x; G g; int get() const noexcept; "
          "static constexpr int size = 2; };\n}\n"},
         {"/project/cpp/model/guarded.hpp",
          "#ifndef G_H\n#define G_H\nnamespace geo { struct G; }\nnamespace geo {\nstruct G { int y; };\n}\n#endif\n"}},
        input);
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "record geo::Own\n    p geo::P\nrecord geo::P\n    x i32\n    g geo::G\nrecord geo::G\n    y i32\n"
              "constant geo::P::size i32 = 2\nfunction geo::first() -> geo::P\n"
              "method geo::P::get(self &geo::P) -> i32\nfunction geo::second(p &geo::P, g geo::G, own &geo::Own)\n");
}

TEST(Headers, OfIncludeFoldersAndAbove) {
    Input input{.headers = {"include/lib/api.hpp"}, .include = {"include"}};
    const auto read = read_header("",
                                  {{"/project/include/lib/api.hpp",
                                    "#include <lib/types.hpp>\n#include \"lib/types.hpp\"\nvoid f(P p) noexcept;"},
                                   {"/project/include/lib/types.hpp", "#pragma once\nstruct P {};"},
                                   {"/project/include/other.hpp", "struct Q {};"}},
                                  input);
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record P\nfunction f(p P)\n");
    const auto outside =
        read_header("#include \"../other.hpp\"\nvoid f(Q q);", {{"/project/other.hpp", "struct Q {};"}});
    EXPECT_NE(outside.said().find("`Q` leads to no type that can be seen from here"), std::string::npos);
}

TEST(Headers, AtTheTopOfTheProject) {
    Input input{.headers = {"api.hpp"}};
    const auto read = read_header(
        "",
        {{"/project/api.hpp", "#include \"types.hpp\"\nvoid f(P p) noexcept;"}, {"/project/types.hpp", "struct P {};"}},
        input);
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record P\nfunction f(p P)\n");
}

TEST(Headers, OfOtherEditors) {
    const auto read = read_header("\xEF\xBB\xBF#pragma once\r\n#define N \\\r\n  3\r\n/// "
                                  "Doc.\r\n//beepboop:fast\r\nvoid f(std::array<int, N> x) noexcept;\r\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "/// Doc.\nfunction f(x array<i32, 3>) fast\n");
}

TEST(Headers, ThatAreMissingAreErrors) {
    EXPECT_EQ(said_of("#include \"gone.hpp\"\n#include <gone>\nvoid f();"),
              "error[missing-file] : the included header `gone.hpp` is not there @ \"gone.hpp\"\n");
    EXPECT_EQ(said_of("#if 0\n#include \"gone.hpp\"\n#endif\n#ifdef _WIN32\n#include \"windows_gone.hpp\"\n#endif\n"),
              "");
    Input input{.headers = {"cpp/nothing.hpp"}};
    EXPECT_NE(
        read_header("", {}, input).said().find("error[missing-file] : the header `cpp/nothing.hpp` cannot be read"),
        std::string::npos);
}

TEST(Headers, ThatIncludeEachOtherEnd) {
    const auto read = read_header("#include \"a.hpp\"\nvoid f(A a) noexcept;",
                                  {{"/project/cpp/a.hpp", "#include \"api.hpp\"\n#include \"a.hpp\"\nstruct A {};"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record A\nfunction f(a A)\n");
}

TEST(Headers, WhatDependsOnTheTargetIsSkipped) {
    const auto read =
        read_header("#ifdef _WIN32\nvoid f(int x);\n#else\nvoid f(long x);\n#endif\nstruct S {\n  int x;\n#if "
                    "defined(__APPLE__)\n  int y;\n"
                    "#endif\n};\nvoid g(S s);\nvoid h() noexcept {\n#ifdef __linux__\n  call();\n#endif\n}\n"
                    "#if __has_include(<x>)\nenum E { a };\nusing V = std::variant<S>;\n#endif\n");
    EXPECT_EQ(read.dump(), "function h()\n");
    const std::string why = "this is there on some targets only, or differs between them";
    EXPECT_EQ(read.said(), "skipped[platform-dependent] f: " + why + " @ f\n" + "skipped[platform-dependent] f: " +
                               why + " @ f\n" + "skipped[platform-dependent] S: " + why + " @ S\n" +
                               "skipped[platform-dependent] g: `S` does not cross: " + why + " @ S\n" +
                               "skipped[platform-dependent] E: " + why + " @ E\n" +
                               "skipped[platform-dependent] V: " + why + " @ V\n");
}

TEST(Headers, MembersThatDependOnTheTargetAreSkippedAlone) {
    const auto read = read_header(
        "struct S {\n  int x;\n#ifdef _WIN32\n  int handle() const noexcept;\n  static constexpr int size = "
        "3;\n#endif\n  int get() const noexcept;\n};\nstruct T {\n#ifdef _WIN32\n private:\n#endif\n  int x;\n};\n");
    EXPECT_EQ(read.dump(), "record S\n    x i32\nmethod S::get(self &S) -> i32\n");
    const std::string why = ": this is there on some targets only, or differs between them @ ";
    EXPECT_EQ(read.said(), "skipped[platform-dependent] S::handle" + why +
                               "handle\nskipped[platform-dependent] S::size" + why +
                               "size\nskipped[platform-dependent] T" + why + "T\n");
}

TEST(Headers, DefinesDecide) {
    Input input{.headers = {"cpp/api.hpp"}, .defines = {{"WITH_G", ""}, {"SIZE", "4"}}, .macros = {"API"}};
    const auto read = read_header("API void f() noexcept;\n#ifdef WITH_G\nstd::array<int, SIZE> g() "
                                  "noexcept;\n#endif\n#ifdef WITH_H\nvoid h();\n#endif",
                                  {}, input);
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "function f()\nfunction g() -> array<i32, 4>\n");
}

TEST(Headers, SyntaxErrorsRefuseTheirItemAlone) {
    const auto read = read_header("void f(int x;\nstruct P { int x; };\nnamespace a { void g(P p) noexcept; }\n");
    EXPECT_NE(read.said().find("error[syntax-error]"), std::string::npos);
    EXPECT_NE(read.dump().find("function a::g(p P)"), std::string::npos);
    EXPECT_EQ(said_of("API void f();"), "error[syntax-error] : unexpected `void` @ void\n");
    EXPECT_EQ(read_header("API void f();").sink.sorted()[0].help[0],
              "if `API` is a macro, name it in beepboop.toml: `[cpp] macros = [\"API\"]`");
    EXPECT_EQ(said_of("int f() { return 1 }"), "error[syntax-error] : `;` is missing @ 1\n");
    EXPECT_EQ(said_of("struct P { int x; }"), "error[syntax-error] : `;` is missing @ }\n");
    EXPECT_EQ(said_of("namespace a { void f();"), "error[syntax-error] : `}` is missing @ ;\n");
    EXPECT_NE(said_of("struct P { int x y; };\nvoid f(P p);").find("`P` does not cross: `P` has a syntax error"),
              std::string::npos);
    EXPECT_NE(said_of("}").find("error[syntax-error]"), std::string::npos);
    EXPECT_EQ(said_of("f(int x) {}"), "error[syntax-error] f: `f` has no result type @ f\n");
    EXPECT_EQ(said_of(""), "");
}

TEST(Headers, BodiesOfThoseReadForTypesDoNotMatter) {
    const auto read = read_header("#include \"t.hpp\"\nvoid f(P p) noexcept;",
                                  {{"/project/cpp/t.hpp", "struct P { int x; };\ninline int g() { ODD(x) y; return }\n"
                                                          "template <class T> void odd(T... x y);\n"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record P\n    x i32\nfunction f(p P)\n");
}

}  // namespace
}  // namespace reader::cpp

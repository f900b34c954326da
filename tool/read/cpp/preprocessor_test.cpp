// SPDX-License-Identifier: MIT
#include "read/cpp/preprocessor.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

struct Prepared {
    Input input{.headers = {"cpp/api.hpp"}};
    source::SourceMap sources;
    diagnostics::Sink sink;
    std::unique_ptr<Preprocessor> preprocessor;

    explicit Prepared(const std::string& text, std::map<std::string, std::string> defines = {},
                      std::vector<std::string> macros = {}) {
        input.defines = std::move(defines);
        input.macros = std::move(macros);
        const support::MemoryFileSystem files({{"/project/cpp/api.hpp", text}});
        preprocessor = std::make_unique<Preprocessor>(input, "/project", files, sources, sink);
        preprocessor->run();
    }

    const Unit& unit() const { return *preprocessor->units().at(0); }

    /// What is left, one space for several.
    std::string left() const {
        std::string text;
        for (const char letter : unit().text) {
            const bool space = letter == ' ' || letter == '\n';
            if (!space || (!text.empty() && text.back() != ' ')) {
                text += space ? ' ' : letter;
            }
        }
        return text;
    }

    std::string uncertain() const {
        std::string text;
        for (const auto span : unit().uncertain) {
            text += std::string(sources.text(span)) + "|";
        }
        return text;
    }
};

TEST(Preprocessor, KeepsEveryOffset) {
    const std::string text = "#pragma once\n#if 0\nä\n#endif\nint x;\n";
    const Prepared prepared(text);
    ASSERT_EQ(prepared.unit().text.size(), text.size());
    EXPECT_EQ(prepared.unit().text.find("int x;"), text.find("int x;"));
    EXPECT_EQ(std::ranges::count(prepared.unit().text, '\n'), std::ranges::count(text, '\n'));
}

TEST(Preprocessor, BlanksBracedDefaultsOfParameters) {
    EXPECT_EQ(Prepared("void f(A a = {}, int b = {1, 2}) ;").left(), "void f(A a , int b ) ;");
    EXPECT_EQ(Prepared("struct S { int a = {}, b = {1}; };").left(), "struct S { int a = {}, b = {1}; };");
}

TEST(Preprocessor, TakesTheBranchThatHolds) {
    EXPECT_EQ(Prepared("#if 1\na\n#else\nb\n#endif\n").left(), "a ");
    EXPECT_EQ(Prepared("#ifdef A\na\n#elif defined(B) && B > 1\nb\n#else\nc\n#endif\n", {{"B", "2"}}).left(), "b ");
    EXPECT_EQ(Prepared("#ifndef A\na\n#else\nb\n#endif\n", {{"A", ""}}).left(), "b ");
    EXPECT_EQ(Prepared("#ifdef __cplusplus\na\n#endif\n#if __cplusplus >= 202302L\nb\n#endif\n").left(), "a b ");
    EXPECT_EQ(Prepared("#define V 3\n#if V == 3\na\n#endif\n#undef V\n#ifdef V\nb\n#endif\n").left(), "a ");
    EXPECT_EQ(Prepared("#if 0\n#if 1\na\n#else\nb\n#endif\n#elif 1\nc\n#endif\n").left(), "c ");
    EXPECT_EQ(Prepared("#ifdef A\na\n#elifdef B\nb\n#elifndef C\nc\n#endif\n").left(), "c ");
}

TEST(Preprocessor, MarksWhatDependsOnTheTarget) {
    const Prepared one("a;\n#ifdef _WIN32\nb;\n#else\nc;\n#endif\nd;\n");
    EXPECT_EQ(one.left(), "a; b; c; d; ");
    EXPECT_EQ(one.uncertain(), "b;|c;|");
    EXPECT_EQ(Prepared("#if defined(__linux__) && 0\na\n#else\nb\n#endif\n").uncertain(), "");
    EXPECT_EQ(Prepared("#if __has_include(<x>)\na;\n#endif\n").uncertain(), "a;|");
    EXPECT_EQ(Prepared("#if WHAT(3)\na;\n#endif\n").uncertain(), "a;|");
}

TEST(Preprocessor, KeepsOneOfTwoHalves) {
    EXPECT_EQ(Prepared("#ifdef _WIN32\nint f(\n#else\nlong f(\n#endif\nint x);\n").left(), "int f( int x); ");
    EXPECT_EQ(Prepared("#ifdef _WIN32\nstruct A {\n#else\nstruct B {\n#endif\n};\n").left(), "struct A { }; ");
}

TEST(Preprocessor, GuardsAreNoQuestionToTheTarget) {
    const Prepared guard("#ifndef __GEO_H__\n#define __GEO_H__\na;\n#endif\n");
    EXPECT_EQ(guard.left(), "a; ");
    EXPECT_EQ(guard.uncertain(), "");
    EXPECT_EQ(Prepared("#if !defined(_GEO_H)\n#define _GEO_H 1\na;\n#endif\n").uncertain(), "");
}

TEST(Preprocessor, BlanksAttributes) {
    const Prepared prepared("[[nodiscard]] __attribute__((pure)) int f(); struct alignas(16) S {}; a[b[0]];");
    EXPECT_EQ(prepared.left(), "int f(); struct S {}; a[b[0]];");
    ASSERT_EQ(prepared.unit().attributes.size(), 3u);
    EXPECT_EQ(prepared.sources.text(prepared.unit().attributes[1]), "__attribute__((pure))");
}

TEST(Preprocessor, BlanksMacrosThatOnlyDecorate) {
    EXPECT_EQ(Prepared("API int f() API_END(1, (2));", {}, {"API", "API_END"}).left(), "int f() ;");
    EXPECT_EQ(Prepared("#define API\nAPI int f();").left(), "int f();");
    EXPECT_EQ(Prepared("#ifdef _WIN32\n#define API __declspec(dllexport)\n#else\n#define API "
                       "__attribute__((visibility(\"default\")))\n"
                       "#endif\n#define EXPORT extern \"C\" API\nEXPORT int f();")
                  .left(),
              "int f();");
    EXPECT_EQ(
        Prepared("#ifdef _WIN32\n#define API __declspec(dllexport)\n#else\n#define API\n#endif\nAPI int f();").left(),
        "int f();");
    EXPECT_EQ(Prepared("#define OLD(why) [[deprecated(why)]]\nOLD(\"x\") int f();").left(), "int f();");
}

TEST(Preprocessor, PutsShortWordsInTheirMacrosPlace) {
    EXPECT_EQ(Prepared("#define NOTHROWS noexcept\nint f() NOTHROWS;").left(), "int f() noexcept;");
    EXPECT_EQ(Prepared("#define REAL double\nREAL f();").left(), "REAL f();");
    EXPECT_EQ(Prepared("#define SIZE 4\nint x[SIZE];").left(), "int x[SIZE];");
    EXPECT_EQ(Prepared("#define LOOP LOOP\nLOOP;").left(), "LOOP;");
}

TEST(Preprocessor, ReportsBranchesWithoutAnEnd) {
    Prepared open("int a;\n#if 1\nint b;\n");
    ASSERT_EQ(open.sink.sorted().size(), 1u);
    EXPECT_EQ(open.sink.sorted()[0].message, "this `#if` has no `#endif`");
    Prepared closed("#endif\n#else\n");
    ASSERT_EQ(closed.sink.sorted().size(), 2u);
    EXPECT_EQ(closed.sink.sorted()[0].message, "this `#endif` has no `#if`");
    EXPECT_EQ(closed.sink.sorted()[1].message, "this `#else` has no `#if`");
}

TEST(Preprocessor, KnowsTheRegionsOfPackedStructs) {
    const Prepared prepared("#pragma pack(push, 1)\nstruct A {};\n#pragma pack(pop)\nstruct B {};\n");
    ASSERT_EQ(prepared.unit().packed.size(), 1u);
    EXPECT_NE(prepared.sources.text(prepared.unit().packed[0]).find("struct A"), std::string_view::npos);
    EXPECT_EQ(prepared.sources.text(prepared.unit().packed[0]).find("struct B"), std::string_view::npos);
}

}  // namespace
}  // namespace reader::cpp

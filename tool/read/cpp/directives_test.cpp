// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Directives, StandBetweenDocAttributesAndItem) {
    const auto read = read_header(
        "/// Doc.\n//beepboop:fast\n// beepboop:name Sum\n/// More.\n[[nodiscard]]\nint add(int a) noexcept;");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "/// Doc.\n/// More.\nfunction add(a i32) -> i32 fast as Sum\n");
}

TEST(Directives, NameFieldsAndTypes) {
    EXPECT_EQ(dump_of("//beepboop:name Spot\nstruct P {\n  //beepboop:name Horizontal\n  int x;\n};"),
              "record P as Spot\n    x i32 as Horizontal\n");
    EXPECT_EQ(said_of("struct P {\n  //beepboop:name X\n  int x, y;\n};"),
              "error[invalid-directive] : `name` stands above several fields @ //beepboop:name X\n");
}

TEST(Directives, SkipIsSilent) {
    const auto read = read_header(
        "//beepboop:skip\nvoid f(long x);\n//beepboop:skip\nstruct S { int* p; };\n//beepboop:skip\nint counter;\n"
        "//beepboop:skip\ntemplate <class T> void g(T t);\n//beepboop:skip\nnamespace detail { void h(long); }\n"
        "//beepboop:skip\nenum E { a };\n//beepboop:skip\nvoid odd(int x y);\nvoid kept();");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "function kept() throws\n");
}

TEST(Directives, WhatUsesASkippedTypeSaysSo) {
    EXPECT_EQ(said_of("//beepboop:skip\nstruct S { int x; };\nvoid f(S s);"),
              "skipped[unsupported-item] f: `S` does not cross: `S` is left out by its directive `skip` @ S\n");
}

TEST(Directives, UnknownOnesAreErrors) {
    EXPECT_EQ(said_of("//beepboop:fats\nvoid f();"),
              "error[unknown-directive] : there is no directive `fats` @ //beepboop:fats\n");
    const auto read = read_header("//beepboop:fats\nvoid f();\n//beepboop:xylophone\nvoid g();");
    ASSERT_EQ(read.sink.sorted().size(), 2u);
    EXPECT_EQ(read.sink.sorted()[0].help, std::vector<std::string>{"did you mean `//beepboop:fast`?"});
    EXPECT_EQ(read.sink.sorted()[1].help[0].find("there are fast, name"), 0u);
    EXPECT_EQ(said_of("// beepboop: is a tool\n// see beepboop:fats\nvoid f();"), "");
}

std::string invalid(const std::string& text) {
    const auto read = read_header(text);
    const auto said = read.sink.sorted();
    return said.size() == 1 && said[0].kind == diagnostics::Kind::invalid_directive ? said[0].message : read.said();
}

TEST(Directives, MustFitTheirItems) {
    EXPECT_EQ(invalid("//beepboop:fast\nstruct S { int x; };"), "`fast` does not fit structs");
    EXPECT_EQ(invalid("//beepboop:flags\nvoid f();"), "`flags` does not fit functions");
    EXPECT_EQ(invalid("//beepboop:name A\nnamespace a {}"), "`name` does not fit namespaces");
    EXPECT_EQ(invalid("struct S {\n//beepboop:fast\nint x;\n};"), "`fast` does not fit fields");
    EXPECT_EQ(invalid("enum E {\n//beepboop:skip\na\n};"), "`skip` does not fit enumerators");
    EXPECT_EQ(invalid("//beepboop:name Number\nusing N = int;"), "`name` does not fit aliases");
    EXPECT_EQ(invalid("//beepboop:record\nenum E { a };"), "`record` does not fit enumerations");
}

TEST(Directives, MustHaveTheirArguments) {
    EXPECT_EQ(invalid("//beepboop:name\nvoid f();"), "`name` takes one name: `//beepboop:name NewName`");
    EXPECT_EQ(invalid("//beepboop:name A B\nvoid f();"), "`name` takes one name: `//beepboop:name NewName`");
    EXPECT_EQ(invalid("//beepboop:fast now\nvoid f();"), "`fast` takes nothing after it");
    EXPECT_EQ(invalid("//beepboop:default x\nstruct S { int x; };"),
              "`default` takes a field and its value: `//beepboop:default field=value`");
}

TEST(Directives, MustStandAboveSomething) {
    const std::string lost = "this directive stands above nothing that it could concern";
    EXPECT_EQ(invalid("void f();\n//beepboop:fast\n"), lost);
    EXPECT_EQ(invalid("//beepboop:fast\n#include <string>\nvoid f();"), lost);
    EXPECT_EQ(invalid("inline int f() {\n  //beepboop:fast\n  return 1;\n}"), lost);
    EXPECT_EQ(said_of("#if 0\n//beepboop:fats\n#endif\n"), "");
}

TEST(Directives, OfObjectsFitNothingElse) {
    EXPECT_EQ(invalid("//beepboop:concurrent\nint to(int x);"), "`concurrent` does not fit functions");
    EXPECT_EQ(invalid("//beepboop:serialize\nstruct C {};"), "`serialize` does not fit structs");
    EXPECT_EQ(invalid("//beepboop:object\nenum class C {};"), "`object` does not fit enumerations");
    EXPECT_EQ(invalid("struct C {\n  //beepboop:concurrent\n  void f();\n};"),
              "`concurrent` does not fit member functions of data");
}

}  // namespace
}  // namespace reader::cpp

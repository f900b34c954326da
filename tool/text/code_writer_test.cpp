// SPDX-License-Identifier: MIT
// Templates, holes, indentation and gaps.
#include "text/code_writer.hpp"

#include <gtest/gtest.h>

namespace text {
namespace {

TEST(CodeWriter, TakesTheTemplatesOwnIndentationAway) {
    CodeWriter writer;
    writer.write(R"(
        fn main() {
            run();
        }
    )");
    EXPECT_EQ(writer.text(), "fn main() {\n    run();\n}\n");
}

TEST(CodeWriter, IndentsByItsUnit) {
    CodeWriter writer("\t");
    writer.write(R"(
        a
            b
              c
                d
    )");
    EXPECT_EQ(writer.text(), "a\n\tb\n\t  c\n\t\td\n");
}

TEST(CodeWriter, FillsHolesInLinesByText) {
    CodeWriter writer;
    writer.write("let $name$: $$x = $name$ + $more$;\n", {{"name", "a"}, {"more", "1"}});
    EXPECT_EQ(writer.text(), "let a: $x = a + 1;\n");
}

TEST(CodeWriter, LeavesPiecesOfALineAsTheyAre) {
    CodeWriter writer;
    writer.write("a");
    writer.write("    + ");
    writer.write("b\n");
    EXPECT_EQ(writer.text(), "a    + b\n");
}

TEST(CodeWriter, GivesItsIndentationToEveryLineOfAHoleThatStandsAlone) {
    CodeWriter writer("\t");
    writer.write(R"(
        {
            $body$
        }
    )",
                 {{"body", "one\n\n\ttwo\n"}});
    EXPECT_EQ(writer.text(), "{\n\tone\n\n\t\ttwo\n}\n");
}

TEST(CodeWriter, KeepsATemplatesLastLineOpen) {
    CodeWriter writer;
    writer.write("\n    a\n        $body$", {{"body", "one\ntwo\n"}});
    writer.write(";\n");
    EXPECT_EQ(writer.text(), "a\n    one\n    two;\n");
}

TEST(CodeWriter, TakesTheLineOfAnEmptyHoleWithIt) {
    CodeWriter writer;
    writer.write(R"(
        {
            $body$
            $$
        }
    )",
                 {{"body", ""}});
    EXPECT_EQ(writer.text(), "{\n    $\n}\n");
}

TEST(CodeWriter, LetsAFunctionFillAHole) {
    CodeWriter writer("\t");
    writer.write(R"(
        func $name$($parameters$) {
            $body$
        }
    )",
                 {{"name", "Area"},
                  {"parameters", [](CodeWriter& w) { w.write("a int"); }},
                  {"body", [](CodeWriter& w) {
                       w.write(R"(
                           if a > 0 {
                               return
                           }
                       )");
                       w.gap();
                       w.write("$x$()\n", {{"x", "work"}});
                   }}});
    EXPECT_EQ(writer.text(), "func Area(a int) {\n\tif a > 0 {\n\t\treturn\n\t}\n\n\twork()\n}\n");
}

TEST(CodeWriter, LeavesNoWhiteSpaceOnBlankLines) {
    CodeWriter writer;
    writer.write("\n        a\n        \n\n        b\n    ");
    EXPECT_EQ(writer.text(), "a\n\n\nb\n");
}

TEST(CodeWriter, MakesOneGapAndNoneAtTheEnds) {
    CodeWriter writer;
    writer.gap();
    writer.write("a\n");
    writer.gap();
    writer.gap();
    writer.write("$nothing$", {{"nothing", ""}});
    writer.write("b\n");
    writer.gap();
    EXPECT_EQ(writer.take(), "a\n\nb\n");
}

TEST(CodeWriter, DoesNotLookForHolesInFillings) {
    CodeWriter writer;
    writer.write("$a$\n", {{"a", "$b$ $"}});
    EXPECT_EQ(writer.text(), "$b$ $\n");
}

TEST(CodeWriterDeathTest, NamesTheLineOfAHoleThatNothingFills) {
    CodeWriter writer;
    const auto where = std::source_location::current();
    const auto write = [&] {
        writer.write(R"(
            a
            $lost$
        )",
                     {}, where);
    };
    const std::string expected =
        "code_writer_test.cpp:" + std::to_string(where.line() + 2) + ": template: nothing fills";
    EXPECT_DEATH(write(), expected);
}

TEST(CodeWriterDeathTest, RefusesFillingsWithoutAHoleAndLoneDollars) {
    CodeWriter writer;
    EXPECT_DEATH(writer.write("a\n", {{"extra", "x"}}), "no hole `.extra.`");
    EXPECT_DEATH(writer.write("cost: 5$\n"), "a dollar sign is");
    EXPECT_DEATH(writer.write("$Not A Hole$\n"), "is no name of a hole");
}

}  // namespace
}  // namespace text

// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/cpp/lines.hpp"

namespace emit::cpp {
namespace {

using Items = std::vector<std::string>;

TEST(Packed, IsOneLineWhereItFits) {
    EXPECT_EQ(packed({"call(", {"a", "b"}, ",", ");"}, 0), "call(a, b);");
    EXPECT_EQ(packed({"call(", {}, ",", ");"}, 0), "call();");
}

TEST(Packed, ContinuesBelowTheFirstItem) {
    const std::string item(50, 'x');
    EXPECT_EQ(packed({"call(", {item, item, item}, ",", ");"}, 0),
              "call(" + item + ", " + item + ",\n     " + item + ");");
    // What the indentation takes is missing at the end.
    EXPECT_EQ(packed({"call(", {item, item, "y"}, ",", ");"}, 16), "call(" + item + ",\n     " + item + ", y);");
}

TEST(Packed, ContinuesBelowTheHeadWhereThatIsShorter) {
    const std::string head(70, 'h');
    const std::string item(40, 'x');
    EXPECT_EQ(packed({head + " ", {item, item, item, item}, " &&", ";"}, 0),
              head + "\n    " + item + " && " + item + " &&\n    " + item + " && " + item + ";");
    const std::string huge(130, 'x');
    EXPECT_EQ(packed({"assert(", {huge}, "", ");"}, 0), "assert(\n    " + huge + ");");
}

TEST(Definition, IsOneLineWhereItFits) {
    EXPECT_EQ(definition("int f(", {"int a"}, ") noexcept", {"return a;"}), "int f(int a) noexcept { return a; }\n");
    EXPECT_EQ(definition("void f(", {}, ")", {"a();", "b();"}), "void f() {\n    a();\n    b();\n}\n");
    const std::string statement(110, 's');
    EXPECT_EQ(definition("void f(", {}, ")", {statement}), "void f() {\n    " + statement + "\n}\n");
}

TEST(SplitTypes, LeavesBracketsWhole) {
    EXPECT_EQ(split_types("int, ::std::map<int, bool>, int (*)(int, int), const T&"),
              (Items{"int", "::std::map<int, bool>", "int (*)(int, int)", "const T&"}));
    EXPECT_EQ(split_types(""), Items{});
}

}  // namespace
}  // namespace emit::cpp

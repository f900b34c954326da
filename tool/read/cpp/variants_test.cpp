// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Variants, OfStructs) {
    const auto read = read_header("struct Circle { double r; };\nnamespace a { struct Rect { double w; }; }\n/// A "
                                  "figure.\n//beepboop:name Figure\n"
                                  "using Shape = std::variant<Circle, a::Rect>;\ntypedef std::variant<Circle> Round;\n"
                                  "using Again = Shape;\nAgain f(const Shape& x, std::vector<Round> y) noexcept;");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record Circle\n    r f64\nrecord a::Rect\n    w f64\n/// A figure.\nvariant Shape as "
                           "Figure\n    Circle\n    Rect\n"
                           "variant Round\n    Circle\nfunction f(x &Shape, y list<Round>) -> Shape\n");
    EXPECT_EQ(read.library.variants[0].native, "::Shape");
    EXPECT_EQ(read.library.variants[0].cases[1].record, 1u);
    EXPECT_EQ(read.library.functions[0].native_type, "::Shape(const ::Shape&, ::std::vector<::Round>) noexcept");
}

TEST(Variants, Recursive) {
    EXPECT_EQ(
        dump_of("struct Number; struct Sum;\nusing Term = std::variant<Number, Sum>;\nstruct Number { int value; };\n"
                "struct Sum { std::unique_ptr<Term> left; std::vector<Term> rest; };\n"),
        "record Number\n    value i32\nrecord Sum\n    left unique<Term>\n    rest list<Term>\nvariant Term\n    "
        "Number\n    Sum\n");
}

std::string alternative(const std::string& type) {
    return said_of("struct A { int x; };\nusing V = std::variant<A, " + type + ">;");
}

TEST(Variants, OfAnythingElseAreRefused) {
    EXPECT_EQ(alternative("std::monostate"),
              "skipped[unsupported-type] V: `std::monostate` is no struct of the API @ std::monostate\n");
    EXPECT_EQ(alternative("int"),
              "skipped[unsupported-type] V: `int` is no struct of the API, as alternatives of a variant are @ int\n");
    EXPECT_EQ(alternative("A"), "skipped[unsupported-type] V: `A` is an alternative twice @ A\n");
    EXPECT_EQ(alternative("B").find("skipped[unresolved-name] V: `B` leads to no type"), 0u);
    EXPECT_EQ(said_of("struct A;\nusing V = std::variant<A>;"),
              "skipped[unsupported-type] V: `A` is declared, but not defined in a header that is read here @ A\n");
}

TEST(Variants, OtherAliasesAreNoItems) {
    const auto read = read_header("using Call = std::weak_ptr<int>;\nusing Number = int;\nusing Gone = "
                                  "Unknown;\nNumber f(Call c);\nNumber g() noexcept;");
    EXPECT_EQ(read.dump(), "function g() -> i32\n");
    EXPECT_EQ(read.said(), "skipped[unsupported-type] f: `Call` may be gone at any time @ Call\n");
}

}  // namespace
}  // namespace reader::cpp

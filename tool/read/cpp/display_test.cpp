// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Display, OfTypesThatArePrinted) {
    const auto read = read_header(
        "#include <ostream>\nnamespace geo {\nstruct A { int x; };\nstruct B { int x; };\nenum class C { c };\n"
        "using V = std::variant<A, B>;\nstruct D { int x; friend std::ostream& operator<<(std::ostream& out, const D& "
        "d) "
        "{ return out; } };\nstruct E { int x; friend std::ostream& operator<<(std::ostream&, E); };\n"
        "std::ostream& operator<<(std::ostream& out, const A& a);\n}\n"
        "inline std::ostream& operator<<(std::ostream& out, geo::C c) { return out; }\n"
        "std::ostream& operator<<(std::ostream& out, const geo::V& v);\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record geo::A displays\n    x i32\nrecord geo::B\n    x i32\nrecord geo::D displays\n    x "
                           "i32\nrecord geo::E displays\n    x i32\nenumeration geo::C displays\n    c = 0\n"
                           "variant geo::V displays\n    A\n    B\n");
}

TEST(Display, OfErrorsAndIncludedTypes) {
    const auto read = read_header(
        "#include \"t.hpp\"\nclass A { int x; };\nstd::ostream& operator<<(std::ostream&, const "
        "A&);\nstd::expected<B, A> f() noexcept;",
        {{"/project/cpp/t.hpp", "struct B { int x; };\nstd::ostream& operator<<(std::ostream&, const B&);\n"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record B displays\n    x i32\nflat error A displays\nfunction f() -> B fails with A\n");
}

TEST(Display, IsNothingElse) {
    const auto read = read_header("struct Bits { int x; };\nBits operator<<(const Bits&, int);\n"
                                  "std::istream& operator<<(std::istream&, Bits&);\n"
                                  "template <class S> S& operator<<(S& out, const Bits& b);\n"
                                  "std::ostream& operator<<(std::ostream&, const Unknown&);\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record Bits\n    x i32\n");
}

}  // namespace
}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

std::string key(const std::string& declarations, const std::string& type) {
    return said_of(declarations + "\nvoid f(std::set<" + type + "> x) noexcept;");
}

TEST(Keys, ThatGoComparesCross) {
    EXPECT_EQ(key("", "std::string"), "");
    EXPECT_EQ(key("", "double"), "");
    EXPECT_EQ(key("", "std::array<std::pair<int, bool>, 2>"), "");
    EXPECT_EQ(key("", "std::chrono::seconds"), "");
    EXPECT_EQ(key("", "std::chrono::system_clock::time_point"), "");
    EXPECT_EQ(key("struct P { int x; std::string s; };", "P"), "");
    EXPECT_EQ(key("struct A { int x; }; struct B {}; using V = std::variant<A, B>;", "V"), "");
    EXPECT_EQ(key("enum E { a };", "E"), "");
}

TEST(Keys, ThatGoDoesNotCompareAreErrors) {
    EXPECT_EQ(
        key("", "std::vector<int>"),
        "error[key-not-comparable] f: `std::set<std::vector<int>>` cannot be a Go set: `[]int32` is not comparable @ "
        "std::set<std::vector<int>>\n");
    EXPECT_NE(key("", "__int128").find("`*big.Int` is not comparable"), std::string::npos);
    EXPECT_NE(key("", "std::optional<int>").find("`*int32` is not comparable"), std::string::npos);
    EXPECT_NE(key("", "std::pair<int, std::map<int, bool>>").find("`map[int32]bool` is not comparable"),
              std::string::npos);
    EXPECT_NE(key("struct P { std::set<int> x; };", "P").find("`map[int32]struct{}` is not comparable"),
              std::string::npos);
    EXPECT_NE(key("struct N {}; ", "std::unique_ptr<N>").find("`*N` is not comparable"), std::string::npos);
}

TEST(Keys, MessageOfTheStyleGuide) {
    const auto read = read_header("int f(std::map<std::vector<double>, int> words) noexcept;");
    EXPECT_EQ(read.rendered(), "error[key-not-comparable]: `std::map<std::vector<double>, int>` cannot be a Go map: "
                               "`[]float64` is not comparable\n"
                               " --> cpp/api.hpp:1:7\n"
                               "  |\n"
                               "1 | int f(std::map<std::vector<double>, int> words) noexcept;\n"
                               "  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type of `words`\n"
                               "  = help: pass a span of a struct with the two fields\n");
}

TEST(Keys, PointAtTheFieldThatSpoilsThem) {
    const auto read = read_header(
        "struct P { int x; std::vector<int> y; };\nstruct Q { P p; };\nstruct R { std::map<Q, int> m; };\n");
    const auto said = read.sink.sorted();
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0].item, "R");
    ASSERT_EQ(said[0].others.size(), 1u);
    EXPECT_EQ(said[0].others[0].text, "this field is a `P`");
    EXPECT_EQ(read.library.records.size(), 2u);
}

}  // namespace
}  // namespace reader::cpp

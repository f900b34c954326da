// SPDX-License-Identifier: MIT
// Kinds and the sink.
#include <set>

#include <gtest/gtest.h>

#include "diagnostics/diagnostic.hpp"

namespace diagnostics {
namespace {

Diagnostic at(std::uint32_t file, std::uint32_t begin, std::string message) {
    return {.message = std::move(message), .span = source::Span{{file}, begin, begin + 1}};
}

std::string messages(const Sink& sink) {
    std::string all;
    for (const Diagnostic& one : sink.sorted()) all += one.message;
    return all;
}

TEST(Kind, HasANameOfItsOwnForEach) {
    std::set<std::string_view> names;
    for (const Kind kind : all_kinds()) names.insert(name(kind));
    EXPECT_EQ(names.size(), all_kinds().size());
    EXPECT_TRUE(names.contains("syntax-error"));
    EXPECT_TRUE(names.contains("missing-crate"));
}

TEST(Sink, SortsByPlace) {
    Sink sink;
    sink.report(at(1, 0, "d"));
    sink.report(at(0, 9, "c"));
    sink.report(at(0, 3, "b"));
    sink.report({.message = "a"});
    EXPECT_EQ(messages(sink), "abcd");
}

TEST(Sink, TellsTheSameOnce) {
    Sink sink;
    sink.report(at(0, 3, "a"));
    sink.report(at(0, 3, "a"));
    sink.report(at(0, 4, "a"));
    EXPECT_EQ(messages(sink), "aa");
}

TEST(Sink, ForgetsAnItemAndWhatIsInIt) {
    Sink sink;
    const auto report = [&](std::string item) { sink.report({.message = item, .item = item}); };
    report("geometry::area");
    report("geometry");
    report("geometry2");
    report("");
    sink.forget("geometry");
    EXPECT_EQ(messages(sink), "geometry2");
    EXPECT_EQ(sink.sorted().size(), 2u);
    sink.forget("");
    EXPECT_EQ(sink.sorted().size(), 2u);
}

TEST(Sink, MakesErrorsOfSkippedOnesWhenStrict) {
    Sink sink;
    sink.report({.severity = Severity::skipped, .message = "a"});
    EXPECT_FALSE(sink.has_errors());
    sink.be_strict();
    EXPECT_TRUE(sink.has_errors());
}

}  // namespace
}  // namespace diagnostics

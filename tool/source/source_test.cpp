// SPDX-License-Identifier: MIT
// Positions, lines and spans.
#include "source/source.hpp"

#include <gtest/gtest.h>

namespace source {
namespace {

TEST(SourceFile, CountsLinesAndColumnsFromOne) {
    const SourceFile file("a.rs", "one\ntwo\n");
    EXPECT_EQ(file.position(0), (Position{1, 1}));
    EXPECT_EQ(file.position(3), (Position{1, 4}));  // the line end belongs to its line
    EXPECT_EQ(file.position(4), (Position{2, 1}));
    EXPECT_EQ(file.position(6), (Position{2, 3}));
    EXPECT_EQ(file.position(8), (Position{3, 1}));
    EXPECT_EQ(file.line_count(), 3u);
}

TEST(SourceFile, CountsCharactersNotBytes) {
    const SourceFile file("a.rs", "\"äö€\" x");
    EXPECT_EQ(file.position(10), (Position{1, 7}));  // 1 + 2 + 2 + 3 + 1 + 1 bytes are six characters
}

TEST(SourceFile, StaysInsideAtTheEnd) {
    const SourceFile file("a.rs", "ab");
    EXPECT_EQ(file.position(99), (Position{1, 3}));
    EXPECT_EQ(SourceFile("empty", "").position(0), (Position{1, 1}));
}

TEST(SourceFile, GivesLinesWithoutTheirEnds) {
    const SourceFile file("a.rs", "one\r\n\ntwo");
    EXPECT_EQ(file.line(1), "one");
    EXPECT_EQ(file.line(2), "");
    EXPECT_EQ(file.line(3), "two");
}

TEST(SourceMap, KeepsReferencesAndCutsSpans) {
    SourceMap sources;
    const FileId first = sources.add("a.rs", "fn a() {}");
    const SourceFile& file = sources.file(first);
    for (int i = 0; i < 1000; ++i) sources.add("b.rs", "");
    EXPECT_EQ(file.path(), "a.rs");
    EXPECT_EQ(sources.text({first, 3, 6}), "a()");
    EXPECT_EQ(sources.text({first, 7, 99}), "{}");
    EXPECT_EQ(sources.text({first, 50, 60}), "");
}

}  // namespace
}  // namespace source

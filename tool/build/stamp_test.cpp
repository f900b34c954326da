// SPDX-License-Identifier: MIT
#include "build/stamp.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

class Stamp : public testing::Test {
protected:
    void SetUp() override {
        Contents contents(files);
        ASSERT_TRUE(note("/stamp", recipe, {"/learned"}, contents, files));
    }
    bool still_agrees() {
        Contents contents(files);
        return agrees("/stamp", recipe, contents, files);
    }

    support::MemoryFileSystem files{{{"/a", "1"}, {"/learned", "2"}}};
    Recipe recipe{"zig 0.17.1", {"/a", "/later"}};
};

TEST_F(Stamp, AgreesWhileNothingChanges) { EXPECT_TRUE(still_agrees()); }

TEST_F(Stamp, NoticesAChangedInput) {
    ASSERT_TRUE(files.write("/a", "3"));
    EXPECT_FALSE(still_agrees());
}

TEST_F(Stamp, NoticesAChangedFileThatOnlyTheCompilerNamed) {
    ASSERT_TRUE(files.write("/learned", "3"));
    EXPECT_FALSE(still_agrees());
}

TEST_F(Stamp, NoticesAFileThatAppears) {
    ASSERT_TRUE(files.write("/later", ""));
    EXPECT_FALSE(still_agrees());
}

TEST_F(Stamp, NoticesOtherWordsAndFiles) {
    recipe.words += "!";
    EXPECT_FALSE(still_agrees());
    recipe.words = "zig 0.17.1";
    recipe.files.emplace_back("/new");
    EXPECT_FALSE(still_agrees());
}

TEST_F(Stamp, IsNothingWhereThereIsNone) {
    ASSERT_TRUE(files.remove("/stamp"));
    EXPECT_FALSE(still_agrees());
}

}  // namespace
}  // namespace build

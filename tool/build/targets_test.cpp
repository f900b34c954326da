// SPDX-License-Identifier: MIT
#include "build/targets.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

std::vector<std::string> names(const support::Result<std::vector<Target>>& selected) {
    std::vector<std::string> list;
    if (selected) {
        for (const Target& target : *selected) list.push_back(target.name());
    }
    return list;
}

TEST(Targets, SelectsByNameHostAndAll) {
    EXPECT_EQ(names(select({"linux/arm64,darwin/arm64", "linux/arm64"})),
              (std::vector<std::string>{"linux/arm64", "darwin/arm64"}));
    EXPECT_EQ(select({"all"})->size(), targets().size());
    EXPECT_EQ(names(select({})), std::vector<std::string>{host()->name()});
    EXPECT_EQ(names(select({"host"})), names(select({host()->name()})));
}

TEST(Targets, RefusesAnUnknownNameWithTheNearest) {
    const auto selected = select({"linux/amd46"});
    ASSERT_FALSE(selected);
    EXPECT_EQ(selected.error().message, "there is no target `linux/amd46`");
    EXPECT_TRUE(selected.error().help.starts_with("did you mean `linux/amd64`? there are host, all, linux/amd64, "));
    EXPECT_FALSE(select({","}));
}

// Z-4: both processors of macOS, and one file of both.
TEST(Targets, JoinOthers) {
    EXPECT_EQ(names(select({"darwin/universal"})),
              (std::vector<std::string>{"darwin/amd64", "darwin/arm64", "darwin/universal"}));
    EXPECT_EQ(names(select({"darwin/arm64,darwin/universal"})),
              (std::vector<std::string>{"darwin/arm64", "darwin/amd64", "darwin/universal"}));
    EXPECT_TRUE(select({"darwin/univesal"}).error().help.starts_with("did you mean `darwin/universal`?"));
}

TEST(Targets, AreWhatGoCompilesFor) {
    EXPECT_EQ(select({"linux/amd64"})->front().constraint(), "linux && amd64 && !musl");
    EXPECT_EQ(select({"linux/arm64/musl"})->front().constraint(), "linux && arm64 && musl");
    EXPECT_EQ(select({"darwin/arm64"})->front().constraint(), "darwin && arm64");
    EXPECT_EQ(select({"windows/amd64"})->front().library("geometry"), "geometry.dll");
    EXPECT_EQ(select({"linux/arm64/musl"})->front().folder(), "linux_arm64_musl");
}

TEST(Targets, EachHasItsOwnNamesEverywhere) {
    for (const Target& one : targets()) {
        for (const Target& other : targets()) {
            if (&one == &other) continue;
            EXPECT_NE(one.name(), other.name());
            EXPECT_NE(one.rust, other.rust);
            EXPECT_NE(one.zig, other.zig);
        }
        EXPECT_TRUE(one.zigbuild.starts_with(one.rust));
    }
}

}  // namespace
}  // namespace build

// SPDX-License-Identifier: MIT
#include "cli/build_table.hpp"

#include <gtest/gtest.h>

#include "cli/build_progress.hpp"

namespace cli {
namespace {

TEST(BuildTable, HasALineForEachTarget) {
    const auto target = [](const std::string& name) { return build::select({name})->front(); };
    build::TargetReport built, unchanged, failed;
    built.target = target("linux/amd64");
    built.size = 368440;
    built.seconds = 12.34;
    built.check = "glibc 2.14";
    unchanged.target = target("linux/amd64/musl");
    unchanged.state = build::State::unchanged;
    unchanged.size = 1'200'000;
    unchanged.check = "musl";
    failed.target = target("darwin/arm64");
    failed.state = build::State::failed;
    failed.message = "cargo could not build the crate";
    EXPECT_EQ(build_table({built, unchanged, failed}),
              "target               size       time  check\n"
              "linux/amd64        368 kB     12.3 s  glibc 2.14\n"
              "linux/amd64/musl  1200 kB  unchanged  musl\n"
              "darwin/arm64            -          -  failed: cargo could not build the crate\n");
}

TEST(BuildProgress, TellsOfAllThatIsWorkedOn) {
    BuildProgress progress(3);
    EXPECT_EQ(progress.text(), "");
    progress.begin("linux/amd64", "compiling");
    progress.begin("darwin/arm64", "compiling");
    progress.begin("linux/amd64", "linking");
    EXPECT_EQ(progress.text(), "linux/amd64: linking, darwin/arm64: compiling (0 of 3 done)");
    progress.end("linux/amd64");
    EXPECT_EQ(progress.text(), "darwin/arm64: compiling (1 of 3 done)");
    progress.end("darwin/arm64");
    EXPECT_EQ(progress.text(), "");
    BuildProgress one(1);
    one.begin("linux/amd64", "compiling");
    EXPECT_EQ(one.text(), "linux/amd64: compiling");
}

}  // namespace
}  // namespace cli

// SPDX-License-Identifier: MIT
#include "build/steps.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "build/build_test.hpp"

namespace build {
namespace {

TEST(Steps, LastUntilTheNextBegins) {
    Steps steps;
    steps.begin("compiling");
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    steps.begin("linking; the first time it takes longer");
    steps.end();
    const double linking = steps.times()[1].seconds;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    steps.end();  // once more changes nothing
    ASSERT_EQ(steps.times().size(), 2u);
    EXPECT_EQ(steps.times()[0].name, "compiling");
    EXPECT_GE(steps.times()[0].seconds, 0.005);
    EXPECT_EQ(steps.times()[1].name, "linking");
    EXPECT_EQ(steps.times()[1].seconds, linking);
}

TEST_F(Build, ReportsItsSteps) {
    const auto names = [](const TargetReport& report) {
        std::string text;
        for (const StepTime& step : report.steps) text += step.name + " ";
        return text;
    };
    EXPECT_EQ(names(run(cpp, {"linux/amd64"})[0]), "compiling linking checking ");
    EXPECT_EQ(names(run(rust, {"linux/amd64"})[0]), "compiling checking ");
    EXPECT_EQ(names(run(rust, {"linux/amd64"})[0]), "");
}

}  // namespace
}  // namespace build

// SPDX-License-Identifier: MIT
#include "build/sdk.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

using support::Command;
using support::MemoryFileSystem;
using support::ProcessOutput;
using support::RecordingProcessRunner;
using support::Result;

const Tool zig{"zig", {}, "0.17.1"};

RecordingProcessRunner runner_with(const std::string& environment) {
    RecordingProcessRunner runner;
    runner.answer = [environment](const Command&) -> Result<ProcessOutput> {
        return ProcessOutput{0, environment, ""};
    };
    return runner;
}

TEST(Sdk, RewritesTheArchitecturesThatRustLldDoesNotKnow) {
    MemoryFileSystem files;
    ASSERT_TRUE(files.write("/zig/lib/libc/darwin/libSystem.tbd", "targets: [ x86_64-macos, arm64e-macos, \n"
                                                                  "  arm64e.x1-macos, arm64e.x1-maccatalyst ]\nend"));
    RecordingProcessRunner runner = runner_with(".{\n    .lib_dir = \"/zig/lib\",\n}");
    const auto sdk = stub_sdk(zig, "/p", "/p/.beepboop", files, runner);
    ASSERT_TRUE(sdk);
    EXPECT_EQ(*sdk, "/p/.beepboop/sdk-0.17.1");
    EXPECT_EQ(files.read(*sdk / "usr/lib/libSystem.tbd").value(), "targets: [ x86_64-macos, arm64-macos ]\nend");
    EXPECT_TRUE(files.exists(*sdk / "usr/lib/libc.tbd"));
}

TEST(Sdk, IsMadeOnce) {
    MemoryFileSystem files(std::map<support::Path, std::string>{{"/p/.beepboop/sdk-0.17.1/complete", ""}});
    RecordingProcessRunner runner;
    EXPECT_TRUE(stub_sdk(zig, "/p", "/p/.beepboop", files, runner));
    EXPECT_TRUE(runner.commands.empty());
}

TEST(Sdk, IsNothingWithoutZigsList) {
    MemoryFileSystem files;
    RecordingProcessRunner runner = runner_with("{\"lib_dir\": \"zig/lib\"}");
    EXPECT_EQ(zig_library(zig, "/p", runner), support::Path("/p/zig/lib"));
    EXPECT_FALSE(stub_sdk(zig, "/p", "/p/.beepboop", files, runner));
    EXPECT_TRUE(files.files().empty());
}

// Z-6: no SDK for plain code; frameworks come with the user's.
TEST(Sdk, IsTheUsersOwnWhereFrameworksAreNeeded) {
    RecordingProcessRunner runner;
    EXPECT_TRUE(framework_flags(runner).empty());
    EXPECT_EQ(framework_help("error: unable to find system framework \"Metal\"", runner),
              "frameworks come with Apple's SDK: set SDKROOT to its folder");
    EXPECT_EQ(framework_help("ld64.lld: error: framework not found Metal", runner),
              "frameworks come with Apple's SDK: set SDKROOT to its folder");
    EXPECT_EQ(framework_help("error: undefined symbol: _f", runner), "");
    runner.variables["SDKROOT"] = "/sdk";
    EXPECT_EQ(framework_flags(runner),
              (std::vector<std::string>{"-F/sdk/System/Library/Frameworks", "-L/sdk/usr/lib"}));
    EXPECT_EQ(framework_help("framework not found Metal", runner), "SDKROOT is /sdk");
}

}  // namespace
}  // namespace build

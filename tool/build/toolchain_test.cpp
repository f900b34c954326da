// SPDX-License-Identifier: MIT
#include "build/toolchain.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

using support::Command;
using support::MemoryFileSystem;
using support::ProcessOutput;
using support::RecordingProcessRunner;
using support::Result;

Result<ProcessOutput> printed(const std::string& text) { return ProcessOutput{0, text + "\n", ""}; }

const Target& arm() { return targets()[1]; }

TEST(Toolchain, PrefersTheZigThatTheEnvironmentNames) {
    RecordingProcessRunner runner;
    runner.programs["zig"] = "/bin/zig";
    runner.variables["BEEPBOOP_ZIG"] = "/opt/zig/zig";
    runner.answer = [](const Command&) { return printed("0.17.1"); };
    const Result<Tool> zig = find_zig(runner);
    ASSERT_TRUE(zig);
    EXPECT_EQ(zig->program, "/opt/zig/zig");
    EXPECT_EQ(zig->version, "0.17.1");
}

TEST(Toolchain, FindsZigAsAPythonModule) {
    RecordingProcessRunner runner;
    runner.programs["python3"] = "/bin/python3";
    runner.answer = [](const Command&) { return printed("0.17.1"); };
    const Result<Tool> zig = find_zig(runner);
    ASSERT_TRUE(zig);
    EXPECT_EQ(zig->command({"c++"}).arguments, (std::vector<std::string>{"-m", "ziglang", "c++"}));
}

TEST(Toolchain, SaysWhatBringsAMissingTool) {
    RecordingProcessRunner runner;
    EXPECT_EQ(find_zig(runner).error().message, "zig is not installed");
    EXPECT_EQ(find_zig(runner).error().help, "pip install ziglang==0.17.1");
    EXPECT_EQ(find_zigbuild(runner).error().help, "pip install cargo-zigbuild==0.24.0");
    EXPECT_EQ(find_cargo(runner).error().message, "cargo is not installed");
    EXPECT_EQ(find_cargo(runner).error().help, rustup_command);
    EXPECT_EQ(find_go(runner).error().message, "go is not installed");
}

TEST(Toolchain, SaysSoWhenAToolDoesNotRun) {
    RecordingProcessRunner runner;
    runner.programs["cargo"] = "/bin/cargo";
    runner.variables["BEEPBOOP_ZIG"] = "/nowhere/zig";
    runner.answer = [](const Command&) -> Result<ProcessOutput> { return ProcessOutput{1, "", "broken"}; };
    EXPECT_EQ(find_cargo(runner).error().message, "cargo is installed at /bin/cargo, but does not run");
    EXPECT_EQ(find_zig(runner).error().message, "BEEPBOOP_ZIG names `/nowhere/zig`, which does not run");
}

TEST(Toolchain, TakesTheVersionOutOfTheWords) {
    RecordingProcessRunner runner;
    runner.programs = {{"go", "/bin/go"}, {"cargo", "/bin/cargo"}};
    runner.answer = [](const Command& command) {
        return printed(command.program == "/bin/go" ? "go version go1.26.8 linux/amd64" : "cargo 1.95.0 (f2d3 2026)");
    };
    EXPECT_EQ(find_go(runner)->version, "1.26.8");
    EXPECT_EQ(find_cargo(runner)->version, "1.95.0");
}

/// Two compilers: `rustc` with the sysroot /rust, and the cross one with /cross.
void install_both(RecordingProcessRunner& runner) {
    runner.programs["beepboop-cross-rustc"] = "/bin/beepboop-cross-rustc";
    runner.answer = [](const Command& command) {
        const bool cross = command.program != "rustc";
        if (command.arguments.front() == "--print") return printed(cross ? "/cross" : "/rust");
        return printed(cross ? "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0"
                             : "rustc 1.95.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0");
    };
}

TEST(Toolchain, TakesCargosOwnCompilerWhereItHasTheStd) {
    RecordingProcessRunner runner;
    install_both(runner);
    const MemoryFileSystem files({{"/rust/lib/rustlib/aarch64-unknown-linux-gnu/lib/libstd-1.rlib", ""},
                                  {"/rust/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld", ""}});
    const Result<Rustc> rustc = Toolchain(runner, files).rustc(arm(), "/project/rust");
    ASSERT_TRUE(rustc);
    EXPECT_EQ(rustc->program, "");
    EXPECT_EQ(rustc->release, "1.95.0");
    EXPECT_EQ(rustc->lld, "/rust/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld");
    EXPECT_EQ(runner.commands.front().folder, "/project/rust");
}

TEST(Toolchain, FallsBackToTheCrossCompiler) {
    RecordingProcessRunner runner;
    install_both(runner);
    const MemoryFileSystem files({{"/rust/lib/rustlib/aarch64-unknown-linux-gnu/lib/other.rlib", ""},
                                  {"/cross/lib/rustlib/aarch64-unknown-linux-gnu/lib/libstd-1.rlib", ""}});
    const Result<Rustc> rustc = Toolchain(runner, files).rustc(arm(), "");
    ASSERT_TRUE(rustc);
    EXPECT_EQ(rustc->program, "/bin/beepboop-cross-rustc");
    EXPECT_EQ(rustc->sysroot, "/cross");
}

TEST(Toolchain, AsksEachCompilerOnce) {
    RecordingProcessRunner runner;
    install_both(runner);
    const MemoryFileSystem files;
    Toolchain toolchain(runner, files);
    for (const Target& target : targets()) EXPECT_FALSE(toolchain.rustc(target, ""));
    EXPECT_EQ(runner.commands.size(), 4u);
}

TEST(Toolchain, NamesTheCommandForAMissingStd) {
    RecordingProcessRunner runner;
    install_both(runner);
    const MemoryFileSystem files;
    const Result<Rustc> rustc = Toolchain(runner, files).rustc(arm(), "");
    ASSERT_FALSE(rustc);
    EXPECT_EQ(rustc.error().message, "Rust's standard library for aarch64-unknown-linux-gnu is not installed");
    EXPECT_EQ(rustc.error().help, "rustup target add aarch64-unknown-linux-gnu");
}

}  // namespace
}  // namespace build

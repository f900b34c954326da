// SPDX-License-Identifier: MIT
// Running programs, with /bin/sh as the one that is everywhere.
#include "support/process.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace support {
namespace {

Command shell(std::string script) { return {.program = "sh", .arguments = {"-c", std::move(script)}}; }

ProcessOutput run(const Command& command) { return real_process_runner()->run(command).value(); }

TEST(RealProcessRunner, KeepsBothOutputsAndTheCode) {
    const ProcessOutput result = run(shell("echo out; echo err >&2; exit 3"));
    EXPECT_EQ(result.output, "out\n");
    EXPECT_EQ(result.error_output, "err\n");
    EXPECT_EQ(result.exit_code, 3);
}

TEST(RealProcessRunner, IsNotBlockedByALotOfOutput) {
    // More than a pipe holds, on one output and then on the other.
    const ProcessOutput result = run(shell("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; echo end"));
    EXPECT_EQ(result.output.size(), 300'004u);
    EXPECT_EQ(result.error_output.size(), 300'000u);
}

TEST(RealProcessRunner, CountsSignals) { EXPECT_EQ(run(shell("kill -9 $$")).exit_code, 128 + 9); }

TEST(RealProcessRunner, PassesArgumentsAsTheyAre) {
    const Command command{.program = "/bin/sh",
                          .arguments = {"-c", "printf '<%s>' \"$@\"", "sh", "a b", "", "$HOME \"'"}};
    EXPECT_EQ(run(command).output, "<a b><><$HOME \"'>");
}

TEST(RealProcessRunner, AddsToTheEnvironment) {
    Command command = shell("printf %s \"$BEEPBOOP_TEST-$HOME-$UNCHANGED\"");
    ::setenv("UNCHANGED", "ours", 1);
    command.environment = {{"BEEPBOOP_TEST", "a=b"}, {"HOME", "elsewhere"}};
    EXPECT_EQ(run(command).output, "a=b-elsewhere-ours");
}

TEST(RealProcessRunner, RunsInAFolder) {
    Command command = shell("pwd");
    command.folder = "/";
    EXPECT_EQ(run(command).output, "/\n");
    command.folder = "/no/such/folder";
    EXPECT_FALSE(real_process_runner()->run(command).has_value());
}

TEST(RealProcessRunner, GivesTheChildNoInput) { EXPECT_EQ(run(shell("cat; echo done")).output, "done\n"); }

TEST(RealProcessRunner, SaysWhatCouldNotBeStarted) {
    const auto runner = real_process_runner();
    EXPECT_EQ(runner->run({.program = "no-such-program"}).error().message,
              "cannot start `no-such-program`: it is not on PATH");
    EXPECT_EQ(runner->run({.program = "./no/such"}).error().message,
              "cannot start `./no/such`: No such file or directory");
}

TEST(RealProcessRunner, SearchesThePathOfTheCommand) {
    Command command = shell("true");
    command.environment = {{"PATH", "/no/such/folder"}};
    EXPECT_FALSE(real_process_runner()->run(command).has_value());
}

TEST(RealProcessRunner, FindsPrograms) {
    const auto runner = real_process_runner();
    const auto found = runner->find("sh");
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(std::filesystem::exists(*found));
    EXPECT_FALSE(runner->find("no-such-program").has_value());
    EXPECT_FALSE(runner->variable("BEEPBOOP_NO_SUCH_VARIABLE").has_value());
    EXPECT_TRUE(runner->variable("PATH").has_value());
}

TEST(RecordingProcessRunner, AnswersAndRemembers) {
    RecordingProcessRunner runner;
    runner.programs = {{"cargo", "/bin/cargo"}};
    runner.variables = {{"HOME", "/home/x"}};
    runner.answer = [](const Command& command) -> Result<ProcessOutput> {
        if (command.program != "cargo") return failure("no");
        return ProcessOutput{.exit_code = 7};
    };
    EXPECT_EQ(runner.run({.program = "cargo"})->exit_code, 7);
    EXPECT_FALSE(runner.run({.program = "zig"}).has_value());
    EXPECT_EQ(runner.commands.size(), 2u);
    EXPECT_EQ(runner.find("cargo"), Path("/bin/cargo"));
    EXPECT_FALSE(runner.find("zig").has_value());
    EXPECT_EQ(runner.variable("HOME"), "/home/x");
}

}  // namespace
}  // namespace support

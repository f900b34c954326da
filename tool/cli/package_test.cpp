// SPDX-License-Identifier: MIT
// gen, build, run and clean over a project in memory, with compilers that only pretend.
#include "cli/project_test.hpp"

namespace cli {
namespace {

using support::Command;
using support::Path;

TEST_F(Project, GenWritesThePackageOnce) {
    EXPECT_EQ(in_project({"gen", "--check"}), 1);
    EXPECT_NE(messages.str().find("would write native/library.go\n"), std::string::npos) << messages.str();
    EXPECT_EQ(messages.str().find(".beepboop"), std::string::npos);
    EXPECT_FALSE(files.exists("/home/hello/native"));
    EXPECT_EQ(in_project({"gen"}), 0);
    EXPECT_TRUE(messages.str().starts_with("generated native (")) << messages.str();
    EXPECT_TRUE(files.exists("/home/hello/native/library_missing.go"));
    EXPECT_EQ(in_project({"gen"}), 0);
    EXPECT_EQ(messages.str(), "note: nothing changed\n"
                              "note: the native library is not built yet: run `beepboop build`\n");
    EXPECT_EQ(in_project({"gen", "--check"}), 0);
    EXPECT_EQ(locked, (std::vector<Path>(2, "/home/hello/.beepboop/lock")));
}

TEST_F(Project, GenDumpsTheModelAndWritesNothing) {
    EXPECT_EQ(in_project({"gen", "--dump", "api"}), 0);
    EXPECT_NE(output.str().find("beep_boop"), std::string::npos);
    EXPECT_EQ(in_project({"gen", "--dump", "abi"}), 0);
    EXPECT_NE(output.str().find("bb_native_"), std::string::npos) << output.str();
    EXPECT_FALSE(files.exists("/home/hello/native"));
}

TEST_F(Project, IsFoundFromAFolderInIt) {
    EXPECT_EQ(run({"gen"}, "/home/hello/rust/src"), 0);
    EXPECT_EQ(run({"gen", "--check", "-C", "hello"}), 0);
    EXPECT_EQ(run({"-C", "/home/hello", "gen", "--check"}, "/"), 0);
}

TEST_F(Project, GenAddsPuregoToGoMod) {
    put("/home/hello/go.mod", "module example.com/hello\n\ngo 1.25.0\n");
    EXPECT_EQ(in_project({"gen"}), 0);
    EXPECT_NE(messages.str().find("note: go.mod now requires purego v0.11.3"), std::string::npos);
    EXPECT_NE(files.read("/home/hello/go.mod").value().find("require github.com/ebitengine/purego"), std::string::npos);
}

TEST_F(Project, WithoutGoModIsToldHowToGetOne) {
    ASSERT_TRUE(files.remove("/home/hello/go.mod"));
    EXPECT_EQ(in_project({"gen"}), 1);
    EXPECT_EQ(messages.str(), "error: there is no go.mod here or in a folder above\n"
                              "  = help: go mod init example.com/hello\n");
    EXPECT_EQ(in_project({"gen", "--dump", "api"}), 0);
}

TEST_F(Project, GenShowsMistakesAndWritesNothing) {
    put("/home/hello/rust/src/lib.rs", "pub fn beep_boop(message: &str {}\n");
    EXPECT_EQ(in_project({"gen"}), 1);
    EXPECT_NE(messages.str().find("error[syntax-error]"), std::string::npos) << messages.str();
    EXPECT_NE(messages.str().find("rust/src/lib.rs:1:"), std::string::npos);
    EXPECT_FALSE(files.exists("/home/hello/native"));
}

TEST_F(Project, StrictRefusesWhatWouldBeSkipped) {
    put("/home/hello/rust/src/lib.rs", "pub fn one() {}\npub fn two<T>(value: T) {}\n");
    EXPECT_EQ(in_project({"gen", "--strict"}), 1);
    EXPECT_FALSE(files.exists("/home/hello/native"));
    EXPECT_EQ(in_project({"gen"}), 0);
    EXPECT_NE(messages.str().find("note: 1 item skipped"), std::string::npos) << messages.str();
}

TEST_F(Project, BuildEmbedsTheLibraryAndThenDoesNothing) {
    EXPECT_EQ(in_project({"build", "--target", "linux/arm64"}), 0);
    EXPECT_NE(messages.str().find("    built linux/arm64 ("), std::string::npos) << messages.str();
    EXPECT_TRUE(files.exists("/home/hello/native/library_linux_arm64.go"));
    EXPECT_EQ(in_project({"build", "--target", "linux/arm64"}), 0);
    EXPECT_EQ(messages.str(), "note: nothing changed\n");
    EXPECT_EQ(in_project({"gen", "--check"}), 0);
}

TEST_F(Project, GenSaysThatTheLibraryIsOld) {
    ASSERT_EQ(in_project({"build", "--target", "host"}), 0);
    ASSERT_EQ(in_project({"gen"}), 0);
    EXPECT_EQ(messages.str(), "note: nothing changed\n");
    put("/home/hello/rust/src/lib.rs", "pub fn other() {}\n");
    ASSERT_EQ(in_project({"gen"}), 0);
    EXPECT_NE(messages.str().find("note: the native library is of another version of the API: run `beepboop build`\n"),
              std::string::npos)
        << messages.str();
}

TEST_F(Project, BuildTakesTheTargetsOfTheProject) {
    put("/home/hello/beepboop.toml", "targets = [\"linux/amd64\", \"darwin/arm64\"]\n");
    EXPECT_EQ(in_project({"build"}), 0);
    EXPECT_TRUE(files.exists("/home/hello/native/lib/darwin_arm64/libnative.dylib"));
    put("/home/hello/beepboop.toml", "targets = [\"linux/x86\"]\n");
    EXPECT_EQ(in_project({"build"}), 1);
    EXPECT_NE(messages.str().find("beepboop.toml, `targets`: there is no target `linux/x86`"), std::string::npos);
}

TEST_F(Project, BuildEndsWithATable) {
    ASSERT_TRUE(files.remove("/rust/lib/rustlib/aarch64-apple-darwin"));
    EXPECT_EQ(in_project({"build", "--target", "linux/amd64,darwin/arm64"}), 1);
    EXPECT_NE(messages.str().find("\ntarget        size"), std::string::npos) << messages.str();
    EXPECT_TRUE(messages.str().ends_with("darwin/arm64     -      -  failed: Rust's standard library for "
                                         "aarch64-apple-darwin is not installed\n"))
        << messages.str();
    EXPECT_TRUE(files.exists("/home/hello/native/library_linux_amd64.go"));
    EXPECT_EQ(in_project({"build", "--target", "linux/amd64"}), 0);
    EXPECT_EQ(messages.str().find("target  "), std::string::npos) << messages.str();
}

TEST_F(Project, BuildSaysOnceWhatIsMissingForAll) {
    runner.programs.erase("zig");
    EXPECT_EQ(in_project({"build", "--target", "linux/amd64,linux/arm64"}), 1);
    const std::string text = messages.str();
    EXPECT_NE(text.find("error: linux/amd64: zig is not installed\n"), std::string::npos) << text;
    EXPECT_EQ(text.find("error: linux/arm64"), std::string::npos) << text;
    EXPECT_NE(text.find("linux/arm64     -     -  failed: zig is not installed\n"), std::string::npos) << text;
}

TEST_F(Project, BuildShowsTheCompilersWords) {
    cargo_fails = true;
    EXPECT_EQ(in_project({"build", "--target", "linux/amd64"}), 1);
    EXPECT_NE(messages.str().find("error[E0425]: cannot find value `x`\n"
                                  "error: linux/amd64: cargo could not build the crate\n"),
              std::string::npos)
        << messages.str();
}

TEST_F(Project, RunEndsWithTheProgramsCode) {
    ASSERT_EQ(in_project({"run", "one", "--", "--two", "--"}), 7);
    EXPECT_EQ(output.str(), "");
    const Command& program = runner.commands.back();
    EXPECT_EQ(program.program, "/home/hello/.beepboop/run/hello");
    EXPECT_EQ(program.arguments, (std::vector<std::string>{"one", "--two", "--"}));
    const Command& go = runner.commands[runner.commands.size() - 2];
    EXPECT_EQ(go.environment.at("CGO_ENABLED"), "0");
    EXPECT_EQ(in_project({"run"}), 7);
    EXPECT_EQ(messages.str(), "") << "nothing is said where nothing changed";
}

TEST_F(Project, RunRefusesAPackageThatIsNoProgram) {
    go_package = "hello";
    EXPECT_EQ(in_project({"run"}), 1);
    EXPECT_NE(messages.str().find("error: `.` is package hello, not a program\n"), std::string::npos) << messages.str();
}

TEST_F(Project, CleanLeavesWhatTheUserWrote) {
    const auto before = files.files();
    ASSERT_EQ(in_project({"build", "--target", "linux/amd64"}), 0);
    EXPECT_EQ(in_project({"clean"}), 0);
    EXPECT_NE(messages.str().find("  removed native ("), std::string::npos);
    EXPECT_EQ(files.files(), before);
    EXPECT_EQ(in_project({"clean"}), 0);
    EXPECT_EQ(messages.str(), "note: nothing to remove\n");
}

}  // namespace
}  // namespace cli

// SPDX-License-Identifier: MIT
#include "cli/environment_test.hpp"

#include <fstream>

#include "build/version.hpp"

namespace cli {
namespace {

TEST_F(CommandLine, WithoutAWordShowsTheCommands) {
    EXPECT_EQ(run({}), 2);
    for (const char* name : {"new", "init", "gen", "build", "run", "pack", "inspect", "doctor", "explain", "clean", "version"}) {
        EXPECT_NE(messages.str().find(std::string("\n  ") + name + " "), std::string::npos) << name;
    }
}

TEST_F(CommandLine, EveryCommandHelpsWithAnExample) {
    for (const char* name : {"new", "init", "gen", "build", "run", "pack", "inspect", "doctor", "explain", "clean", "version"}) {
        EXPECT_EQ(run({name, "--help"}), 0);
        EXPECT_NE(output.str().find(std::string("\n  beepboop ") + name), std::string::npos) << output.str();
        EXPECT_EQ(messages.str(), "");
    }
}

TEST_F(CommandLine, NamesTheNearestCommandAndOption) {
    EXPECT_EQ(run({"biuld"}), 2);
    EXPECT_EQ(messages.str(), "error: `beepboop` has no command `biuld`\n  = help: did you mean `build`?\n");
    EXPECT_EQ(run({"gen", "--chek"}), 2);
    EXPECT_EQ(messages.str(), "error: `beepboop gen` has no option `--chek`\n  = help: did you mean `--check`?\n");
    EXPECT_EQ(run({"gen", "now"}), 2);
    EXPECT_EQ(messages.str(), "error: `beepboop gen` has no argument `now`\n  = help: see `beepboop gen --help`\n");
}

TEST_F(CommandLine, RefusesWrongValues) {
    EXPECT_EQ(run({"gen", "--dump", "ast"}), 2);
    EXPECT_EQ(run({"new", "hello"}), 2);
    EXPECT_NE(messages.str().find("--lang"), std::string::npos);
    EXPECT_EQ(run({"build", "--target", "linux/amd46"}), 2);
    EXPECT_EQ(messages.str().substr(0, 76),
              "error: there is no target `linux/amd46`\n  = help: did you mean `linux/amd64`");
}

TEST_F(CommandLine, TellsItsVersionAsCMakeKnowsIt) {
    EXPECT_EQ(run({"version"}), 0);
    EXPECT_EQ(output.str(), "beepboop " + std::string(build::tool_version) + "\n");
    std::ifstream file(BEEPBOOP_SOURCE_DIR "/CMakeLists.txt");
    const std::string cmake(std::istreambuf_iterator<char>(file), {});
    EXPECT_NE(cmake.find("project(beepboop VERSION " + std::string(build::tool_version) + " "), std::string::npos);
}

TEST_F(CommandLine, ExplainsDiagnostics) {
    EXPECT_EQ(run({"explain", "unsupported-type"}), 0);
    EXPECT_TRUE(output.str().starts_with("## unsupported-type\n")) << output.str();
    EXPECT_EQ(output.str().find("\n## "), std::string::npos);
    EXPECT_EQ(run({"explain", "unsupported-typ"}), 2);
    EXPECT_EQ(messages.str(),
              "error: there is no diagnostic `unsupported-typ`\n  = help: did you mean `unsupported-type`?\n");
    EXPECT_EQ(run({"explain"}), 0);
    EXPECT_NE(output.str().find("syntax-error\n"), std::string::npos);
}

TEST_F(CommandLine, SaysWhereAProjectIsMissing) {
    for (const char* command : {"gen", "build", "run", "pack", "clean"}) {
        EXPECT_EQ(run({command}), 1);
        EXPECT_NE(messages.str().find("there is no beepboop.toml in `/home`"), std::string::npos) << messages.str();
    }
    EXPECT_TRUE(files.files().empty());
    EXPECT_TRUE(locked.empty());
}

}  // namespace
}  // namespace cli

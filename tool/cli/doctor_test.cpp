// SPDX-License-Identifier: MIT
#include "cli/environment_test.hpp"

#include <fmt/format.h>

#include "build/targets.hpp"
#include "build/toolchain.hpp"
#include "build/version.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using support::Command;
using support::ProcessOutput;

class Doctor : public CommandLine {
protected:
    void SetUp() override {
        for (const char* name : {"go", "zig", "cargo", "cargo-zigbuild", "pip"})
            runner.programs[name] = support::Path("/bin") / name;
        runner.answer = [this](const Command& command) -> support::Result<ProcessOutput> {
            if (command.program == "/bin/go")
                return ProcessOutput{0, "go version go" + go_version + " linux/amd64\n", ""};
            if (command.program == "/bin/zig") return ProcessOutput{0, zig_version + "\n", ""};
            if (command.arguments.front() == "--print") return ProcessOutput{0, "/rust\n", ""};
            return ProcessOutput{0, "tool 1.2.3\nrelease: 1.95.0\n", ""};
        };
        put("/rust/lib/rustlib/" + build::host()->rust + "/lib/libstd-1.rlib", "");
    }
    bool printed(const std::string& line) const {
        return ("\n" + output.str()).find("\n" + line + "\n") != std::string::npos;
    }
    bool said(const std::string& text) const { return messages.str().find(text) != std::string::npos; }

    std::string go_version = "1.26.8";
    std::string zig_version{build::zig_version};
};

TEST_F(Doctor, IsContentWithWhatTheHostNeeds) {
    EXPECT_EQ(run({"doctor"}), 0);
    EXPECT_TRUE(printed("ok       go                 1.26.8")) << output.str();
    EXPECT_TRUE(printed("ok       zig                " + zig_version)) << output.str();
    EXPECT_TRUE(printed("absent   git                sudo apt-get install git")) << output.str();
    EXPECT_NE(output.str().find("\n\nok       linux/amd64        Rust 1.95.0\n"), std::string::npos) << output.str();
    EXPECT_TRUE(printed("absent   darwin/amd64       rustup target add x86_64-apple-darwin")) << output.str();
    EXPECT_EQ(messages.str(), "");
}

TEST_F(Doctor, NamesTheCommandsForWhatTheProjectLacks) {
    put("/home/beepboop.toml", "targets = [\"darwin/amd64\"]\n");
    put("/home/rust/Cargo.toml", "[package]\nname = \"x\"\n");
    runner.programs.erase("zig");
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_TRUE(printed("missing  zig                pip install ziglang==" + zig_version)) << output.str();
    EXPECT_TRUE(printed("missing  darwin/amd64       rustup target add x86_64-apple-darwin")) << output.str();
    EXPECT_EQ(messages.str(), "error: something is missing\n  = help: pip install ziglang==" + zig_version +
                                  "\n  = help: rustup target add x86_64-apple-darwin\n");
}

TEST_F(Doctor, AsksForNoRustInACppProject) {
    put("/home/beepboop.toml", "language = \"cpp\"\ntargets = [\"windows/amd64\"]\n");
    put("/home/cpp/api.hpp", "");
    runner.programs.erase("cargo");
    EXPECT_EQ(run({"doctor"}), 0) << output.str();
    EXPECT_NE(output.str().find("\nabsent   cargo "), std::string::npos);
    EXPECT_TRUE(printed("ok       windows/amd64      C++")) << output.str();
    runner.programs.erase("zig");
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_EQ(messages.str(), "error: something is missing\n  = help: pip install ziglang==" + zig_version + "\n");
}

TEST_F(Doctor, TakesAnOldGoForMissing) {
    go_version = "1.24.3";
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_NE(
        output.str().find("missing  go                 1.24.3, which is too old: curl -fsSL https://go.dev/dl/go" +
                          std::string(build::go_version)),
        std::string::npos)
        << output.str();
    runner.programs["brew"] = "/bin/brew";
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_TRUE(said("  = help: brew install go\n")) << messages.str();
}

TEST_F(Doctor, MentionsThatZigIsAnother) {
    zig_version = "0.15.2";
    EXPECT_EQ(run({"doctor"}), 0);
    const std::string tried(build::zig_version);
    EXPECT_TRUE(
        printed("ok       zig                0.15.2 (tried with " + tried + ": pip install ziglang==" + tried + ")"))
        << output.str();
}

TEST_F(Doctor, NamesTheCommandForRustOnce) {
    runner.programs.erase("cargo");
    runner.answer = [answer = runner.answer](const Command& command) -> support::Result<ProcessOutput> {
        return command.program == "rustc" ? ProcessOutput{127, "", ""} : answer(command);
    };
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_TRUE(printed(fmt::format("missing  {:<18} cargo, as above", build::host()->name()))) << output.str();
    EXPECT_EQ(messages.str(), "error: something is missing\n  = help: " + std::string(build::rustup_command) + "\n");
}

TEST_F(Doctor, SpeaksJson) {
    runner.programs.erase("cargo");
    EXPECT_EQ(run({"doctor", "--json"}), 1);
    const json::Value answer = json::parse(output.str()).value();
    EXPECT_FALSE(answer.at("ok").flag());
    EXPECT_EQ(answer.at("version").text(), build::tool_version);
    EXPECT_EQ(json::write(answer.at("tools").items().at(0)),
              R"({"name":"go","found":true,"needed":true,"version":"1.26.8"})");
    const json::Value& cargo = answer.at("tools").items().at(2);
    EXPECT_EQ(cargo.at("name").text(), "cargo");
    EXPECT_FALSE(cargo.at("found").flag());
    EXPECT_NE(cargo.at("help").text().find("sh.rustup.rs"), std::string::npos);
    EXPECT_EQ(answer.at("targets").items().size(), build::targets().size());
    EXPECT_EQ(messages.str(), "");
}

}  // namespace
}  // namespace cli

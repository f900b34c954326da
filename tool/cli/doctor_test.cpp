// SPDX-License-Identifier: MIT
#include "cli/environment_test.hpp"

#include "build/targets.hpp"

namespace cli {
namespace {

using support::Command;
using support::ProcessOutput;

class Doctor : public CommandLine {
protected:
    void SetUp() override {
        for (const char* name : {"go", "zig", "cargo", "cargo-zigbuild"})
            runner.programs[name] = support::Path("/bin") / name;
        runner.answer = [this](const Command& command) -> support::Result<ProcessOutput> {
            if (command.program == "/bin/go")
                return ProcessOutput{0, "go version go" + go_version + " linux/amd64\n", ""};
            if (command.arguments.front() == "--print") return ProcessOutput{0, "/rust\n", ""};
            return ProcessOutput{0, "tool 1.2.3\nrelease: 1.95.0\n", ""};
        };
        put("/rust/lib/rustlib/" + build::host()->rust + "/lib/libstd-1.rlib", "");
    }
    std::string go_version = "1.26.8";
};

TEST_F(Doctor, IsContentWithWhatTheHostNeeds) {
    EXPECT_EQ(run({"doctor"}), 0);
    EXPECT_NE(output.str().find("ok       go                 1.26.8\n"), std::string::npos) << output.str();
    EXPECT_NE(output.str().find("ok       std " + build::host()->name()), std::string::npos);
    EXPECT_NE(output.str().find("absent   std darwin/amd64   rustup target add x86_64-apple-darwin\n"),
              std::string::npos);
    EXPECT_EQ(messages.str(), "");
}

TEST_F(Doctor, NamesWhatTheProjectLacks) {
    put("/home/beepboop.toml", "targets = [\"darwin/amd64\"]\n");
    put("/home/rust/Cargo.toml", "[package]\nname = \"x\"\n");
    runner.programs.erase("zig");
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_NE(output.str().find("missing  zig                pip install ziglang==0.17.1\n"), std::string::npos);
    EXPECT_NE(output.str().find("missing  std darwin/amd64   rustup target add x86_64-apple-darwin\n"),
              std::string::npos);
}

TEST_F(Doctor, AsksForNoRustInACppProject) {
    put("/home/beepboop.toml", "language = \"cpp\"\n");
    put("/home/cpp/api.hpp", "");
    runner.programs.erase("cargo");
    EXPECT_EQ(run({"doctor"}), 0);
    EXPECT_NE(output.str().find("absent   cargo "), std::string::npos);
}

TEST_F(Doctor, TakesAnOldGoForMissing) {
    go_version = "1.24.3";
    EXPECT_EQ(run({"doctor"}), 1);
    EXPECT_NE(output.str().find("missing  go                 1.24.3 is too old: install Go 1.25.0 or newer\n"),
              std::string::npos);
}

TEST_F(Doctor, SpeaksJson) {
    runner.programs.erase("cargo");
    EXPECT_EQ(run({"doctor", "--json"}), 1);
    EXPECT_TRUE(output.str().starts_with(
        R"({"ok":false,"tools":[{"name":"go","found":true,"needed":true,"version":"1.26.8"})"));
    EXPECT_NE(output.str().find(R"({"name":"cargo","found":false,"needed":true,"help":"install Rust with rustup"})"),
              std::string::npos);
}

}  // namespace
}  // namespace cli

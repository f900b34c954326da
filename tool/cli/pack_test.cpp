// SPDX-License-Identifier: MIT
#include "cli/project_test.hpp"

#include "json/json.hpp"

namespace cli {
namespace {

using support::Command;
using support::Path;
using support::ProcessOutput;

/// A project that has been built for two targets, in a repository where all is committed.
class Pack : public Project {
protected:
    void SetUp() override {
        Project::SetUp();
        runner.answer = [this](const Command& command) -> support::Result<ProcessOutput> {
            if (command.program == "git") return ProcessOutput{0, command.arguments[0] == "status" ? status : "", ""};
            if (has(command, "metadata")) return ProcessOutput{0, metadata, ""};
            if (has(command, "env")) return ProcessOutput{0, ".lib_dir = \"/zig/lib\",\n", ""};
            return answer(command);
        };
        put("/zig/lib/libunwind/LICENSE.TXT", "the unwinder's licence");
        put("/zig/LICENSE", "zig's licence");
        put("/r/dependency/LICENSE", "the dependency's licence");
        put("/home/hello/LICENSE", "mine");
        put("/home/hello/beepboop.toml", "targets = [\"linux/amd64\", \"linux/arm64\"]\n");
        put("/home/hello/go.mod", "module github.com/you/hello\n\ngo 1.25.0\n");
        ASSERT_EQ(in_project({"build"}), 0) << messages.str();
    }

    bool said(const std::string& text) const { return messages.str().find(text) != std::string::npos; }

    std::string status;
    std::string metadata = R"json({"packages": [
        {"name": "wrapper", "id": "w", "manifest_path": "/w/Cargo.toml"},
        {"name": "dependency", "version": "1.0.0", "id": "d", "source": "registry", "license": "Zlib",
         "manifest_path": "/r/dependency/Cargo.toml"}],
      "resolve": {"root": "w", "nodes": [{"id": "w", "deps": [{"pkg": "d", "dep_kinds": [{"kind": null}]}]},
                                         {"id": "d", "deps": []}]}})json";
};

TEST_F(Pack, WritesTheNoticesOfAModuleThatIsReady) {
    EXPECT_EQ(in_project({"pack"}), 0);
    EXPECT_TRUE(said("     good linux/amd64 (")) << messages.str();
    EXPECT_TRUE(said("    wrote native/NOTICE (5 components)\n")) << messages.str();
    EXPECT_TRUE(said("    ready github.com/you/hello (")) << messages.str();
    EXPECT_FALSE(said("warning")) << messages.str();
    const std::string notice = files.read("/home/hello/native/NOTICE").value();
    for (const char* text :
         {"dependency 1.0.0\n    licence: Zlib\n", "the dependency's licence", "Rust standard library", "zig's licence",
          "the unwinder's licence", "The beepboop authors"}) {
        EXPECT_NE(notice.find(text), std::string::npos) << text;
    }
    EXPECT_EQ(in_project({"pack", "--check", "--strict"}), 0);
    EXPECT_FALSE(said("wrote")) << messages.str();
}

TEST_F(Pack, ChecksWithoutWriting) {
    EXPECT_EQ(in_project({"pack", "--check"}), 1);
    EXPECT_TRUE(said("error: native/NOTICE is not up to date\n  = help: beepboop pack\n")) << messages.str();
    EXPECT_FALSE(files.exists("/home/hello/native/NOTICE"));
}

TEST_F(Pack, LeavesAForeignNoticeAlone) {
    put("/home/hello/native/NOTICE", "my own");
    EXPECT_EQ(in_project({"pack"}), 1);
    EXPECT_TRUE(said("error: native/NOTICE is in the way: beepboop has not written it")) << messages.str();
    EXPECT_EQ(files.read("/home/hello/native/NOTICE").value(), "my own");
}

TEST_F(Pack, RefusesWhatIsMissingOrOld) {
    put("/home/hello/beepboop.toml", "targets = [\"linux/amd64\", \"darwin/arm64\"]\n");
    put("/home/hello/rust/src/lib.rs", "pub fn other() {}\n");
    EXPECT_EQ(in_project({"pack"}), 1);
    EXPECT_TRUE(said("error: there is no library for darwin/arm64\n  = help: beepboop build --target darwin/arm64\n"));
    EXPECT_TRUE(said("libnative.so has the ABI ")) << messages.str();
    EXPECT_TRUE(said("the package is not up to date: `beepboop gen` would change native/")) << messages.str();
    EXPECT_TRUE(said("error: github.com/you/hello is not ready to be published\n"));
}

TEST_F(Pack, RefusesALibraryOfOlderSources) {
    put("/home/hello/rust/src/lib.rs", files.read("/home/hello/rust/src/lib.rs").value() + "fn private() {}\n");
    EXPECT_EQ(in_project({"pack"}), 1);
    EXPECT_TRUE(said("error: the library for linux/amd64 was built before something it is made of was changed\n"
                     "  = help: beepboop build --target linux/amd64\n"))
        << messages.str();
    ASSERT_EQ(in_project({"build"}), 0);
    EXPECT_EQ(in_project({"pack"}), 0) << messages.str();
    ASSERT_TRUE(files.remove("/home/hello/.beepboop"));
    EXPECT_EQ(in_project({"pack"}), 0) << "nothing is known of libraries from elsewhere: " << messages.str();
}

TEST_F(Pack, FailsOnWarningsWhereThatIsAskedFor) {
    ASSERT_EQ(in_project({"pack"}), 0);
    status = std::string("?? native/NOTICE\0", 17);
    EXPECT_EQ(in_project({"pack"}), 0);
    EXPECT_TRUE(
        said("warning: native/NOTICE is not committed\n  = help: git add native go.mod go.sum && git commit\n"));
    EXPECT_EQ(in_project({"pack", "--strict"}), 1);
}

TEST_F(Pack, WarnsOfLicencesThatAskForMore) {
    metadata.replace(metadata.find("Zlib"), 4, "GPL-3.0-only");
    ASSERT_TRUE(files.remove("/r/dependency/LICENSE"));
    EXPECT_EQ(in_project({"pack"}), 0);
    EXPECT_TRUE(said("warning: dependency 1.0.0 (GPL-3.0-only) comes without its licence's text")) << messages.str();
    EXPECT_TRUE(said("warning: dependency 1.0.0 is under GPL-3.0-only, which asks more of you")) << messages.str();
}

TEST_F(Pack, AddsWhatTheAuthorNames) {
    put("/home/hello/third_party/tables/LICENSE", "the licence of the tables");
    put("/home/hello/beepboop.toml",
        "targets = [\"linux/amd64\", \"linux/arm64\"]\nnotices = [\"third_party/tables/LICENSE\"]\n");
    EXPECT_EQ(in_project({"pack"}), 0) << messages.str();
    EXPECT_NE(files.read("/home/hello/native/NOTICE").value().find("LICENSE of tables\n"), std::string::npos);
    put("/home/hello/beepboop.toml", "notices = [\"third_party/LICENCE\"]\n");
    EXPECT_EQ(in_project({"pack"}), 1);
    EXPECT_TRUE(said("error[missing-file]: the notice `third_party/LICENCE` does not exist")) << messages.str();
}

TEST_F(Pack, SpeaksJson) {
    status = std::string("!! native/lib/\0", 15);
    EXPECT_EQ(in_project({"pack", "--json"}), 1);
    const json::Value answer = json::parse(output.str()).value();
    EXPECT_FALSE(answer.at("ok").flag());
    EXPECT_EQ(answer.at("module").text(), "github.com/you/hello");
    EXPECT_EQ(answer.at("abi").text(), abi_of_the_package());
    ASSERT_EQ(answer.at("libraries").items().size(), 2u);
    EXPECT_EQ(answer.at("libraries").items()[0].at("target").text(), "linux/amd64");
    EXPECT_TRUE(answer.at("libraries").items()[0].at("ok").flag());
    ASSERT_EQ(answer.at("findings").items().size(), 1u);
    EXPECT_EQ(answer.at("findings").items()[0].at("message").text(),
              "git ignores native/lib/, which belongs to the module");
    EXPECT_EQ(messages.str(), "");
}

}  // namespace
}  // namespace cli

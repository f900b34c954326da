// SPDX-License-Identifier: MIT
#include "cli/environment_test.hpp"

namespace cli {
namespace {

using support::Command;
using support::ProcessOutput;

/// A Go module with a program in it, under git.
class Init : public CommandLine {
protected:
    void SetUp() override {
        put("/home/go.mod", "module example.com/app\n\ngo 1.25.0\n");
        put("/home/main.go", "// Package main greets.\npackage main // the program\n\nfunc main() {}\n");
        runner.answer = [this](const Command&) -> support::Result<ProcessOutput> {
            return ProcessOutput{git_ignores ? 0 : 1, "", ""};
        };
    }

    void put_crate(const std::string& folder, const std::string& name = "core") {
        put("/home/" + folder + "/Cargo.toml", "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\n");
        put("/home/" + folder + "/src/lib.rs", "pub fn one() {}\n");
    }

    std::string text(const std::string& path) { return files.read("/home/" + path).value(); }
    bool said(const std::string& text) const { return messages.str().find(text) != std::string::npos; }

    bool git_ignores = false;
};

TEST_F(Init, FindsTheCrate) {
    put_crate("crates/core");
    put("/home/target/debug/build/x/Cargo.toml", "[package]\nname = \"x\"\n");
    EXPECT_EQ(run({"init"}), 0) << messages.str();
    EXPECT_EQ(messages.str(), "  created .gitignore\n  created beepboop.toml\n  created generate.go\n"
                              "note: next: beepboop build\n"
                              "      in Go: import \"example.com/app/native\"\n"
                              "      to publish: name your targets in beepboop.toml, beepboop build, beepboop pack\n");
    EXPECT_NE(text("beepboop.toml").find("language = \"rust\"\n"), std::string::npos);
    EXPECT_NE(text("beepboop.toml").find("\n[rust]\ncrate = \"crates/core\"\n"), std::string::npos);
    EXPECT_EQ(text("generate.go"), "package main\n\n//go:generate beepboop gen\n");
    EXPECT_EQ(text(".gitignore"), "# beepboop works there; the libraries in the Go package belong to the module.\n"
                                  "/.beepboop/\ntarget/\n");
    EXPECT_EQ(run({"gen"}), 0) << messages.str();
    EXPECT_TRUE(files.exists("/home/native/native.go"));
}

TEST_F(Init, FindsTheHeader) {
    put("/home/include/geometry.hpp", "double area(double radius) noexcept;\n");
    EXPECT_EQ(run({"init", "--package", "geometry"}), 0) << messages.str();
    EXPECT_NE(text("beepboop.toml").find("\n[cpp]\nheaders = [\"include/geometry.hpp\"]\n"), std::string::npos);
    EXPECT_NE(text("beepboop.toml").find("\n[go]\npackage = \"geometry\"\n"), std::string::npos);
    EXPECT_EQ(run({"gen"}), 0) << messages.str();
    EXPECT_TRUE(files.exists("/home/geometry/native.go") || files.exists("/home/geometry/geometry.go"));
}

TEST_F(Init, NeedsNoMoreThanTheLanguageInTheUsualPlaces) {
    put_crate("rust");
    EXPECT_EQ(run({"init"}), 0);
    EXPECT_EQ(text("beepboop.toml").find("[rust]"), std::string::npos);
}

TEST_F(Init, TakesTheModulesOwnFolderForTheCrate) {
    put_crate(".");
    EXPECT_EQ(run({"init"}), 0) << messages.str();
    EXPECT_NE(text("beepboop.toml").find("crate = \".\"\n"), std::string::npos);
}

TEST_F(Init, WithoutSourcesSaysWhatToWrite) {
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_EQ(messages.str(), "error: there is neither a Rust crate nor a C++ header here\n"
                              "  = help: for Rust: cargo init --lib rust\n"
                              "  = help: for C++: write cpp/api.hpp with what Go shall call\n"
                              "  = help: or begin anew: beepboop new hello --lang rust\n");
    EXPECT_EQ(run({"init", "--lang", "cpp"}), 1);
    EXPECT_TRUE(said("there is no C++ header here"));
    EXPECT_EQ(run({"init", "--header", "nothing.hpp"}), 1);
    EXPECT_TRUE(said("there is no header `nothing.hpp`"));
    EXPECT_EQ(files.files().size(), 2u);
}

TEST_F(Init, WithoutAModuleSaysHowToMakeOne) {
    ASSERT_TRUE(files.remove("/home/go.mod"));
    put_crate("rust");
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_TRUE(said("error: there is no go.mod here or in a folder above\n  = help: go mod init")) << messages.str();
    EXPECT_FALSE(files.exists("/home/beepboop.toml"));
}

TEST_F(Init, AsksWhichOfSeveralIsMeant) {
    put_crate("crates/core");
    put_crate("crates/extra", "extra");
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_EQ(messages.str(), "error: there are 2 crates here\n"
                              "  = help: beepboop init --crate crates/core\n"
                              "  = help: beepboop init --crate crates/extra\n");
    EXPECT_EQ(run({"init", "--crate", "crates/extra"}), 0) << messages.str();
}

TEST_F(Init, RefusesACrateThatCannotBeUsed) {
    put("/home/rust/Cargo.toml", "[package]\nname = \"program\"\nversion = \"0.1.0\"\n");
    put("/home/rust/src/main.rs", "fn main() {}\n");
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_TRUE(said("error[missing-crate]")) << messages.str();
    EXPECT_FALSE(files.exists("/home/beepboop.toml"));
}

TEST_F(Init, OverwritesNothing) {
    put_crate("rust");
    put("/home/.gitignore", "target\n*.so\n");
    put("/home/generate.go", "package main\n\n//go:generate stringer -type X\n");
    put("/home/maskfile.md", "mine\n");
    git_ignores = true;
    EXPECT_EQ(run({"init", "--mask"}), 0);
    EXPECT_TRUE(said(" extended .gitignore\n")) << messages.str();
    EXPECT_TRUE(said("note: add this line to generate.go: //go:generate beepboop gen\n"));
    EXPECT_TRUE(said("note: maskfile.md is there already, and left as it is\n"));
    EXPECT_EQ(text("maskfile.md"), "mine\n");
    EXPECT_EQ(text(".gitignore"), "target\n*.so\n\n"
                                  "# beepboop works there; the libraries in the Go package belong to the module.\n"
                                  "/.beepboop/\n!/native/lib/\n!/native/lib/*/\n!/native/lib/*/*\n");
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_TRUE(said("error: there is a beepboop.toml here already\n"));
}

TEST_F(Init, LeavesAGoPackageOfThatNameAlone) {
    put_crate("rust");
    put("/home/native/own.go", "package native\n");
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_TRUE(said("error: `native` has Go files of its own, such as own.go\n")) << messages.str();
    EXPECT_EQ(run({"init", "--package", "func"}), 1);
    EXPECT_TRUE(said("error: `func` cannot be the name of a Go package\n")) << messages.str();
    EXPECT_EQ(run({"init", "--package", "core", "--mask"}), 0) << messages.str();
    EXPECT_TRUE(text("maskfile.md").starts_with("# home\n")) << text("maskfile.md");
}

TEST_F(Init, WritesAllOrNothing) {
    put_crate("rust");
    const auto before = files.files();
    files.fail_after(3);
    EXPECT_EQ(run({"init"}), 1);
    EXPECT_EQ(files.files(), before);
}

TEST_F(Init, MakesAPackageForGoGenerateAloneWhereThereIsNoGoCode) {
    ASSERT_TRUE(files.remove("/home/main.go"));
    put_crate("rust");
    EXPECT_EQ(run({"init"}), 0);
    EXPECT_EQ(text("generate.go"), "//go:build generate\n\npackage generate\n\n//go:generate beepboop gen\n");
}

}  // namespace
}  // namespace cli

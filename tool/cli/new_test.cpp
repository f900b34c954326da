// SPDX-License-Identifier: MIT
#include "cli/environment_test.hpp"

namespace cli {
namespace {

TEST_F(CommandLine, NewMakesARustProject) {
    EXPECT_EQ(run({"new", "hello", "--lang", "rust"}), 0);
    EXPECT_EQ(messages.str(), "  created hello; run it with: cd hello && beepboop run\n");
    EXPECT_EQ(files.read("/home/hello/rust/src/lib.rs").value(), R"rust(/// Prints a message from Go.
pub fn beep_boop(message: &str) {
    println!("beep boop I got your string. here it is: {message}");
}
)rust");
    EXPECT_EQ(files.read("/home/hello/main.go").value(), R"go(package main

import "example.com/hello/native"

func main() {
	native.BeepBoop("Hello from go!")
}
)go");
    EXPECT_EQ(files.read("/home/hello/go.mod").value(),
              "module example.com/hello\n\ngo 1.25.0\n\nrequire github.com/ebitengine/purego v0.11.3\n");
    for (const char* path :
         {"go.sum", "main_test.go", "beepboop.toml", "maskfile.md", ".gitignore", "rust/Cargo.toml"}) {
        EXPECT_TRUE(files.exists(support::Path("/home/hello") / path)) << path;
    }
}

TEST_F(CommandLine, NewMakesACppProjectWithItsOwnModule) {
    EXPECT_EQ(run({"new", "hello", "--lang", "cpp", "--module", "git.org/me/hello", "-C", "work"}), 0);
    EXPECT_EQ(files.read("/home/work/hello/cpp/api.hpp").value(), R"cpp(#pragma once

#include <string_view>

/// Prints a message from Go.
void beep_boop(std::string_view message) noexcept;
)cpp");
    EXPECT_TRUE(files.read("/home/work/hello/main.go").value().find("\"git.org/me/hello/native\"") !=
                std::string::npos);
    for (const auto& [path, text] : files.files()) {
        EXPECT_EQ(text.find('@'), std::string::npos) << path << " has an unfilled hole";
        EXPECT_EQ(path.string().find("rust"), std::string::npos) << path;
    }
}

TEST_F(CommandLine, NewRefusesBadNames) {
    for (const char* name : {"Hello", "2hello", "he llo", "../x", "test", "crate", ""}) {
        EXPECT_EQ(run({"new", name, "--lang", "rust"}), 1) << name;
        EXPECT_NE(messages.str().find("cannot be the name of a project"), std::string::npos) << messages.str();
    }
    EXPECT_EQ(run({"new", "hello", "--lang", "rust", "--module", "a b"}), 1);
    EXPECT_TRUE(files.files().empty());
}

TEST_F(CommandLine, NewLeavesWhatIsThereAlone) {
    put("/home/hello/notes.txt", "mine");
    EXPECT_EQ(run({"new", "hello", "--lang", "rust"}), 1);
    EXPECT_EQ(messages.str(),
              "error: `hello` exists already, and is not empty\n  = help: choose another name, or remove it\n");
    put("/home/file", "");
    EXPECT_EQ(run({"new", "file", "--lang", "rust"}), 1);
    EXPECT_EQ(files.files().size(), 2u);
}

TEST_F(CommandLine, NewWritesAllOrNothing) {
    files.fail_after(4);
    EXPECT_EQ(run({"new", "hello", "--lang", "rust"}), 1);
    EXPECT_TRUE(files.files().empty());
    EXPECT_NE(messages.str().find("No space left on device"), std::string::npos);
}

}  // namespace
}  // namespace cli

// SPDX-License-Identifier: MIT
// For tests: a new Rust project in memory, with compilers that only pretend.
#pragma once

#include <algorithm>

#include "build/image_test.hpp"
#include "cli/environment_test.hpp"

namespace cli {

inline bool has(const support::Command& command, const std::string& word) {
    return std::ranges::find(command.arguments, word) != command.arguments.end();
}

inline std::string after(const support::Command& command, const std::string& word) {
    const auto found = std::ranges::find(command.arguments, word);
    return found == command.arguments.end() ? "" : found[1];
}

class Project : public CommandLine {
protected:
    void SetUp() override {
        for (const char* name : {"go", "zig", "cargo", "cargo-zigbuild"})
            runner.programs[name] = support::Path("/bin") / name;
        for (const build::Target& target : build::targets())
            put("/rust/lib/rustlib/" + target.rust + "/lib/libstd-1.rlib", "");
        runner.answer = [this](const support::Command& command) { return answer(command); };
        ASSERT_EQ(run({"new", "hello", "--lang", "rust"}), 0);
    }

    support::Result<support::ProcessOutput> answer(const support::Command& command) {
        if (has(command, "--manifest-path")) return cargo(command);
        if (has(command, "--print")) return support::ProcessOutput{0, "/rust\n", ""};
        if (has(command, "list")) return support::ProcessOutput{0, go_package + "\n", ""};
        if (command.pass_through) return support::ProcessOutput{7, "", ""};
        return support::ProcessOutput{0, "tool 1.0.0\n", ""};
    }

    support::Result<support::ProcessOutput> cargo(const support::Command& command) {
        if (cargo_fails) return support::ProcessOutput{101, "", "error[E0425]: cannot find value `x`\n"};
        const auto target = std::ranges::find(build::targets(), after(command, "--target"), &build::Target::zigbuild);
        const support::Path library =
            support::Path(after(command, "--target-dir")) / target->rust / "release" / target->library("native");
        put(library, build::sample_image(*target, "bb_native_abi", abi_of_the_package()));
        return support::ProcessOutput{0, "", ""};
    }

    /// As the generated package knows it.
    std::string abi_of_the_package() {
        const std::string text = files.read("/home/hello/native/library.go").value();
        const std::size_t quote = text.find('"', text.find("ABI:"));
        return text.substr(quote + 1, text.find('"', quote + 1) - quote - 1);
    }

    int in_project(const std::vector<std::string>& arguments) { return run(arguments, "/home/hello"); }

    std::string go_package = "main";
    bool cargo_fails = false;
};

}  // namespace cli

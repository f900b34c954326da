// SPDX-License-Identifier: MIT
// For tests: a project in memory and a machine on which all compilers are installed and do what is asked.
#pragma once

#include <algorithm>

#include <gtest/gtest.h>

#include "build/build.hpp"
#include "build/image_test.hpp"

namespace build {

using support::Command;
using support::MemoryFileSystem;
using support::Path;
using support::ProcessOutput;
using support::Result;

inline bool has(const Command& command, const std::string& word) {
    return std::ranges::find(command.arguments, word) != command.arguments.end();
}

inline std::string after(const Command& command, const std::string& word) {
    const auto found = std::ranges::find(command.arguments, word);
    return found == command.arguments.end() || found + 1 == command.arguments.end() ? "" : found[1];
}

inline constexpr const char* test_abi = "0123456789abcdef";

/// A machine on which all compilers are installed and do what is asked.
class Build : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"zig", "cargo", "cargo-zigbuild"}) runner.programs[name] = Path("/bin") / name;
        runner.answer = [this](const Command& command) { return answer(command); };
        for (const Target& target : targets()) {
            put("/rust/lib/rustlib/" + target.rust + "/lib/libstd-1.rlib", "");
        }
        put("/rust/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld", "");
        put("/p/.beepboop/rust/Cargo.toml", "[package]");
        put("/p/rust/Cargo.toml", "[package]");
        put("/p/rust/src/lib.rs", "pub fn f() {}");
        put("/p/cpp/api.cpp", "#include \"api.hpp\"");
        put("/p/cpp/api.hpp", "");
        put("/p/.beepboop/cpp/bridge.cpp", "");
        put("/zig/lib/libc/darwin/libSystem.tbd", "");
    }

    void put(const Path& path, const std::string& text) { ASSERT_TRUE(files.write(path, text)); }

    Result<ProcessOutput> answer(const Command& command) {
        if (has(command, "version") || has(command, "--version")) return ProcessOutput{0, "1.0.0\n", ""};
        if (has(command, "env")) return ProcessOutput{0, ".lib_dir = \"/zig/lib\"", ""};
        if (has(command, "-vV"))
            return ProcessOutput{0, "rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.95.0\n", ""};
        if (has(command, "--print")) return ProcessOutput{0, "/rust\n", ""};
        return compile(command);
    }

    /// A compiler at work: what it leaves on the disk.
    Result<ProcessOutput> compile(const Command& command) {
        ++compilations;
        if (fails) return ProcessOutput{1, "", compiler_error};
        if (has(command, "rustc")) {
            const auto target = std::ranges::find(targets(), after(command, "--target"), &Target::zigbuild);
            const Path folder = Path(after(command, "--target-dir")) / target->rust / "release";
            put(folder / target->library("native"), sample_image(*target, "bb_native_abi", built_abi));
            put((folder / target->library("native")).replace_extension("d"),
                "x: /p/rust/src/lib.rs /p/shared/src/lib.rs /c/registry/src/x/lib.rs\n");
        } else if (has(command, "-c")) {
            put(after(command, "-MF"), "x.o: " + after(command, "-c") + " cpp/api.hpp /zig/lib/string\n");
            put(after(command, "-o"), "object of " + files.read(Path("/p") / after(command, "-c")).value());
        } else {
            const auto target = std::ranges::find(targets(), after(command, "-target"), &Target::zig);
            put(after(command, "-o"), sample_image(*target, "bb_native_abi", built_abi));
        }
        return ProcessOutput{0, "", "a warning\n"};
    }

    std::vector<TargetReport> run(config::Language language, const std::vector<std::string>& names) {
        Request request;
        request.project = "/p";
        request.config.language = language;
        request.config.rust.crate = crate;
        request.config.cpp.sources = {"cpp/api.cpp"};
        request.config.cpp.libraries = libraries;
        request.config.cpp.frameworks = frameworks;
        request.abi_hash = test_abi;
        request.targets = select(names).value();
        compilations = 0;
        return build(request, files, runner, {[](const Target&, const std::string&) {}, [](const TargetReport&) {}});
    }

    /// The last command with this argument.
    const Command& command_with(const std::string& word) {
        const auto found = std::ranges::find_if(runner.commands.rbegin(), runner.commands.rend(),
                                                [&](const Command& command) { return has(command, word); });
        return *found;
    }

    MemoryFileSystem files;
    support::RecordingProcessRunner runner;
    std::string built_abi = test_abi;
    std::string crate = "rust";
    std::vector<std::string> frameworks;
    std::map<std::string, std::vector<std::string>> libraries;
    std::string compiler_error = "error: no\n";
    bool fails = false;
    int compilations = 0;
};

inline constexpr auto rust = config::Language::rust;
inline constexpr auto cpp = config::Language::cpp;

}  // namespace build

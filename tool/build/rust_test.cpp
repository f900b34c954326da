// SPDX-License-Identifier: MIT
// What cargo is told for each platform, and the script that it takes for rustc.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "build/build_test.hpp"
#include "build/rust_compiler.hpp"
#include "build/rust_exports.hpp"
#include "support/folder_test.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

class BuildRust : public Build {
protected:
    const Command& cargo_for(const std::string& target) {
        const auto reports = run(rust, {target});
        EXPECT_EQ(reports[0].state, State::built) << reports[0].message;
        return command_with("--manifest-path");
    }
    std::string script_for(const std::string& target) {
        return files.read(cargo_for(target).environment.at("RUSTC")).value();
    }
};

TEST_F(BuildRust, ExportsOnlyOurSymbolsOnWindowsAndNoTime) {
    put("/p/.beepboop/rust/src/lib.rs", "pub static bb_native_abi: [u8; 2];\n"
                                        "pub unsafe extern \"C\" fn bb_native_free(frame: &mut F) {}\n");
    put("/p/.beepboop/rust/src/functions.rs", "extern \"C\" fn bb_native_f_add(frame) { // not bb_native_f_sub\n"
                                              "    other::fn bb_other_f(); }\n");
    const Command& cargo = cargo_for("windows/amd64");
    EXPECT_TRUE(has(cargo, "-Clink-arg=/p/.beepboop/objects/windows_amd64/exports.def"));
    EXPECT_TRUE(has(cargo, "-Clink-arg=-Wl,-Brepro"));
    EXPECT_EQ(files.read("/p/.beepboop/objects/windows_amd64/exports.def").value(),
              "EXPORTS\n    bb_native_abi\n    bb_native_f_add\n    bb_native_free\n");
    EXPECT_TRUE(files.exists("/p/native/lib/windows_amd64/native.dll"));
}

TEST_F(BuildRust, BringsNoMuslOfItsOwn) {
    EXPECT_NE(script_for("linux/amd64/musl").find("'-Ctarget-feature=-crt-static'"), std::string::npos);
    EXPECT_EQ(script_for("linux/amd64").find("crt-static"), std::string::npos);
    EXPECT_TRUE(files.exists("/p/native/lib/linux_amd64_musl/libnative.so"));
}

TEST_F(BuildRust, StartsTheCompilerThatTheUserChose) {
    EXPECT_NE(script_for("linux/amd64").find("\nexec 'rustc' "), std::string::npos);
    put("/rust/bin/rustc", "");
    EXPECT_NE(script_for("linux/arm64").find("\nexec '/rust/bin/rustc' "), std::string::npos);
    runner.variables["RUSTC"] = "/opt/it's/rustc";
    EXPECT_NE(script_for("darwin/arm64").find("\nexec '/opt/it'\\''s/rustc' "), std::string::npos);
}

TEST_F(BuildRust, BuildsAnewWhereCargosFilesAreDamaged) {
    put("/p/.beepboop/target/lane0/x86_64-unknown-linux-gnu/release/deps/libuser.rlib", "damaged");
    runner.answer = [this](const Command& command) -> Result<ProcessOutput> {
        const Path damaged = "/p/.beepboop/target/lane0/x86_64-unknown-linux-gnu/release/deps/libuser.rlib";
        if (!has(command, "--manifest-path") || !files.exists(damaged)) return answer(command);
        return ProcessOutput{101, "", "error[E0786]: found invalid metadata files for crate `user`\n"};
    };
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::built);
}

TEST_F(BuildRust, BuildsAnewWhereTheLibraryIsDamaged) {
    const Path damaged = "/p/.beepboop/target/lane0/x86_64-unknown-linux-gnu/release/libnative.so";
    put(damaged, "damaged");
    runner.answer = [&](const Command& command) -> Result<ProcessOutput> {
        const bool fresh = has(command, "--manifest-path") && files.exists(damaged);
        return fresh ? ProcessOutput{0, "", ""} : answer(command);  // cargo goes by the time of the file
    };
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::built);
}

/// cargo goes by the times of files, and would not compile what was put back with its old one.
TEST_F(BuildRust, CompilesACrateAnewByTheContentsOfItsSources) {
    const Path target = "/p/.beepboop/target/lane0/x86_64-unknown-linux-gnu/release/.fingerprint";
    const Path host = "/p/.beepboop/target/lane0/release/.fingerprint";
    const std::string hash = "-0123456789abcdef/x";
    const auto compile_all = [&] {
        for (const char* crate : {"user", "user-more", "shared", "serde"}) {
            put(target / (crate + hash), "");
            put(host / (crate + hash), "");
        }
    };
    put("/p/rust/Cargo.toml", "[lib]\nname = \"other\"\n[package]\n# of ours\nname = \"user\"\n");
    put("/p/shared/Cargo.toml", "[package]\nname='shared'\n");
    run(rust, {"linux/amd64"});
    compile_all();
    put("/p/rust/src/lib.rs", "pub fn g() {}");
    fails = true;
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::failed);
    for (const Path& folder : {target, host}) {
        EXPECT_FALSE(files.exists(folder / ("user" + hash)));
        for (const char* crate : {"user-more", "shared", "serde"}) EXPECT_TRUE(files.exists(folder / (crate + hash)));
    }
    // Nobody knows how far cargo came before it failed.
    compile_all();
    put("/p/rust/src/lib.rs", "pub fn f() {}");
    put("/p/rust/README", "no source");
    fails = false;
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::built);
    EXPECT_FALSE(files.exists(target / ("user" + hash)));
    compile_all();
    put("/p/rust/README", "nor this");
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::built);
    EXPECT_TRUE(files.exists(target / ("user" + hash)));
}

/// The script itself, with a compiler that prints what it is given.
class RustcScript : public testing::Test {
protected:
    void SetUp() override {
        write("rustc", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        runner.variables = {{"CARGO_HOME", "/home/me/.cargo"}};
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void write(const std::string& name, const std::string& text) {
        std::ofstream(folder / name) << text;
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    }

    /// The arguments that the compiler gets for those of cargo.
    std::vector<std::string> compile(const std::string& manifest_folder, const std::vector<std::string>& arguments) {
        Request request;
        request.project = "/home/me/p";
        request.config.rust.crate = crate;
        Toolchain toolchain(runner, files);
        Contents contents(files);
        const Job job{request, targets()[0], files, runner, toolchain, contents, [](const std::string&) {}};
        write("script", rustc_script(job, {(folder / "rustc").string(), "", release, "/sysroot", ""}, {"-Cflag"}));
        support::Command command;
        command.program = (folder / "script").string();
        command.arguments = arguments;
        command.environment = {{"CARGO_PKG_NAME", "name"}, {"CARGO_PKG_VERSION", "1.2.3"}};
        if (!manifest_folder.empty()) command.environment["CARGO_MANIFEST_DIR"] = manifest_folder;
        const auto result = support::real_process_runner()->run(command);
        EXPECT_EQ(result->exit_code, 0) << result->error_output;
        auto lines = support::split(result->output, "\n");
        lines.pop_back();
        return lines;
    }

    Path folder = support::new_folder();
    support::MemoryFileSystem files;
    support::RecordingProcessRunner runner;
    std::string crate = "rust";
    std::string release = "1.95.0";
};

using Words = std::vector<std::string>;

const Words common = {"--remap-path-prefix=/home/me/.cargo=cargo",
                      "--remap-path-prefix=/home/me/p=", "--remap-path-prefix=/sysroot=rust",
                      "--remap-path-scope=object", "-Cflag"};

Words with_common(const Words& more) {
    Words words = common;
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST_F(RustcScript, NamesTheUsersSourcesAsTheCrateDoes) {
    const Words arguments = {"--crate-name", "a b", "-C", "metadata=0123", "it's $HOME", ""};
    const Words passed = {"--crate-name", "a b", "-C", "metadata=name-1.2.3", "it's $HOME", ""};
    Words expected = passed;
    expected.insert(expected.begin(), "--remap-path-prefix=/home/me/p/rust=");
    EXPECT_EQ(compile("/home/me/p/rust", arguments), with_common(expected));
    expected.front() = "--remap-path-prefix=/home/me/p=";
    EXPECT_EQ(compile("/home/me/p/other", arguments), with_common(expected));
    crate = ".";
    EXPECT_EQ(compile("/home/me/p", arguments), with_common(expected));
}

TEST_F(RustcScript, LeavesWhatCargoHasFetchedToItself) {
    EXPECT_EQ(compile("/home/me/.cargo/registry/src/index-1/itoa-1.0.0", {"metadata=0123"}),
              with_common({"--remap-path-prefix=/home/me/.cargo/registry/src/index-1=", "metadata=0123"}));
}

TEST_F(RustcScript, AnswersCargosQuestions) {
    EXPECT_EQ(compile("", {"-vV"}), with_common({"-vV"}));
    release = "1.94.1";  // which does not know scopes
    Words expected = common;
    std::erase(expected, "--remap-path-scope=object");
    expected.emplace_back("-vV");
    EXPECT_EQ(compile("", {"-vV"}), expected);
}

}  // namespace
}  // namespace build

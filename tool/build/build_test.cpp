// SPDX-License-Identifier: MIT
#include "build/build.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "build/image_test.hpp"

namespace build {
namespace {

using support::Command;
using support::MemoryFileSystem;
using support::Path;
using support::ProcessOutput;
using support::Result;

bool has(const Command& command, const std::string& word) {
    return std::ranges::find(command.arguments, word) != command.arguments.end();
}

std::string after(const Command& command, const std::string& word) {
    const auto found = std::ranges::find(command.arguments, word);
    return found == command.arguments.end() || found + 1 == command.arguments.end() ? "" : found[1];
}

constexpr const char* abi = "0123456789abcdef";

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
        request.abi_hash = abi;
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
    std::string built_abi = abi;
    std::string crate = "rust";
    std::string compiler_error = "error: no\n";
    bool fails = false;
    int compilations = 0;
};

constexpr auto rust = config::Language::rust;
constexpr auto cpp = config::Language::cpp;

TEST_F(Build, PutsEachLibraryInItsPlace) {
    const auto reports = run(rust, {"linux/amd64,linux/arm64,darwin/arm64"});
    for (const TargetReport& report : reports) EXPECT_EQ(report.state, State::built) << report.message;
    EXPECT_TRUE(files.exists("/p/native/lib/linux_amd64/libnative.so"));
    EXPECT_TRUE(files.exists("/p/native/lib/linux_arm64/libnative.so"));
    EXPECT_TRUE(files.exists("/p/native/lib/darwin_arm64/libnative.dylib"));
    EXPECT_FALSE(files.exists("/p/native/lib/linux_amd64/libnative.so.new"));
    EXPECT_EQ(reports[0].output, "a warning\n");
}

TEST_F(Build, RunsCargoInTheCratesFolderWithAGlibcFloor) {
    run(rust, {"linux/amd64"});
    const Command& cargo = command_with("--manifest-path");
    EXPECT_EQ(cargo.program, "/bin/cargo-zigbuild");
    EXPECT_EQ(cargo.folder, "/p/rust");
    EXPECT_EQ(after(cargo, "--target"), "x86_64-unknown-linux-gnu.2.17");
    EXPECT_EQ(after(cargo, "--manifest-path"), "/p/.beepboop/rust/Cargo.toml");
    EXPECT_EQ(cargo.environment.at("CARGO_ZIGBUILD_ZIG_PATH"), "/bin/zig");
    EXPECT_FALSE(cargo.environment.contains("RUSTC"));
}

TEST_F(Build, KeepsWhatTheUserSetsForCargo) {
    runner.variables = {{"CARGO_PROFILE_RELEASE_LTO", "fat"}, {"CARGO_TARGET_DIR", "/shared"}};
    run(rust, {"linux/amd64"});
    const Command& cargo = command_with("--manifest-path");
    EXPECT_FALSE(cargo.environment.contains("CARGO_PROFILE_RELEASE_LTO"));
    EXPECT_TRUE(after(cargo, "--target-dir").starts_with("/shared/beepboop-"));
}

TEST_F(Build, LinksMacLibrariesByRustLldAndElseByZig) {
    run(rust, {"darwin/arm64"});
    EXPECT_TRUE(has(command_with("--manifest-path"), "-Clinker-flavor=ld64.lld"));
    EXPECT_TRUE(has(command_with("--manifest-path"), "-Clink-arg=@rpath/libnative.dylib"));
    EXPECT_EQ(command_with("--manifest-path").environment.at("CARGO_PROFILE_RELEASE_STRIP"), "none");
    fails = true;
    compiler_error = "error: linking with `rust-lld` failed\n";
    put("/p/rust/src/lib.rs", "pub fn g() {}");
    run(rust, {"darwin/arm64"});
    EXPECT_EQ(compilations, 2);
    EXPECT_TRUE(has(command_with("--manifest-path"), "-Clink-arg=-Wl,-install_name,@rpath/libnative.dylib"));
}

TEST_F(Build, DoesNothingWhenNothingChanged) {
    for (const config::Language language : {rust, cpp}) {
        run(language, {"linux/amd64"});
        EXPECT_EQ(run(language, {"linux/amd64"})[0].state, State::unchanged);
        EXPECT_EQ(compilations, 0);
    }
}

TEST_F(Build, NoticesWhatChanged) {
    const std::vector<std::pair<Path, std::string>> changes = {
        {"/p/rust/src/lib.rs", "pub fn f() { }"},        {"/p/rust/src/new.rs", ""},
        {"/p/shared/src/lib.rs", "a path dependency"},   {"/p/rust/rust-toolchain.toml", "[toolchain]"},
        {"/p/.beepboop/rust/src/lib.rs", "scaffolding"}, {"/p/native/lib/linux_amd64/libnative.so", "damaged"}};
    run(rust, {"linux/amd64"});
    for (const auto& [path, text] : changes) {
        put(path, text);
        EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::built) << path;
        EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::unchanged) << path;
    }
}

TEST_F(Build, TakesNothingOfItsOwnForAnInput) {
    crate = ".";
    put("/p/Cargo.toml", "[package]");
    run(rust, {"linux/amd64,linux/arm64"});
    put("/p/native/library_linux_arm64.go", "package native");
    for (const TargetReport& report : run(rust, {"linux/amd64,linux/arm64"})) EXPECT_EQ(report.state, State::unchanged);
}

TEST_F(Build, CompilesOnlyTheSourcesThatChanged) {
    run(cpp, {"linux/amd64"});
    EXPECT_EQ(compilations, 3);  // two objects, one link
    put("/p/cpp/api.cpp", "#include \"api.hpp\"\nint x;");
    run(cpp, {"linux/amd64"});
    EXPECT_EQ(compilations, 2);
    put("/p/cpp/api.hpp", "int y;");
    run(cpp, {"linux/amd64"});
    EXPECT_EQ(compilations, 3);
    put("/zig/lib/string", "new, but of the same zig");
    EXPECT_EQ(run(cpp, {"linux/amd64"})[0].state, State::unchanged);
}

TEST_F(Build, ExportsOnlyOurSymbolsFromCpp) {
    run(cpp, {"linux/arm64"});
    const Command& link = command_with("-shared");
    EXPECT_EQ(after(link, "-target"), "aarch64-linux-gnu.2.17");
    EXPECT_TRUE(has(link, "-Wl,--version-script=/p/.beepboop/objects/linux_arm64/exports.map"));
    EXPECT_EQ(files.read("/p/.beepboop/objects/linux_arm64/exports.map").value(),
              "{ global: bb_native_*; local: *; };\n");
}

TEST_F(Build, ReportsTheCompilersWordsAndLeavesTheOldLibrary) {
    for (const config::Language language : {rust, cpp}) {
        run(language, {"linux/amd64"});
        const std::string before = files.read("/p/native/lib/linux_amd64/libnative.so").value();
        put(language == rust ? "/p/rust/src/lib.rs" : "/p/cpp/api.cpp", "broken");
        fails = true;
        const auto reports = run(language, {"linux/amd64"});
        EXPECT_EQ(reports[0].state, State::failed);
        EXPECT_EQ(reports[0].output, "error: no\n");
        EXPECT_EQ(files.read("/p/native/lib/linux_amd64/libnative.so").value(), before);
        EXPECT_EQ(run(language, {"linux/amd64"})[0].state, State::failed) << "not taken for unchanged";
        fails = false;
    }
}

TEST_F(Build, RefusesALibraryOfAnotherApi) {
    built_abi = "fedcba9876543210";
    const auto reports = run(rust, {"linux/amd64"});
    EXPECT_EQ(reports[0].state, State::failed);
    EXPECT_EQ(reports[0].message,
              "the library that was built has the ABI fedcba9876543210, where 0123456789abcdef was generated");
    EXPECT_FALSE(files.exists("/p/native/lib/linux_amd64/libnative.so"));
}

TEST_F(Build, GoesOnAfterAFailure) {
    ASSERT_TRUE(files.remove("/rust/lib/rustlib/aarch64-unknown-linux-gnu"));
    const auto reports = run(rust, {"linux/arm64,linux/amd64"});
    EXPECT_EQ(reports[0].state, State::failed);
    EXPECT_EQ(reports[0].help, "rustup target add aarch64-unknown-linux-gnu");
    EXPECT_EQ(reports[1].state, State::built);
}

TEST_F(Build, SaysWhatIsMissing) {
    runner.programs.erase("zig");
    EXPECT_EQ(run(cpp, {"linux/amd64"})[0].help, "pip install ziglang==0.17.1");
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].message, "zig is not installed");
    runner.programs.erase("cargo");
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].message, "cargo is not installed");
}

TEST_F(Build, LeavesNothingHalfWrittenOnAFullDisk) {
    run(rust, {"linux/amd64"});
    put("/p/rust/src/lib.rs", "pub fn g() {}");
    runner.answer = [this](const Command& command) {
        const auto result = answer(command);
        if (has(command, "rustc")) files.fail_after(1);
        return result;
    };
    EXPECT_EQ(run(rust, {"linux/amd64"})[0].state, State::failed);
    EXPECT_EQ(files.read("/p/native/lib/linux_amd64/libnative.so").value(),
              sample_image(targets()[0], "bb_native_abi", abi));
    EXPECT_FALSE(files.exists("/p/native/lib/linux_amd64/libnative.so.new"));
}

}  // namespace
}  // namespace build

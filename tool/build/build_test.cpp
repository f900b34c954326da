// SPDX-License-Identifier: MIT
#include "build/build.hpp"

#include <gtest/gtest.h>

#include "build/build_test.hpp"

namespace build {
namespace {

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
    EXPECT_EQ(files.read(cargo.environment.at("RUSTC")).value().substr(0, 10), "#!/bin/sh\n");
}

TEST_F(Build, KeepsWhatTheUserSetsForCargo) {
    runner.variables = {{"CARGO_PROFILE_RELEASE_LTO", "fat"},
                        {"CARGO_PROFILE_RELEASE_PANIC", "abort"},
                        {"CARGO_TARGET_DIR", "/shared"}};
    run(rust, {"linux/amd64"});
    const Command& cargo = command_with("--manifest-path");
    EXPECT_FALSE(cargo.environment.contains("CARGO_PROFILE_RELEASE_LTO"));
    EXPECT_EQ(cargo.environment.at("CARGO_PROFILE_RELEASE_PANIC"), "unwind");  // what we rely on
    EXPECT_TRUE(after(cargo, "--target-dir").starts_with("/shared/beepboop-"));
}

TEST_F(Build, KeepsCachesInTheProjectWhereTheUserHasNone) {
    run(rust, {"linux/amd64"});
    EXPECT_EQ(command_with("--manifest-path").environment.at("CARGO_ZIGBUILD_CACHE_DIR"), "/p/.beepboop/cache");
    run(cpp, {"linux/amd64"});
    EXPECT_EQ(command_with("-c").environment.at("ZIG_GLOBAL_CACHE_DIR"), "/p/.beepboop/cache/zig");
    EXPECT_EQ(command_with("-shared").environment.at("ZIG_GLOBAL_CACHE_DIR"), "/p/.beepboop/cache/zig");
    runner.variables["ZIG_GLOBAL_CACHE_DIR"] = "/shared";
    put("/p/cpp/api.cpp", "// changed");
    run(cpp, {"linux/amd64"});
    EXPECT_FALSE(command_with("-c").environment.contains("ZIG_GLOBAL_CACHE_DIR"));
    runner.variables = {{"HOME", "/home/me"}};
    put("/p/rust/src/lib.rs", "// changed");
    run(rust, {"linux/amd64"});
    EXPECT_FALSE(command_with("--manifest-path").environment.contains("CARGO_ZIGBUILD_CACHE_DIR"));
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
    EXPECT_TRUE(has(command_with("--manifest-path"), "-Clink-arg=-Wl,-s"));
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

// Z-6
TEST_F(Build, LinksFrameworksOnMacOsAlone) {
    frameworks = {"Metal"};
    const auto report = run(cpp, {"darwin/arm64"})[0];
    EXPECT_EQ(report.message, "the framework Metal comes with Apple's SDK");
    EXPECT_EQ(report.help, "set SDKROOT to the SDK's folder");
    runner.variables["SDKROOT"] = "/sdk";
    EXPECT_EQ(run(cpp, {"darwin/arm64"})[0].state, State::built);
    EXPECT_EQ(after(command_with("-shared"), "-framework"), "Metal");
    EXPECT_TRUE(has(command_with("-shared"), "-F/sdk/System/Library/Frameworks"));
    EXPECT_TRUE(has(command_with("-c"), "-F/sdk/System/Library/Frameworks"));
    EXPECT_EQ(run(cpp, {"linux/arm64"})[0].state, State::built);
    EXPECT_FALSE(has(command_with("-shared"), "-framework"));
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

// Z-4: each processor's library in the package, and one file of both beside it.
TEST_F(Build, JoinsTheLibrariesOfMacOs) {
    const auto reports = run(rust, {"darwin/universal"});
    ASSERT_EQ(reports.size(), 3u);
    EXPECT_EQ(reports[2].state, State::built) << reports[2].message;
    EXPECT_EQ(reports[2].library, ".beepboop/darwin_universal/libnative.dylib");
    EXPECT_EQ(reports[2].check, "darwin/amd64 + darwin/arm64");
    const std::string joined = files.read("/p/.beepboop/darwin_universal/libnative.dylib").value();
    EXPECT_EQ(joined.substr(0, 16), std::string("\xca\xfe\xba\xbe\0\0\0\2\1\0\0\7\0\0\0\0", 16));
    const std::string arm = files.read("/p/native/lib/darwin_arm64/libnative.dylib").value();
    EXPECT_EQ(joined.substr(32 * 1024), arm);
    EXPECT_EQ(run(rust, {"darwin/universal"})[2].state, State::unchanged);
    EXPECT_FALSE(files.exists("/p/native/lib/darwin_universal"));
}

TEST_F(Build, DoesNotJoinWhatFailed) {
    ASSERT_TRUE(files.remove("/rust/lib/rustlib/x86_64-apple-darwin"));
    const auto reports = run(rust, {"darwin/universal"});
    EXPECT_EQ(reports[1].state, State::built);
    EXPECT_EQ(reports[2].message, "it is made of darwin/amd64, which failed");
}

TEST_F(Build, TellsWhatItKnowsOfUnchangedLibraries) {
    const auto built = run(rust, {"linux/amd64"})[0], unchanged = run(rust, {"linux/amd64"})[0];
    EXPECT_EQ(unchanged.state, State::unchanged);
    EXPECT_EQ(unchanged.size, built.size);
    EXPECT_EQ(unchanged.check, "glibc of any age");
    EXPECT_EQ(unchanged.library, "native/lib/linux_amd64/libnative.so");
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
              sample_image(targets()[0], "bb_native_abi", test_abi));
    EXPECT_FALSE(files.exists("/p/native/lib/linux_amd64/libnative.so.new"));
}

}  // namespace
}  // namespace build

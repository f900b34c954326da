// SPDX-License-Identifier: MIT
// Libraries, repository and module of a project in memory.
#include <algorithm>

#include <gtest/gtest.h>

#include "build/embed.hpp"
#include "build/image_test.hpp"
#include "publish/libraries.hpp"
#include "publish/module.hpp"
#include "publish/repository.hpp"
#include "publish/zig_parts.hpp"
#include "support/strings.hpp"

namespace publish {
namespace {

using support::Command;
using support::Path;
using support::ProcessOutput;

build::Target target(const std::string& name) {
    return *std::ranges::find(build::targets(), name, &build::Target::name);
}

std::vector<std::string> messages(const std::vector<Finding>& findings) {
    std::vector<std::string> texts;
    for (const Finding& finding : findings) texts.push_back(finding.message);
    return texts;
}

using Texts = std::vector<std::string>;

class PublishedLibraries : public testing::Test {
protected:
    /// A library with that ABI, and the Go file that embeds it with that hash (empty: its own).
    void put(const std::string& name, const std::string& abi, std::string hash = "") {
        const std::string image = build::sample_image(target(name), "bb_native_abi", abi);
        if (hash.empty()) hash = support::sha256(image);
        ASSERT_TRUE(files.write(Path("/p/native") / build::library_path(go, target(name)), image));
        ASSERT_TRUE(files.write("/p/native/library_" + target(name).folder() + ".go", "\"" + hash + "\""));
    }

    config::Go go;
    support::MemoryFileSystem files;
};

TEST_F(PublishedLibraries, AreGoodWithThePackagesAbiAndHash) {
    put("linux/amd64", "abc");
    const Libraries libraries = examine_libraries(go, {target("linux/amd64")}, "abc", "/p", files);
    EXPECT_EQ(messages(libraries.findings), Texts{});
    ASSERT_EQ(libraries.found.size(), 1u);
    EXPECT_TRUE(libraries.found[0].good);
    EXPECT_EQ(libraries.found[0].path, "native/lib/linux_amd64/libnative.so");
}

TEST_F(PublishedLibraries, ThatAreMissingOldOrSwappedAreNamedWithTheCommand) {
    put("linux/amd64", "old");
    put("linux/arm64", "abc", "another");
    const std::vector<build::Target> wanted = {target("linux/amd64"), target("darwin/arm64")};
    const Libraries libraries = examine_libraries(go, wanted, "abc", "/p", files);
    EXPECT_EQ(messages(libraries.findings),
              (Texts{"native/lib/linux_amd64/libnative.so has the ABI old, where abc was generated",
                     "the package holds the hash of another library than native/lib/linux_arm64/libnative.so",
                     "there is no library for darwin/arm64"}));
    EXPECT_EQ(libraries.findings[2].help, "beepboop build --target darwin/arm64");
}

/// git, as far as it is asked.
struct Git {
    support::RecordingProcessRunner runner;
    std::string status, ignored_by, files, attributes;

    Git() {
        runner.answer = [this](const Command& command) -> support::Result<ProcessOutput> {
            const std::string& word = command.arguments.front();
            if (word == "rev-parse") return ProcessOutput{0, "sub/\n", ""};
            if (word == "status") return ProcessOutput{0, status, ""};
            if (word == "check-ignore") return ProcessOutput{0, ignored_by, ""};
            if (word == "ls-files") return ProcessOutput{0, files, ""};
            if (word == "check-attr") return ProcessOutput{0, attributes, ""};
            return ProcessOutput{1, "", ""};
        };
    }
};

std::string nul_separated(const Texts& words) {
    std::string text;
    for (const std::string& word : words) text += word + '\0';
    return text;
}

TEST(Repository, IsGoodWhenAllIsCommitted) {
    Git git;
    EXPECT_EQ(messages(examine_repository("/m", {"native", "go.mod"}, git.runner)), Texts{});
}

TEST(Repository, NamesWhatIsIgnoredAndByWhichRule) {
    Git git;
    git.status = nul_separated({"!! sub/native/lib/", " M sub/go.mod", "?? sub/native/a.go"});
    git.ignored_by = ".gitignore:3:lib/\tnative/lib/\n";
    const std::vector<Finding> findings = examine_repository("/m", {"native", "go.mod"}, git.runner);
    EXPECT_EQ(messages(findings), (Texts{"git ignores native/lib/ (.gitignore:3:lib/), which belongs to the module",
                                         "go.mod and 1 more are not committed"}));
    EXPECT_EQ(findings[0].level, Level::error);
    EXPECT_EQ(findings[0].help, "add this line to the end of the module's .gitignore: !/native/lib/");
    EXPECT_EQ(findings[1].level, Level::warning);
}

TEST(Repository, MayIgnoreTheWholeModule) {
    Git git;
    git.status = nul_separated({"!! sub/"});
    git.ignored_by = ".gitignore:1:/sub/\tnative\n";
    EXPECT_EQ(messages(examine_repository("/m", {"native"}, git.runner)),
              Texts{"git ignores the whole module (.gitignore:1:/sub/)"});
}

TEST(Repository, RefusesPointersOfGitLfs) {
    Git git;
    git.files = nul_separated({"native/lib/a.so", "native/a.go"});
    git.attributes = nul_separated({"native/lib/a.so", "filter", "lfs", "native/a.go", "filter", "unspecified"});
    EXPECT_EQ(messages(examine_repository("/m", {"native"}, git.runner)),
              Texts{"Git LFS keeps native/lib/a.so: who gets the module gets a pointer instead"});
}

TEST(Repository, MayBeMissing) {
    support::RecordingProcessRunner runner;
    runner.answer = [](const Command&) { return ProcessOutput{128, "", "fatal: not a git repository"}; };
    const std::vector<Finding> findings = examine_repository("/m", {"native"}, runner);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].level, Level::warning);
}

TEST(Module, HasASizeAPathAndALicence) {
    support::MemoryFileSystem files({{"/m/go.mod", ""}, {"/m/LICENSE", "text"}});
    EXPECT_EQ(messages(examine_module({"/m", "github.com/you/hello", "module github.com/you/hello\n"}, 1000, files)),
              Texts{});
    ASSERT_TRUE(files.remove("/m/LICENSE"));
    EXPECT_EQ(
        messages(examine_module({"/m", "hello", "module hello\n\nreplace x => ../x\n"}, 600u << 20, files)),
        (Texts{"the module has 600 MB, and Go fetches none above 500 MB", "nobody can fetch a module called `hello`",
               "go.mod has a `replace`, which holds for this module alone, not for those who import it",
               "the module has no LICENSE: nobody may use it, and pkg.go.dev will not show its documentation"}));
}

TEST(Module, IsMeasuredWithoutWhatGoLeavesOut) {
    const support::MemoryFileSystem files({{"/m/go.mod", "12345"},
                                           {"/m/native/a.go", "123"},
                                           {"/m/.git/x", "1234567"},
                                           {"/m/vendor/x", "1234567"},
                                           {"/m/other/go.mod", "1234567"}});
    support::RecordingProcessRunner runner;
    runner.answer = [](const Command&) { return ProcessOutput{128, "", ""}; };
    EXPECT_EQ(module_size("/m", files, runner), 8u);
    runner.answer = [](const Command&) { return ProcessOutput{0, nul_separated({"go.mod"}), ""}; };
    EXPECT_EQ(module_size("/m", files, runner), 5u);
}

TEST(ZigParts, FollowLanguageAndTarget) {
    const support::MemoryFileSystem files({{"/zig/lib/libunwind/LICENSE.TXT", "unwind"}, {"/zig/LICENSE", "zig"}});
    const auto names = [&](config::Language language, const std::string& name) {
        Texts names;
        for (const Component& part : zig_parts("/zig/lib", "0.17.1", language, target(name), files)) {
            names.push_back(part.name + (part.texts.empty() ? "" : ": " + part.texts[0].text));
        }
        return names;
    };
    EXPECT_EQ(names(config::Language::rust, "linux/amd64"), (Texts{"zig compiler_rt: zig", "LLVM libunwind: unwind"}));
    EXPECT_EQ(names(config::Language::rust, "darwin/arm64"), Texts{"zig compiler_rt: zig"});
    EXPECT_EQ(names(config::Language::cpp, "darwin/arm64"),
              (Texts{"zig compiler_rt: zig", "LLVM libc++", "LLVM libc++abi"}));
}

}  // namespace
}  // namespace publish

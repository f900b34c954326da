// SPDX-License-Identifier: MIT
#include "build/go_module.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

using support::MemoryFileSystem;

constexpr const char* sums =
    "github.com/ebitengine/purego v0.11.3 h1:OB+JLpdm7ioymhyA+6s5kbb/uOuYycAgL8NNTFc5MLg=\n"
    "github.com/ebitengine/purego v0.11.3/go.mod h1:DCHPP08djqhNSoTfImcnHYQRZmd0qhakvrozqaEYhGQ=\n";

/// go.mod after the changes, which are empty where it stays as it is.
std::string changed(const std::string& text, const std::string& go_sum = sums) {
    const MemoryFileSystem files({{"/p/go.mod", text}, {"/p/go.sum", go_sum}});
    const ModuleChanges changes = required_changes(find_module("/p", files).value(), files);
    EXPECT_EQ(changes.notes.empty(), !changes.files.contains("/p/go.mod"));
    return changes.files.contains("/p/go.mod") ? changes.files.at("/p/go.mod") : "";
}

TEST(GoModule, IsTheNearestOneAbove) {
    const MemoryFileSystem files({{"/p/go.mod", "module \"example.com/p\" // ours\n\ngo 1.25.0\n"}, {"/p/a/b/x", ""}});
    const auto module = find_module("/p/a/b", files);
    ASSERT_TRUE(module);
    EXPECT_EQ(module->path, "example.com/p");
    EXPECT_EQ(import_path(*module, "/p/a/b", "native"), "example.com/p/a/b/native");
    EXPECT_EQ(import_path(*module, "/p", "."), "example.com/p");
}

TEST(GoModule, MissingNamesGoModInit) {
    const auto module = find_module("/home/hello", MemoryFileSystem());
    ASSERT_FALSE(module);
    EXPECT_EQ(module.error().message, "there is no go.mod here or in a folder above");
    EXPECT_EQ(module.error().help, "go mod init example.com/hello");
    EXPECT_FALSE(
        find_module("/p", MemoryFileSystem(std::map<support::Path, std::string>{{"/p/go.mod", "go 1.25.0\n"}})));
}

TEST(GoModule, RequiresPurego) {
    EXPECT_EQ(changed("module m\n\ngo 1.26.1\n"),
              "module m\n\ngo 1.26.1\n\nrequire github.com/ebitengine/purego v0.11.3\n");
    EXPECT_EQ(changed("module m\n\ngo 1.25.0\n\nrequire (\n\ta.org/a v1.0.0\n\tz.org/z v1.0.0 // indirect\n)\n"),
              "module m\n\ngo 1.25.0\n\nrequire (\n\ta.org/a v1.0.0\n\tgithub.com/ebitengine/purego v0.11.3\n"
              "\tz.org/z v1.0.0 // indirect\n)\n");
}

TEST(GoModule, LeavesWhatIsGoodAlone) {
    EXPECT_EQ(changed("module m\n\ngo 1.25.0\n\nrequire github.com/ebitengine/purego v0.11.3\n"), "");
    EXPECT_EQ(changed("module m\n\ngo 1.27\n\nrequire (\n\tgithub.com/ebitengine/purego v0.12.0-alpha\n)\n", ""), "");
}

TEST(GoModule, RaisesWhatIsTooOld) {
    EXPECT_EQ(changed("module m\n\ngo 1.25\n\nrequire github.com/ebitengine/purego v0.8.1\n"),
              "module m\n\ngo 1.25.0\n\nrequire github.com/ebitengine/purego v0.11.3\n");
    EXPECT_EQ(changed("module m\n"), "module m\n\ngo 1.25.0\n\nrequire github.com/ebitengine/purego v0.11.3\n");
}

TEST(GoModule, AddsTheChecksumsInOrder) {
    const MemoryFileSystem files(
        {{"/p/go.mod", "module m\n\ngo 1.25.0\n"}, {"/p/go.sum", "a.org/a v1 h1:x=\nz.org/z v1 h1:y=\n"}});
    const ModuleChanges changes = required_changes(find_module("/p", files).value(), files);
    EXPECT_EQ(changes.files.at("/p/go.sum"), std::string("a.org/a v1 h1:x=\n") + sums + "z.org/z v1 h1:y=\n");
    EXPECT_EQ(changes.notes,
              std::vector<std::string>{"go.mod now requires purego v0.11.3, the loader of the native library"});
}

TEST(GoModule, MindsVendoredModules) {
    const MemoryFileSystem files({{"/p/go.mod", "module m\n\ngo 1.25.0\n"}, {"/p/vendor/modules.txt", ""}});
    EXPECT_EQ(required_changes(find_module("/p", files).value(), files).notes.back(),
              "the module is vendored: run `go mod vendor` for purego");
}

TEST(GoModule, PinsWhatTheRuntimeIsTestedWith) {
    const auto files = support::real_file_system();
    const support::Path runtime = support::Path(BEEPBOOP_SOURCE_DIR) / "runtime/go";
    const auto module = find_module(runtime, *files);
    ASSERT_TRUE(module);
    EXPECT_TRUE(required_changes(*module, *files).files.empty());
    EXPECT_EQ(files->read(runtime / "go.sum").value(), sums);
}

}  // namespace
}  // namespace build

// SPDX-License-Identifier: MIT
// Writing trees: to memory, to a disk that fills up or refuses, and to the real one.
#include "output/output_tree.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "output/ownership.hpp"
#include "support/folder_test.hpp"

namespace output {
namespace {

using support::MemoryFileSystem;
using support::Path;
using Paths = std::vector<std::string>;
using Disk = std::map<Path, std::string>;

std::string marked(std::string_view text) { return "// " + std::string(ownership_mark) + "\n" + std::string(text); }

OutputTree tree_of(std::map<std::string, std::string> texts) {
    OutputTree tree;
    tree.own("native");
    for (auto& [path, text] : texts) tree.add(path, text);
    return tree;
}

/// A disk on which some places can be written to but not replaced.
class StubbornFileSystem final : public support::FileSystem {
public:
    StubbornFileSystem(MemoryFileSystem& inner, Path stubborn) : inner_(inner), stubborn_(std::move(stubborn)) {}

    bool exists(const Path& path) const override { return inner_.exists(path); }
    bool is_directory(const Path& path) const override { return inner_.is_directory(path); }
    support::Result<std::string> read(const Path& path) const override { return inner_.read(path); }
    support::Result<Paths> list(const Path& folder) const override { return inner_.list(folder); }
    support::Result<void> write(const Path& path, std::string_view content) override {
        return inner_.write(path, content);
    }
    support::Result<void> rename(const Path& from, const Path& to) override {
        if (to == stubborn_) return support::failure("cannot put in place");
        return inner_.rename(from, to);
    }
    support::Result<void> remove(const Path& path) override {
        if (path == stubborn_) return support::failure("cannot remove");
        return inner_.remove(path);
    }

private:
    MemoryFileSystem& inner_;
    Path stubborn_;
};

TEST(OutputTree, TakesPathsInOneSpelling) {
    OutputTree tree;
    tree.own("./native/");
    tree.own("native");
    tree.add("native/./a.go", "x");
    EXPECT_EQ(tree.folders(), (Paths{"native"}));
    EXPECT_TRUE(tree.files().contains("native/a.go"));
}

TEST(OutputTreeDeathTest, NeverLeavesItsProject) {
    OutputTree tree;
    EXPECT_DEATH(tree.add("../a.go", ""), "");
    EXPECT_DEATH(tree.own("/tmp"), "");
}

TEST(Compare, ListsWhatWouldChangeAndChangesNothing) {
    const MemoryFileSystem files({{"p/native/same.go", marked("1")},
                                  {"p/native/old.go", marked("2")},
                                  {"p/native/gone.go", marked("3")},
                                  {"p/native/user.go", "package native"},
                                  {"p/other/gone.go", marked("4")}});
    const auto changes = compare(
        tree_of(
            {{"native/same.go", marked("1")}, {"native/old.go", marked("new")}, {"native/sub/new.go", marked("5")}}),
        "p", files);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(changes->written, (Paths{"native/old.go", "native/sub/new.go"}));
    EXPECT_EQ(changes->removed, (Paths{"native/gone.go"}));
}

TEST(Compare, RefusesWhatIsNotOurs) {
    const MemoryFileSystem files(
        {{"p/native/a.go", "package native"}, {"p/native/b.go/x", ""}, {"p/.beepboop/rust/Cargo.toml", "mine"}});
    const auto file = compare(tree_of({{"native/a.go", marked("")}}), "p", files);
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().message, "`native/a.go` is in the way: it was not written by beepboop");
    EXPECT_FALSE(compare(tree_of({{"native/b.go", marked("")}}), "p", files).has_value());
    EXPECT_TRUE(compare(tree_of({{".beepboop/rust/Cargo.toml", "new"}}), "p", files).has_value());
}

TEST(Compare, LooksForTheMarkAtTheStartOnly) {
    const MemoryFileSystem files({{"p/native/a.go", std::string(512, ' ') + marked("")}});
    EXPECT_FALSE(compare(tree_of({{"native/a.go", marked("")}}), "p", files).has_value());
}

TEST(Write, MakesTheDiskAgreeAndSecondTimeDoesNothing) {
    MemoryFileSystem files({{"p/native/gone.go", marked("3")}, {"p/native/user.go", "package native"}});
    const OutputTree tree = tree_of({{"native/a.go", marked("a")}, {"native/internal/b.go", marked("b")}});
    const auto changes = write(tree, "p", files);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(files.files(), (Disk{{"p/native/a.go", marked("a")},
                                   {"p/native/internal/b.go", marked("b")},
                                   {"p/native/user.go", "package native"}}));
    const auto again = write(tree, "p", files);
    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE(again->none());
}

TEST(Write, LeavesAFullDiskAsItWas) {
    const Disk before = {{"p/native/a.go", marked("old")}, {"p/native/gone.go", marked("gone")}};
    const OutputTree tree =
        tree_of({{"native/a.go", marked("new")}, {"native/b.go", marked("new")}, {"native/c/c.go", marked("new")}});
    for (int writes = 1; writes <= 3; ++writes) {
        MemoryFileSystem files(before);
        files.fail_after(writes);
        const auto changes = write(tree, "p", files);
        ASSERT_FALSE(changes.has_value());
        EXPECT_TRUE(changes.error().message.starts_with("nothing was written: cannot write"))
            << changes.error().message;
        EXPECT_EQ(files.files(), before);
    }
}

TEST(Write, TakesBackWhatCouldNotBeFinished) {
    const Disk before = {
        {"p/native/a.go", marked("old")}, {"p/native/gone.go", marked("gone")}, {"p/native/gone2.go", marked("gone")}};
    const OutputTree tree =
        tree_of({{"native/a.go", marked("new")}, {"native/b.go", marked("new")}, {"native/c.go", marked("new")}});
    for (const char* stubborn : {"p/native/a.go", "p/native/c.go", "p/native/gone2.go"}) {
        MemoryFileSystem inner(before);
        StubbornFileSystem files(inner, stubborn);
        EXPECT_FALSE(write(tree, "p", files).has_value());
        EXPECT_EQ(inner.files(), before) << stubborn;
    }
}

TEST(Write, LeavesCargosOwnFilesAlone) {
    MemoryFileSystem files({{"p/.beepboop/rust/Cargo.lock", "lock"},
                            {"p/.beepboop/rust/target/CACHEDIR.TAG", ""},
                            {"p/.beepboop/rust/target/debug/copy.rs", marked("")},
                            {"p/.beepboop/rust/src/old.rs", marked("")}});
    OutputTree tree;
    tree.own(".beepboop/rust");
    tree.add(".beepboop/rust/src/lib.rs", marked(""));
    const auto changes = write(tree, "p", files);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(changes->removed, (Paths{".beepboop/rust/src/old.rs"}));
    EXPECT_TRUE(files.exists("p/.beepboop/rust/Cargo.lock"));
    EXPECT_TRUE(files.exists("p/.beepboop/rust/target/debug/copy.rs"));
}

TEST(Write, MayOwnTheProjectsFolderItself) {
    MemoryFileSystem files({{"p/a.go", marked("")},
                            {"p/gone.go", marked("")},
                            {"p/sub/gone.go", marked("")},
                            {"p/main.go", "package main"},
                            {"p/.git/x", marked("")},
                            {"p/.beepboop/rust/src/lib.rs", marked("")},
                            {"p/examples/other/beepboop.toml", ""},
                            {"p/examples/other/native/b.go", marked("")}});
    OutputTree tree;
    tree.own(".");
    tree.add("./a.go", marked(""));
    const auto changes = write(tree, "p", files);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(changes->written, Paths{});
    EXPECT_EQ(changes->removed, (Paths{"gone.go", "sub/gone.go"}));
    EXPECT_TRUE(files.exists("p/examples/other/native/b.go"));
}

TEST(Write, ClearsUpAfterAKilledRun) {
    MemoryFileSystem files(Disk{{"p/native/.beepboop-gone.go.tmp", "half"}});
    const auto changes = write(tree_of({{"native/a.go", marked("")}}), "p", files);
    ASSERT_TRUE(changes.has_value());
    EXPECT_EQ(files.files(), (Disk{{"p/native/a.go", marked("")}}));
}

/// A folder of the real disk, removed at the end.
class RealDisk : public testing::Test {
protected:
    ~RealDisk() override {
        std::filesystem::permissions(root_, std::filesystem::perms::owner_all);
        std::filesystem::remove_all(root_);
    }

    Path root_ = support::new_folder();
    std::unique_ptr<support::FileSystem> files_ = support::real_file_system();
};

TEST_F(RealDisk, KeepsTheTimeOfUnchangedFiles) {
    const Path file = root_ / "native/a.go";
    ASSERT_TRUE(write(tree_of({{"native/a.go", marked("1")}}), root_, *files_).has_value());
    const auto long_ago = std::filesystem::last_write_time(file) - std::chrono::hours(1);
    std::filesystem::last_write_time(file, long_ago);
    ASSERT_TRUE(
        write(tree_of({{"native/a.go", marked("1")}, {"native/b.go", marked("")}}), root_, *files_).has_value());
    EXPECT_EQ(std::filesystem::last_write_time(file), long_ago);
    EXPECT_EQ(files_->list(root_ / "native").value(), (Paths{"a.go", "b.go"}));
}

TEST_F(RealDisk, RemovesFoldersThatItEmptied) {
    ASSERT_TRUE(
        write(tree_of({{"native/a.go", marked("")}, {"native/x/y/b.go", marked("")}}), root_, *files_).has_value());
    ASSERT_TRUE(write(tree_of({{"native/a.go", marked("")}}), root_, *files_).has_value());
    EXPECT_EQ(files_->list(root_ / "native").value(), (Paths{"a.go"}));
    ASSERT_TRUE(write(tree_of({}), root_, *files_).has_value());
    EXPECT_TRUE(files_->is_directory(root_ / "native"));
}

TEST_F(RealDisk, LeavesNothingBehindWhereATextCannotBeWritten) {
    ASSERT_TRUE(files_->write(root_ / "native/blocked", "a file where a folder is wanted").has_value());
    EXPECT_FALSE(write(tree_of({{"native/a/a.go", marked("")}, {"native/blocked/b.go", marked("")}}), root_, *files_)
                     .has_value());
    EXPECT_EQ(files_->list(root_ / "native").value(), (Paths{"blocked"}));
}

}  // namespace
}  // namespace output

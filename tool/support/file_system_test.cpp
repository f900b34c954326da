// SPDX-License-Identifier: MIT
// The real disk and the one in memory behave alike.
#include "support/file_system.hpp"

#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include "support/folder_test.hpp"

namespace support {
namespace {

using Names = std::vector<std::string>;

/// Each test runs on both disks, in a folder of its own.
class FileSystems : public testing::TestWithParam<bool> {
protected:
    FileSystems() {
        if (!GetParam()) return;
        files_ = real_file_system();
        root_ = new_folder();
    }
    ~FileSystems() override {
        if (GetParam()) std::filesystem::remove_all(root_);
    }

    std::unique_ptr<FileSystem> files_ = std::make_unique<MemoryFileSystem>();
    Path root_ = "root";
};

INSTANTIATE_TEST_SUITE_P(Both, FileSystems, testing::Bool(),
                         [](const auto& info) { return info.param ? "Real" : "Memory"; });

TEST_P(FileSystems, ReadsWhatWasWrittenByteForByte) {
    const std::string content("a\0b\r\n\xff", 6);
    ASSERT_TRUE(files_->write(root_ / "deep/er/file", content).has_value());
    EXPECT_EQ(files_->read(root_ / "deep/er/file").value(), content);
    EXPECT_EQ(files_->read_head(root_ / "deep/er/file", 3).value(), content.substr(0, 3));
    EXPECT_EQ(files_->read_head(root_ / "deep/er/file", 30).value(), content);
    EXPECT_EQ(files_->size(root_ / "deep/er/file").value(), content.size());
    EXPECT_FALSE(files_->size(root_ / "nothing"));
    ASSERT_TRUE(files_->write(root_ / "deep/er/file", "").has_value());
    EXPECT_EQ(files_->read(root_ / "deep/./er/file").value(), "");
}

TEST_P(FileSystems, StampsTellOfChanges) {
    EXPECT_EQ(files_->stamp(root_ / "a/file"), "");
    ASSERT_TRUE(files_->write(root_ / "a/file", "one").has_value());
    const std::string file = files_->stamp(root_ / "a/file"), folder = files_->stamp(root_ / "a");
    EXPECT_EQ(files_->stamp(root_ / "a/file"), file);
    ASSERT_TRUE(files_->write(root_ / "a/file", "three").has_value());
    EXPECT_NE(files_->stamp(root_ / "a/file"), file);
    EXPECT_EQ(files_->stamp(root_ / "a"), folder);
    ASSERT_TRUE(files_->write(root_ / "a/other", "").has_value());
    EXPECT_NE(files_->stamp(root_ / "a"), folder);
}

TEST_P(FileSystems, ReadsLargeFilesWhole) {
    std::string content(1'000'003, 'x');
    content.back() = 'y';
    ASSERT_TRUE(files_->write(root_ / "large", content).has_value());
    EXPECT_EQ(files_->read(root_ / "large").value(), content);
}

TEST_P(FileSystems, SaysWhatCouldNotBeRead) {
    ASSERT_TRUE(files_->write(root_ / "folder/file", "").has_value());
    EXPECT_EQ(files_->read(root_ / "none").error().message,
              "cannot read `" + (root_ / "none").string() + "`: No such file or directory");
    EXPECT_EQ(files_->read(root_ / "folder").error().message,
              "cannot read `" + (root_ / "folder").string() + "`: Is a directory");
    EXPECT_FALSE(files_->list(root_ / "none").has_value());
    EXPECT_FALSE(files_->list(root_ / "folder/file").has_value());
}

TEST_P(FileSystems, RefusesToWriteWhereItCannot) {
    ASSERT_TRUE(files_->write(root_ / "folder/file", "kept").has_value());
    EXPECT_FALSE(files_->write(root_ / "folder", "").has_value());
    EXPECT_FALSE(files_->write(root_ / "folder/file/below", "").has_value());
    EXPECT_EQ(files_->read(root_ / "folder/file").value(), "kept");
}

TEST_P(FileSystems, ListsDirectEntriesInOrder) {
    for (const char* name : {"b", "a/x", "a/y", "c.txt"}) ASSERT_TRUE(files_->write(root_ / name, "").has_value());
    EXPECT_EQ(files_->list(root_).value(), (Names{"a", "b", "c.txt"}));
    EXPECT_TRUE(files_->is_directory(root_ / "a"));
    EXPECT_FALSE(files_->is_directory(root_ / "b"));
    EXPECT_TRUE(files_->exists(root_ / "a/x"));
    EXPECT_FALSE(files_->exists(root_ / "a/z"));
}

TEST_P(FileSystems, RenamesOverWhatIsThere) {
    ASSERT_TRUE(files_->write(root_ / "new", "new").has_value());
    ASSERT_TRUE(files_->write(root_ / "old", "old").has_value());
    ASSERT_TRUE(files_->rename(root_ / "new", root_ / "old").has_value());
    EXPECT_EQ(files_->read(root_ / "old").value(), "new");
    EXPECT_FALSE(files_->exists(root_ / "new"));
    EXPECT_FALSE(files_->rename(root_ / "new", root_ / "old").has_value());
}

TEST_P(FileSystems, RemovesFilesAndFolders) {
    ASSERT_TRUE(files_->write(root_ / "a/b/c", "").has_value());
    ASSERT_TRUE(files_->write(root_ / "ab", "").has_value());
    ASSERT_TRUE(files_->remove(root_ / "a").has_value());
    EXPECT_EQ(files_->list(root_).value(), (Names{"ab"}));
    EXPECT_TRUE(files_->remove(root_ / "a").has_value());
}

TEST(RealFileSystem, ReportsAFullDisk) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this system has no device that is always full";
    const auto files = real_file_system();
    const Path folder = new_folder();
    std::filesystem::create_symlink("/dev/full", folder / "link");
    const auto written = files->write(folder / "link", "x");
    std::filesystem::remove_all(folder);
    ASSERT_FALSE(written.has_value());
    EXPECT_NE(written.error().message.find("No space left on device"), std::string::npos);
}

TEST(RealFileSystem, KnowsWhereNothingCanBeWritten) {
    const auto files = real_file_system();
    const Path folder = new_folder();
    EXPECT_TRUE(files->is_writable(folder));
    EXPECT_TRUE(files->is_writable(folder / "not/yet"));
    EXPECT_TRUE(files->write(folder / "file", ""));
    EXPECT_FALSE(files->is_writable(folder / "file/not"));
    EXPECT_TRUE(files->remove(folder));
    EXPECT_FALSE(std::filesystem::exists("/proc/self") && files->is_writable("/proc/self/not"));
}

TEST(RealFileSystem, MakesPrograms) {
    const auto files = real_file_system();
    const Path folder = new_folder(), path = folder / "program";
    ASSERT_TRUE(files->write(path, "#!/bin/sh\n"));
    EXPECT_NE(::access(path.c_str(), X_OK), 0);
    EXPECT_TRUE(files->make_program(path));
    EXPECT_EQ(::access(path.c_str(), X_OK), 0);
    EXPECT_TRUE(files->remove(folder));
    EXPECT_FALSE(files->make_program(path));
}

TEST(MemoryFileSystem, FillsUpWhenTold) {
    MemoryFileSystem files;
    files.fail_after(2);
    EXPECT_TRUE(files.write("a", "").has_value());
    EXPECT_FALSE(files.write("b", "").has_value());
    EXPECT_FALSE(files.write("c", "").has_value());
    EXPECT_EQ(files.files().size(), 1u);
}

}  // namespace
}  // namespace support

// SPDX-License-Identifier: MIT
#include "build/inputs.hpp"

#include <gtest/gtest.h>

namespace build {
namespace {

using support::MemoryFileSystem;
using support::Path;

TEST(Inputs, ReadsDependencyFilesOfClang) {
    const auto found =
        dependencies("out/a.o: cpp/api.cpp \\\n  cpp/api.hpp \\\n  /opt/with\\ space/x.hpp\n", "/project");
    EXPECT_EQ(found, (std::vector<Path>{"/opt/with space/x.hpp", "/project/cpp/api.cpp", "/project/cpp/api.hpp"}));
}

TEST(Inputs, ReadsDependencyFilesOfCargo) {
    const auto found = dependencies("/t/libnative.so: /p/a.rs /p/b.rs\n\n/p/a.rs:\n/p/b.rs:\n", "/project");
    EXPECT_EQ(found, (std::vector<Path>{"/p/a.rs", "/p/b.rs"}));
    EXPECT_TRUE(dependencies("", "/project").empty());
    EXPECT_EQ(dependencies("a: price$$.h", "/p"), (std::vector<Path>{"/p/price$.h"}));
}

TEST(Inputs, ListsACrateWithoutWhatIsBuilt) {
    const MemoryFileSystem files({{"/c/Cargo.toml", ""},
                                  {"/c/src/lib.rs", ""},
                                  {"/c/target/debug/x", ""},
                                  {"/c/.git/HEAD", ""},
                                  {"/c/data/words.txt", ""}});
    EXPECT_EQ(files_below("/c", files), (std::vector<Path>{"/c/Cargo.toml", "/c/data/words.txt", "/c/src/lib.rs"}));
    EXPECT_TRUE(files_below("/nowhere", files).empty());
}

TEST(Inputs, HashesEachFileOnce) {
    MemoryFileSystem files(std::map<support::Path, std::string>{{"/a", "one"}});
    Contents contents(files);
    const std::string before = contents.hash("/a");
    EXPECT_EQ(contents.hash("/b"), "missing");
    ASSERT_TRUE(files.write("/a", "two"));
    EXPECT_EQ(contents.hash("/a"), before);
    contents.forget("/a");
    EXPECT_NE(contents.hash("/a"), before);
}

}  // namespace
}  // namespace build

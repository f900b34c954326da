// SPDX-License-Identifier: MIT
#include "build/examine.hpp"

#include <gtest/gtest.h>

#include "build/image_test.hpp"

namespace build {
namespace {

constexpr const char* abi = "0123456789abcdef";

Target target(const std::string& name) { return select({name})->front(); }

support::Result<Examined> examined(const std::string& image, const std::string& name,
                                   const std::vector<std::string>& folders = {}) {
    const Target wanted = target(name);
    return examine(image, {wanted, "native", abi, folders});
}

std::string sample(const std::string& name) { return sample_image(target(name), "bb_native_abi", abi); }

/// An ELF library with a table of version needs of one version.
std::string elf_that_needs(const std::string& version) {
    ImageWriter image;
    image.put(0, sample("linux/amd64"));
    const std::size_t section = 0x80 + 2 * 64;
    image.put(60, 3, 2);
    image.put(section, std::string(64, '\0'));
    image.put(section + 4, 0x6ffffffe, 4).put(section + 24, 0x400, 8).put(section + 32, 32, 8).put(section + 40, 1, 4);
    // What lay there before comes after it now.
    image.put(0x180, std::string(64, '\0')).put(0x460, std::string("\0bb_native_abi\0", 15)).put(0x470, version + '\0');
    image.put(0x340, std::string(48, '\0'));
    image.put(0x80 + 24, 0x340, 8).put(0xc0 + 24, 0x460, 8);
    image.put(0x358, 1, 4).put(0x35c, 0x11, 1).put(0x35e, 1, 2).put(0x360, 0x1010, 8);
    image.put(0x400, 1, 2).put(0x402, 1, 2).put(0x408, 16, 4).put(0x418, 0x10, 4);
    return image.bytes();
}

TEST(Examine, SaysInAFewWordsWhatItIs) {
    EXPECT_EQ(examined(sample("linux/amd64"), "linux/amd64")->summary, "glibc of any age");
    EXPECT_EQ(examined(elf_that_needs("GLIBC_2.14"), "linux/amd64")->summary, "glibc 2.14");
    EXPECT_EQ(examined(sample("linux/amd64"), "linux/amd64/musl")->summary, "musl");
    EXPECT_EQ(examined(sample("windows/arm64"), "windows/arm64")->summary, "1 export");
    EXPECT_TRUE(examined(sample("darwin/arm64"), "darwin/arm64")->summary.ends_with(", signed"));
}

// Z-2: a library above the floor is not shipped.
TEST(Examine, HoldsTheGlibcFloor) {
    EXPECT_TRUE(examined(elf_that_needs("GLIBC_2.17"), "linux/amd64"));
    EXPECT_TRUE(examined(elf_that_needs("GLIBC_2.3.4"), "linux/amd64"));
    EXPECT_TRUE(examined(elf_that_needs("GLIBC_PRIVATE"), "linux/amd64"));
    EXPECT_EQ(examined(elf_that_needs("GLIBC_2.28"), "linux/amd64").error().message,
              "asks for glibc 2.28, where 2.17 is the oldest that it must run on");
    EXPECT_EQ(examined(elf_that_needs("GLIBC_2.2.5"), "linux/amd64/musl").error().message,
              "asks for glibc 2.2, which musl has not");
}

TEST(Examine, WantsASignatureOnArm) {
    std::string unsigned_image = sample("darwin/arm64");
    unsigned_image[128] = 0x7e;
    EXPECT_EQ(examined(unsigned_image, "darwin/arm64").error().message,
              "is not signed, and macOS on ARM loads nothing that is not");
}

TEST(Examine, RemarksWhatIsNotOurs) {
    const std::string image = sample_image(target("linux/arm64"), "bb_native_abi", abi) + "x/home/me/project/a.rs\nx";
    const auto found = examined(image, "linux/arm64", {"/nowhere", "/home/me"});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->remarks, std::vector<std::string>{"tells of a folder of this machine: /home/me/project/a.rs"});
    EXPECT_TRUE(examined(image, "linux/arm64", {"/home/m"})->remarks.empty());
}

TEST(Examine, RefusesWhatIsNoLibraryOfTheTarget) {
    EXPECT_EQ(examined(sample("linux/arm64"), "linux/amd64").error().message,
              "is for another architecture than amd64 (0xb7)");
    EXPECT_FALSE(examined("", "windows/amd64"));
}

}  // namespace
}  // namespace build

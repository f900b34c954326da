// SPDX-License-Identifier: MIT
#include "build/image.hpp"

#include <gtest/gtest.h>

#include "build/image_test.hpp"

namespace build {
namespace {

std::string problem(const std::string& image, const Target& target) {
    const auto checked = check_image(image, target, "native", "0123456789abcdef");
    return checked ? "" : checked.error().message;
}

class Images : public testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Targets, Images, testing::ValuesIn(targets()),
                         [](const auto& target) { return target.param.folder(); });

TEST_P(Images, HoldsItsHash) {
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_native_abi", "0123456789abcdef"), GetParam()), "");
}

TEST_P(Images, OfAnotherApiIsRefused) {
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_native_abi", "fedcba9876543210"), GetParam()),
              "has the ABI fedcba9876543210, where 0123456789abcdef was generated");
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_other_abi", "0123456789abcdef"), GetParam()),
              "does not export `bb_native_abi`");
}

TEST_P(Images, CutAnywhereIsRefusedOrWhole) {
    const std::string image = sample_image(GetParam(), "bb_native_abi", "0123456789abcdef");
    for (std::size_t size = 0; size + 1 < image.size(); ++size)
        EXPECT_NE(problem(image.substr(0, size), GetParam()), "");
}

TEST_P(Images, WithAnyByteChangedIsReadWithinItsBounds) {
    const std::string image = sample_image(GetParam(), "bb_native_abi", "0123456789abcdef");
    for (std::size_t at = 0; at < image.size(); ++at) {
        std::string changed = image;
        changed[at] = '\xff';
        problem(changed, GetParam());  // the sanitizers are the judges
    }
    SUCCEED();
}

TEST(ImageOfAnotherPlatform, IsRefused) {
    const Target &amd64 = targets()[0], &arm64 = targets()[1], &darwin = targets()[2];
    EXPECT_EQ(problem(sample_image(arm64, "bb_native_abi", ""), amd64),
              "is for another architecture than amd64 (0xb7)");
    EXPECT_EQ(problem(sample_image(darwin, "bb_native_abi", ""), amd64), "is no 64-bit ELF library");
    EXPECT_EQ(problem("#!/bin/sh", darwin), "is no 64-bit Mach-O library");
    EXPECT_EQ(problem(sample_image(amd64, "bb_native_abi", ""), select({"windows/amd64"})->front()),
              "is no 64-bit PE library");
}

TEST_P(Images, TellWhatTheyExport) {
    const auto image = read_image(sample_image(GetParam(), "bb_native_abi", "0123456789abcdef"));
    ASSERT_TRUE(image);
    EXPECT_EQ(image->format, GetParam().format);
    EXPECT_EQ(image->machine, GetParam().machine);
    ASSERT_EQ(image->exports.size(), 1u);
    EXPECT_EQ(image->exports[0].name, "bb_native_abi");
}

TEST(ImageOfNoFormat, IsRefused) {
    EXPECT_EQ(read_image("#!/bin/sh").error().message, "is neither ELF nor Mach-O nor PE of 64 bits");
    EXPECT_EQ(read_image("MZ").error().message, "is no 64-bit PE library");
    EXPECT_EQ(read_image("").error().message, "is neither ELF nor Mach-O nor PE of 64 bits");
}

}  // namespace
}  // namespace build

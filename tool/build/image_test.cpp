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

class Image : public testing::TestWithParam<Target> {};
INSTANTIATE_TEST_SUITE_P(Targets, Image, testing::ValuesIn(targets()),
                         [](const auto& target) { return target.param.folder(); });

TEST_P(Image, HoldsItsHash) {
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_native_abi", "0123456789abcdef"), GetParam()), "");
}

TEST_P(Image, OfAnotherApiIsRefused) {
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_native_abi", "fedcba9876543210"), GetParam()),
              "has the ABI fedcba9876543210, where 0123456789abcdef was generated");
    EXPECT_EQ(problem(sample_image(GetParam(), "bb_other_abi", "0123456789abcdef"), GetParam()),
              "does not export `bb_native_abi`");
}

TEST_P(Image, CutAnywhereIsRefusedOrWhole) {
    const std::string image = sample_image(GetParam(), "bb_native_abi", "0123456789abcdef");
    for (std::size_t size = 0; size + 1 < image.size(); ++size)
        EXPECT_NE(problem(image.substr(0, size), GetParam()), "");
}

TEST_P(Image, WithAnyByteChangedIsReadWithinItsBounds) {
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
}

}  // namespace
}  // namespace build

// SPDX-License-Identifier: MIT
// Text functions.
#include "support/strings.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

using Parts = std::vector<std::string>;

TEST(Split, KeepsEmptyPartsInside) {
    EXPECT_EQ(split("a::b::", "::"), (Parts{"a", "b", ""}));
    EXPECT_EQ(split("a", ","), (Parts{"a"}));
    EXPECT_EQ(split(",", ","), (Parts{"", ""}));
    EXPECT_EQ(split("", ","), Parts{});
}

TEST(Join, IsTheOtherWayRound) {
    EXPECT_EQ(join(Parts{"a", "b", ""}, "::"), "a::b::");
    EXPECT_EQ(join(Parts{}, ","), "");
}

TEST(Trim, TakesBothEnds) {
    EXPECT_EQ(trim(" \ta b\r\n"), "a b");
    EXPECT_EQ(trim(" \n "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(ReplaceAll, DoesNotReplaceWhatItWrote) {
    EXPECT_EQ(replace_all("a-b-", "-", "--"), "a--b--");
    EXPECT_EQ(replace_all("aaa", "aa", "b"), "ba");
    EXPECT_EQ(replace_all("x", "", "y"), "x");
}

TEST(Nearest, FindsWhatWasMeant) {
    const Parts known = {"fast", "name", "skip", "record", "default-features"};
    EXPECT_EQ(nearest("fats", known), "fast");
    EXPECT_EQ(nearest("FAST", known), "fast");
    EXPECT_EQ(nearest("skp", known), "skip");
    EXPECT_EQ(nearest("recrod", known), "record");
    EXPECT_EQ(nearest("default_feature", known), "default-features");
    EXPECT_EQ(nearest("zebra", known), "");
    EXPECT_EQ(nearest("", known), "");
}

TEST(Sha256, AgreesWithThePublishedVectors) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PadsAtEveryEdgeOfABlock) {
    EXPECT_EQ(sha256(std::string(55, 'a')), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    EXPECT_EQ(sha256(std::string(56, 'a')), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    EXPECT_EQ(sha256(std::string(64, 'a')), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

}  // namespace
}  // namespace support

// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gtest/gtest.h>

#include "build/image_test.hpp"
#include "inspect/package.hpp"
#include "inspect/program.hpp"
#include "support/strings.hpp"

namespace inspect {
namespace {

using Texts = std::vector<std::string>;

const build::Target& target(const std::string& name) {
    return *std::ranges::find(build::targets(), name, &build::Target::name);
}

/// A library as long as its headers say.
std::string library(const std::string& name, const std::string& abi, const std::string& symbol = "bb_native_abi") {
    const std::string image = build::sample_image(target(name), symbol, abi);
    std::string padded = image + std::string(0x1000, '\0');
    padded.resize(image_extent(padded));
    return padded;
}

class EveryTarget : public testing::TestWithParam<std::string> {};

TEST_P(EveryTarget, IsRecognised) {
    const std::string file = library(GetParam(), "abc");
    ASSERT_GT(file.size(), 0x200u);
    const auto libraries = read_libraries(file);
    ASSERT_TRUE(libraries) << libraries.error().message;
    ASSERT_EQ(libraries->size(), 1u);
    EXPECT_EQ(libraries->front().target, GetParam());
    EXPECT_EQ(libraries->front().package, "native");
    EXPECT_EQ(libraries->front().abi, "abc");
    EXPECT_EQ(libraries->front().size, file.size());
    EXPECT_EQ(libraries->front().sha256, support::sha256(file));
}

TEST_P(EveryTarget, IsFoundInsideAProgram) {
    const std::string image = library(GetParam(), "abc");
    const std::string other = library(GetParam(), "of others", "their_abi");
    const std::string program = "\x7f"
                                "ELF\x02\x01 a program MZ" +
                                other + "text" + image + "more " + support::sha256(image);
    const std::vector<Embedded> found = find_embedded(program);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].library.abi, "abc");
    EXPECT_EQ(found[0].library.offset, program.find(image));
    EXPECT_TRUE(found[0].intact);
    std::string damaged = program;
    damaged[found[0].library.offset + 0x1f0] ^= 1;
    ASSERT_EQ(find_embedded(damaged).size(), 1u);
    EXPECT_FALSE(find_embedded(damaged)[0].intact);
}

TEST_P(EveryTarget, CutShortIsNone) {
    const std::string image = library(GetParam(), "abc");
    EXPECT_EQ(image_extent(std::string_view(image).substr(0, image.size() - 1)), 0u);
    EXPECT_TRUE(find_embedded("program" + image.substr(0, image.size() / 2)).empty());
}

INSTANTIATE_TEST_SUITE_P(Inspect, EveryTarget,
                         testing::Values("linux/amd64", "linux/arm64", "darwin/arm64", "windows/amd64"),
                         [](const auto& info) { return support::replace_all(info.param, "/", "_"); });

TEST(Inspect, KnowsWhatIsNoLibrary) {
    EXPECT_FALSE(read_libraries("just a text"));
    EXPECT_FALSE(read_libraries(""));
    EXPECT_TRUE(find_embedded("").empty());
    EXPECT_TRUE(find_embedded(std::string(100'000, 'M') + "Z").empty());
}

TEST(Inspect, ReadsEachPartOfAUniversalLibrary) {
    const std::string one = library("darwin/amd64", "abc"), other = library("darwin/arm64", "abc");
    const auto number = [](std::size_t value) {
        return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16),
                           static_cast<char>(value >> 8), static_cast<char>(value)};
    };
    const std::size_t start = 8 + 2 * 20;
    const std::string file = "\xca\xfe\xba\xbe" + number(2) + std::string(8, '\0') + number(start) +
                             number(one.size()) + number(0) + std::string(8, '\0') + number(start + one.size()) +
                             number(other.size()) + number(0) + one + other;
    const auto libraries = read_libraries(file);
    ASSERT_TRUE(libraries) << libraries.error().message;
    ASSERT_EQ(libraries->size(), 2u);
    EXPECT_EQ(libraries->at(0).target, "darwin/amd64");
    EXPECT_EQ(libraries->at(1).target, "darwin/arm64");
    EXPECT_FALSE(read_libraries(std::string_view(file).substr(0, file.size() - 1)));
}

TEST(Inspect, ReadsWhatGoHasNoted) {
    const std::string modules = std::string(16, '#') +
                                "path\texample.com/app\nmod\texample.com/app\tv1.2.3\th1:x\n"
                                "dep\tgithub.com/ebitengine/purego\tv0.11.3\th1:y\nbuild\tCGO_ENABLED=0\n" +
                                std::string(16, '#');
    const std::string block =
        "\xff Go buildinf:\x08\x02" + std::string(16, '\0') + "\x08go1.26.8" +
        std::string{static_cast<char>(0x80 | (modules.size() & 0x7f)), static_cast<char>(modules.size() >> 7)} +
        modules;
    const auto info =
        read_build_info("a program that knows \xff Go buildinf: " + std::string(40, ' ') + block + "rest");
    ASSERT_TRUE(info);
    EXPECT_EQ(info->go, "go1.26.8");
    EXPECT_EQ(info->path, "example.com/app");
    EXPECT_EQ(info->module, "example.com/app v1.2.3");
    EXPECT_EQ(info->dependencies, Texts{"github.com/ebitengine/purego v0.11.3"});
    EXPECT_FALSE(read_build_info("nothing"));
    EXPECT_TRUE(read_build_info(block.substr(0, block.size() - 20)));
}

TEST(Inspect, ReadsAPackage) {
    const std::string mark = "// Code generated by beepboop. DO NOT EDIT.\n\npackage native\n";
    const std::string image = library("linux/amd64", "abc"), old = library("linux/arm64", "old");
    const support::MemoryFileSystem files(
        {{"/p/library.go", mark + "var library = bridge.Library{\n\tABI: \"abc\",\n}\n"},
         {"/p/native.go", mark + "func Add(a int64) {}\nfunc hidden() {}\nfunc (p *Point) Area() {}\n"
                                 "func (c Colour) String() string {}\nfunc (m *mirror) Lift() {}\n"
                                 "type Point struct {\ntype Colour int32\ntype Maybe[T any] struct {\n"},
         {"/p/native_test.go", mark + "func TestX() {}\n"},
         {"/p/lib/linux_amd64/libnative.so", image},
         {"/p/lib/linux_arm64/libnative.so", old},
         {"/p/library_linux_amd64.go", mark + "const imageSHA256 = \"" + support::sha256(image) + "\"\n"}});
    const auto package = read_package("/p", files);
    ASSERT_TRUE(package);
    EXPECT_EQ(package->name, "native");
    EXPECT_EQ(package->abi, "abc");
    EXPECT_EQ(package->functions, (Texts{"(*Point).Area", "Add", "Colour.String"}));
    EXPECT_EQ(package->types, (Texts{"Colour", "Maybe", "Point"}));
    ASSERT_EQ(package->libraries.size(), 2u);
    EXPECT_EQ(package->libraries[0].problem, "");
    EXPECT_EQ(package->libraries[1].problem, "has the ABI old, where abc was generated");
    EXPECT_FALSE(read_package("/elsewhere", files));
}

}  // namespace
}  // namespace inspect

// SPDX-License-Identifier: MIT
#include "build/archive.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "build/build_test.hpp"

namespace build {
namespace {

Target target(const std::string& name) { return select({name})->front(); }

std::string elf_object(const std::string& symbols) {
    ImageWriter object;
    object.put(0, "\x7f"
                  "ELF\x02\x01");
    object.put(18, target("linux/amd64").machine, 2).put(64, '\0' + symbols + '\0');
    return object.bytes();
}

std::string mach_o_object(const std::string& symbols) {
    ImageWriter object;
    object.put(0, "\xcf\xfa\xed\xfe").put(4, target("darwin/arm64").machine, 4).put(64, '\0' + symbols + '\0');
    return object.bytes();
}

std::string pe_object() {
    ImageWriter object;
    object.put(0, target("windows/amd64").machine, 2).put(64, "x");
    return object.bytes();
}

std::string member(const std::string& name, const std::string& content) {
    return fmt::format("{:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n", name, 0, 0, 0, 644, content.size()) + content +
           (content.size() % 2 == 0 ? "" : "\n");
}

std::string archive(const std::string& members) { return "!<arch>\n" + members; }

std::string problem(const std::string& text, const std::string& name) {
    const auto checked = check_archive(text, target(name));
    return checked ? "" : checked.error().message;
}

TEST(Archive, OfTheTargetIsTaken) {
    const std::string index = member("/", "index") + member("//", "a long name.o/\n");
    EXPECT_EQ(problem(archive(index + member("a.o/", elf_object("_Z3addii")) + member("/0", elf_object("c_only"))),
                      "linux/amd64"),
              "");
    EXPECT_EQ(problem(archive(member("#1/20", std::string("a name of 20 bytes.o") + mach_o_object("__Z3addii"))),
                      "darwin/arm64"),
              "");
    EXPECT_EQ(problem(archive(member("a.obj/", pe_object())), "windows/amd64"), "");
    EXPECT_EQ(problem(elf_object("_Z3addii"), "linux/amd64/musl"), "");
}

TEST(Archive, OfAnotherTargetIsRefused) {
    const std::string library = archive(member("a.o/", elf_object("")));
    EXPECT_EQ(problem(library, "linux/arm64"), "is for linux/amd64, not for linux/arm64");
    EXPECT_EQ(problem(library, "darwin/amd64"), "is for linux/amd64, not for darwin/amd64");
    EXPECT_EQ(problem(archive(member("a.o/", pe_object())), "linux/amd64"),
              "is for windows/amd64, not for linux/amd64");
    EXPECT_EQ(problem(archive(member("#1/4", "a.o" + std::string(1, '\0') + mach_o_object(""))), "windows/arm64"),
              "is for darwin/arm64, not for windows/arm64");
}

TEST(Archive, WithoutObjectsIsRefused) {
    EXPECT_EQ(problem("", "linux/amd64"), "holds no object files for any target");
    EXPECT_EQ(problem(archive(member("readme.txt/", "text")), "linux/amd64"), "holds no object files for any target");
    EXPECT_EQ(problem("version https://git-lfs", "linux/amd64"), "holds no object files for any target");
    EXPECT_EQ(problem("!<thin>\n", "linux/amd64"), "is a thin archive, whose objects lie elsewhere");
}

TEST(Archive, CutAnywhereIsReadWithinItsBounds) {
    const std::string library =
        archive(member("/", "index") + member("#1/20", std::string(20, 'n') + elf_object("_ZSt")));
    for (std::size_t size = 0; size < library.size(); ++size) problem(library.substr(0, size), "linux/amd64");
    SUCCEED();
}

// Classes of the two C++ libraries differ in layout: strings have 32 bytes in GNU's, 24 in zig's.
TEST(Archive, ForGnusCppLibraryIsRefused) {
    const std::vector<std::string> gnus = {
        "_Z5greetRKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE",
        "_ZNSt6vectorIiSaIiEE17_M_realloc_insertIJiEEEvN9__gnu_cxx17__normal_iteratorIPiS1_EEDpOT_",
        "_ZNSs4swapERSs",
        "_ZSt4cout",
        "_ZSt20__throw_length_errorPKc",
        "_ZNSt8ios_base4InitC1Ev"};
    for (const std::string& symbol : gnus) {
        EXPECT_EQ(problem(archive(member("a.o/", elf_object("main" + std::string(1, '\0') + symbol))), "linux/amd64"),
                  "was compiled for GNU's C++ library: it has the symbol " + symbol);
        EXPECT_EQ(problem(mach_o_object("_" + symbol), "darwin/arm64"),
                  "was compiled for GNU's C++ library: it has the symbol " + symbol);
    }
}

TEST(Archive, ForZigsCppLibraryIsTaken) {
    for (const char* symbol : {"_Z5greetRKNSt3__112basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEEE",
                               "_ZNSt3__16vectorIiNS_9allocatorIiEEE9push_backEOi", "_ZNSt3__14coutE",
                               "_ZSt9terminatev", "_ZNSt11logic_errorC1EPKc", "_ZNSt13runtime_errorD1Ev",
                               "_ZNKSt9exception4whatEv", "_ZSt7nothrow", "_ZN3StZ1fEv", "x_ZSt4cout"}) {
        EXPECT_EQ(problem(elf_object(symbol), "linux/amd64"), "") << symbol;
    }
}

TEST_F(Build, LinksTheLibrariesOfTheTarget) {
    put("/p/third_party/libfoo.a", archive(member("a.o/", elf_object("foo"))));
    libraries["linux/amd64"] = {"third_party/libfoo.a"};
    EXPECT_EQ(run(cpp, {"linux/amd64"})[0].state, State::built);
    EXPECT_TRUE(has(command_with("-shared"), "third_party/libfoo.a"));
    EXPECT_EQ(run(cpp, {"linux/amd64"})[0].state, State::unchanged);
    put("/p/third_party/libfoo.a", archive(member("b.o/", elf_object("foo"))));
    EXPECT_EQ(run(cpp, {"linux/amd64"})[0].state, State::built);
    EXPECT_EQ(compilations, 1) << "only the link";
    EXPECT_EQ(run(cpp, {"linux/arm64"})[0].state, State::built);
    EXPECT_FALSE(has(command_with("-shared"), "third_party/libfoo.a"));
}

TEST_F(Build, RefusesLibrariesThatDoNotFit) {
    put("/p/libfoo.a", archive(member("a.o/", elf_object("foo"))));
    libraries["linux/arm64"] = {"libfoo.a"};
    auto report = run(cpp, {"linux/arm64"})[0];
    EXPECT_EQ(report.message, "the library `libfoo.a` is for linux/amd64, not for linux/arm64");
    EXPECT_EQ(compilations, 0);
    libraries = {{"linux/arm46", {"libfoo.a"}}};
    report = run(cpp, {"linux/arm64"})[0];
    EXPECT_EQ(report.message, "beepboop.toml, [cpp.libraries]: there is no target `linux/arm46`");
    EXPECT_TRUE(report.help.starts_with("did you mean `linux/arm64`?"));
}

}  // namespace
}  // namespace build

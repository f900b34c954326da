// SPDX-License-Identifier: MIT
// Each expectation is what rustfmt leaves as it is.
#include "emit/rust/rustfmt.hpp"

#include <gtest/gtest.h>

namespace emit::rust {
namespace {

std::string letters(std::size_t count, char letter = 'a') { return std::string(count, letter); }

TEST(Rustfmt, KeepsACallOnItsLine) {
    EXPECT_EQ(call("", "::user::f", {}, 8), "::user::f();");
    EXPECT_EQ(call("let value = ", "::user::f", {"a", "b.get()"}, 8), "let value = ::user::f(a, b.get());");
    EXPECT_EQ(call("", "f", {letters(29), letters(29)}, 8), "f(" + letters(29) + ", " + letters(29) + ");");
}

TEST(Rustfmt, GivesWideArgumentsALineEach) {
    EXPECT_EQ(call("", "f", {letters(30), letters(29)}, 8),
              "f(\n    " + letters(30) + ",\n    " + letters(29) + ",\n);");
    const auto path = letters(60);
    EXPECT_EQ(call("", path, {letters(15), letters(15)}, 8),
              path + "(\n    " + letters(15) + ",\n    " + letters(15) + ",\n);");
}

TEST(Rustfmt, PacksShortVariables) {
    const std::vector<std::string> arguments(10, letters(10));
    const auto seven = [] {
        std::string line = "    " + letters(10) + ",";
        for (int i = 1; i < 7; ++i) {
            line += " " + letters(10) + ",";
        }
        return line;
    }();
    EXPECT_EQ(call("", "f", arguments, 8),
              "f(\n" + seven + "\n    " + letters(10) + ", " + letters(10) + ", " + letters(10) + ",\n);");
    auto with_call = arguments;
    with_call.back() = "a.get()";
    EXPECT_EQ(call("", "f", with_call, 8).find("a, a"), std::string::npos);
}

TEST(Rustfmt, CountsWhatIsInBraces) {
    EXPECT_EQ(braced("Self", {}), "Self {}");
    EXPECT_EQ(braced("Self", {"x", "y"}), "Self { x, y }");
    EXPECT_EQ(braced("Self", {letters(8), letters(8)}), "Self { aaaaaaaa, aaaaaaaa }");
    EXPECT_EQ(braced("Self", {letters(8), letters(9)}), "Self {\n    aaaaaaaa,\n    aaaaaaaaa,\n}");
    EXPECT_EQ(braced("Self", {"äöüäöüäö", "äöüäöüäö"}), "Self { äöüäöüäö, äöüäöüäö }");
}

TEST(Rustfmt, BreaksAfterTheEqualsSign) {
    EXPECT_EQ(let("a", letters(83), 8), "let a = " + letters(83) + ";");
    EXPECT_EQ(let("a", letters(84), 8), "let a =\n    " + letters(84) + ";");
}

TEST(Rustfmt, SkipsWhatIsTooWide) {
    EXPECT_EQ(item("fn f() {}\nfn g() {}"), "fn f() {}\nfn g() {}");
    EXPECT_EQ(item("x\n" + letters(101)), "#[rustfmt::skip]\nx\n" + letters(101));
}

}  // namespace
}  // namespace emit::rust

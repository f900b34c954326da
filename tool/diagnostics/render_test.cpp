// SPDX-License-Identifier: MIT
// Diagnostics as text, to the letter.
#include "diagnostics/render.hpp"

#include <gtest/gtest.h>

namespace diagnostics {
namespace {

class Render : public testing::Test {
protected:
    /// The bytes of the first occurrence of `part`.
    source::Span find(source::FileId file, std::string_view part) const {
        const auto begin = static_cast<std::uint32_t>(sources_.file(file).text().find(part));
        return {file, begin, begin + static_cast<std::uint32_t>(part.size())};
    }
    std::string text(const Diagnostic& diagnostic) const { return "\n" + render(diagnostic, sources_, Colour::off); }

    source::SourceMap sources_;
};

TEST_F(Render, ShowsTheExampleOfTheStyleGuide) {
    const auto file =
        sources_.add("src/lib.rs", std::string(11, '\n') + "pub fn index(words: HashMap<Vec<f64>, u8>) -> u32 {\n}\n");
    const Diagnostic diagnostic{
        .kind = Kind::unsupported_type,
        .message = "`HashMap<Vec<f64>, u8>` cannot be a Go map: `[]float64` is not comparable",
        .span = find(file, "HashMap<Vec<f64>, u8>"),
        .label = "type of `words`",
        .help = {"pass a slice of a struct with the two fields"},
    };
    EXPECT_EQ(text(diagnostic), R"(
error[unsupported-type]: `HashMap<Vec<f64>, u8>` cannot be a Go map: `[]float64` is not comparable
  --> src/lib.rs:12:21
   |
12 | pub fn index(words: HashMap<Vec<f64>, u8>) -> u32 {
   |                     ^^^^^^^^^^^^^^^^^^^^^ type of `words`
   = help: pass a slice of a struct with the two fields
)");
}

TEST_F(Render, CallsWhatIsLeftOutSkipped) {
    const auto file = sources_.add("a.rs", "pub unsafe fn f() {}\n");
    const Diagnostic diagnostic{.kind = Kind::unsupported_item,
                                .severity = Severity::skipped,
                                .message = "`f` is unsafe",
                                .span = find(file, "unsafe")};
    EXPECT_EQ(text(diagnostic), R"(
skipped[unsupported-item]: `f` is unsafe
 --> a.rs:1:5
  |
1 | pub unsafe fn f() {}
  |     ^^^^^^
)");
}

TEST_F(Render, NeedsNoPlace) {
    const Diagnostic diagnostic{
        .kind = Kind::missing_file, .message = "no beepboop.toml", .help = {"run `beepboop new`", "or\nwrite one"}};
    EXPECT_EQ(text(diagnostic), R"(
error[missing-file]: no beepboop.toml
  = help: run `beepboop new`
  = help: or
          write one
)");
}

TEST_F(Render, HangsLabelsOfOneLineUnderEachOther) {
    const auto file = sources_.add("a.rs", "fn f(a: X, b: Y, c: Z)\n");
    const Diagnostic diagnostic{.kind = Kind::name_clash,
                                .message = "m",
                                .span = find(file, "Z"),
                                .label = "third",
                                .others = {{find(file, "X"), "first"}, {find(file, "Y"), "second"}}};
    EXPECT_EQ(text(diagnostic), R"(
error[name-clash]: m
 --> a.rs:1:21
  |
1 | fn f(a: X, b: Y, c: Z)
  |         -     -     ^ third
  |         |     |
  |         |     second
  |         first
)");
}

TEST_F(Render, LetsCaretsCoverTheMarkAroundThem) {
    const auto file = sources_.add("a.rs", "fn f(a: Vec<X>)\n");
    const Diagnostic diagnostic{.kind = Kind::unsupported_type,
                                .message = "m",
                                .span = find(file, "X"),
                                .label = "inner",
                                .others = {{find(file, "Vec<X>"), "outer"}}};
    EXPECT_EQ(text(diagnostic), R"(
error[unsupported-type]: m
 --> a.rs:1:13
  |
1 | fn f(a: Vec<X>)
  |         ----^- outer
  |             |
  |             inner
)");
}

TEST_F(Render, ShowsSeveralLinesAndTheGapsBetween) {
    const auto file = sources_.add("a.rs", "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n");
    const Diagnostic diagnostic{
        .kind = Kind::name_clash,
        .message = "m",
        .span = find(file, "ten"),
        .label = "again",
        .others = {{find(file, "one"), "first"}, {find(file, "two"), ""}, {find(file, "four"), ""}}};
    EXPECT_EQ(text(diagnostic), R"(
error[name-clash]: m
  --> a.rs:10:1
   |
1  | one
   | --- first
2  | two
   | ---
3  | three
4  | four
   | ----
...
10 | ten
   | ^^^ again
)");
}

TEST_F(Render, ShowsOtherFilesBelow) {
    const auto first = sources_.add("a.rs", "mod b;\npub fn area() {}\n");
    const auto second = sources_.add("src/b.rs", "\n\n    pub fn area() {}\n");
    const Diagnostic diagnostic{.kind = Kind::name_clash,
                                .message = "two functions would be `Area` in Go",
                                .span = find(first, "area"),
                                .label = "here",
                                .others = {{find(second, "area"), "and here"}},
                                .help = {"write `//beepboop:name AreaOfB`"}};
    EXPECT_EQ(text(diagnostic), R"(
error[name-clash]: two functions would be `Area` in Go
 --> a.rs:2:8
  |
2 | pub fn area() {}
  |        ^^^^ here
  |
 ::: src/b.rs:3:12
  |
3 |     pub fn area() {}
  |            ---- and here
  = help: write `//beepboop:name AreaOfB`
)");
}

TEST_F(Render, MarksTheFirstOfSeveralLines) {
    const auto file = sources_.add("a.rs", "fn f() {\n    1\n}\n");
    const Diagnostic diagnostic{
        .kind = Kind::syntax_error, .message = "m", .span = find(file, "f() {\n    1\n}"), .label = "begins here"};
    EXPECT_EQ(text(diagnostic), R"(
error[syntax-error]: m
 --> a.rs:1:4
  |
1 | fn f() {
  |    ^^^^^ begins here
)");
}

TEST_F(Render, GivesAnEmptySpanOneCaretEvenAtTheEnd) {
    const auto file = sources_.add("a.rs", "fn f(");
    const Diagnostic diagnostic{
        .kind = Kind::syntax_error, .message = "m", .span = source::Span{file, 5, 5}, .label = "expected `)`"};
    EXPECT_EQ(text(diagnostic), R"(
error[syntax-error]: m
 --> a.rs:1:6
  |
1 | fn f(
  |      ^ expected `)`
)");
}

TEST_F(Render, LinesUpUnderTabsAndWideCharacters) {
    const auto tabs = sources_.add("a.rs", "\tfn\tname()\n");
    EXPECT_NE(text({.kind = Kind::syntax_error, .message = "m", .span = find(tabs, "name")})
                  .find("1 | \tfn\tname()\n  | \t  \t^^^^\n"),
              std::string::npos);
    const auto wide = sources_.add("b.rs", "ä数 = 数数; x\n");
    EXPECT_NE(text({.kind = Kind::syntax_error,
                    .message = "m",
                    .span = find(wide, "数数"),
                    .others = {{find(wide, "x"), "y"}}})
                  .find("1 | ä数 = 数数; x\n  |       ^^^^  - y\n"),
              std::string::npos);
}

TEST_F(Render, DoesNotLetTheSourceTakeOverTheTerminal) {
    const auto file = sources_.add("a.rs", "a\x1b[31m b\n");
    const std::string shown = text({.kind = Kind::syntax_error, .message = "m", .span = find(file, "b")});
    EXPECT_EQ(shown.find('\x1b'), std::string::npos);
    EXPECT_NE(shown.find("1 | a\uFFFD[31m b\n  |        ^\n"), std::string::npos);
}

TEST_F(Render, ColoursItsPartsOnly) {
    const auto file = sources_.add("a.rs", "fn f() {}\n");
    const Diagnostic diagnostic{
        .kind = Kind::syntax_error, .message = "m", .span = find(file, "f()"), .label = "l", .help = {"h"}};
    std::string coloured = render(diagnostic, sources_, Colour::on);
    EXPECT_TRUE(coloured.starts_with("\x1b[1;31merror[syntax-error]\x1b[0m"));
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    EXPECT_EQ(coloured, render(diagnostic, sources_, Colour::off));
}

TEST_F(Render, WritesJsonOnOneLine) {
    const auto file = sources_.add("a.rs", "\nfn f(\xff) {}\n");
    const Diagnostic diagnostic{.kind = Kind::unsupported_type,
                                .severity = Severity::skipped,
                                .message = "a \"b\"",
                                .span = find(file, "f("),
                                .label = "l\xff",
                                .others = {{find(file, "fn"), "here"}},
                                .help = {"one", "two"},
                                .item = "f"};
    EXPECT_EQ(
        render_json(diagnostic, sources_),
        R"({"kind":"unsupported-type","severity":"skipped","message":"a \"b\"","file":"a.rs","line":2,"column":4,)"
        R"("end_line":2,"end_column":6,"label":"l)"
        "\uFFFD"
        R"(","others":[{"file":"a.rs","line":2,"column":1,"end_line":2,"end_column":3,"label":"here"}],)"
        R"("help":["one","two"],"item":"f"})");
    EXPECT_EQ(render_json({.kind = Kind::missing_file, .message = "m"}, sources_),
              R"({"kind":"missing-file","severity":"error","message":"m","label":"","others":[],"help":[]})");
}

}  // namespace
}  // namespace diagnostics

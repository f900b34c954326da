// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

/// The constant of a header as the model has it, with its native type; or what is said of it.
std::string constant(const std::string& declaration) {
    const auto read = read_header("enum class Color : std::uint8_t { red = 1, blue };\nusing namespace std::literals;\n"
                                  "//beepboop:skip\nconstexpr int three = 3;\n" +
                                  declaration);
    if (read.library.constants.empty()) {
        return read.said();
    }
    EXPECT_EQ(read.said(), "");
    auto dump = read.dump();
    dump = dump.substr(dump.find("constant "));
    return dump.substr(0, dump.size() - 1) + " : " + read.library.constants[0].type.native;
}

TEST(Constants, OfNumbers) {
    EXPECT_EQ(constant("inline constexpr int limit = 2 * three;"), "constant limit i32 = 6 : int");
    EXPECT_EQ(constant("const std::size_t limit{1u << 4};"), "constant limit usize = 16 : ::std::size_t");
    EXPECT_EQ(constant("static constexpr std::int8_t low = -128;"), "constant low i8 = -128 : ::std::int8_t");
    EXPECT_EQ(constant("constexpr std::uint64_t top = std::numeric_limits<std::uint64_t>::max();"),
              "constant top u64 = 18446744073709551615 : ::std::uint64_t");
    EXPECT_EQ(constant("constexpr unsigned char wrapped = 257;"), "constant wrapped u8 = 1 : unsigned char");
    EXPECT_EQ(constant("constexpr bool on = three > 2;"), "constant on bool = 1 : bool");
    EXPECT_EQ(constant("constexpr char32_t sign = U'é';"), "constant sign char = 233 : char32_t");
    EXPECT_EQ(constant("constexpr double ratio = 1.0 / 8 * three;"), "constant ratio f64 = 0.375 : double");
    EXPECT_EQ(constant("constexpr float half = 0.5;"), "constant half f32 = 0.5 : float");
    EXPECT_EQ(constant("constexpr int none{};"), "constant none i32 = 0 : int");
    EXPECT_EQ(constant("#define SIZE 8\nconstexpr int size = SIZE;"), "constant size i32 = 8 : int");
    EXPECT_EQ(constant("using Count = unsigned;\nconstexpr Count size = 8;"), "constant size u32 = 8 : unsigned int");
}

TEST(Constants, OfEnumerations) {
    EXPECT_EQ(constant("inline constexpr Color best = Color::blue;"), "constant best Color = 2 : ::Color");
    EXPECT_EQ(constant("inline constexpr auto mixed = static_cast<Color>(3);")
                  .find("skipped[unsupported-type] mixed: `auto` leaves the type to the compiler"),
              0u);
    EXPECT_EQ(constant("enum class Big : std::int64_t { x = 5000000000 };\nconstexpr Big big = Big::x;"),
              "constant big Big = 5000000000 : ::Big");
}

TEST(Constants, OfTexts) {
    EXPECT_EQ(constant("inline constexpr std::string_view name = \"a\" \"\\x62\";"),
              "constant name text = \"ab\" : ::std::string_view");
    EXPECT_EQ(constant("inline constexpr std::string_view name{\"é\"};"),
              "constant name text = \"é\" : ::std::string_view");
    EXPECT_EQ(constant("constexpr auto name = std::string_view(\"a\");")
                  .find("skipped[unsupported-type] name: `auto` leaves the type to the compiler"),
              0u);
    EXPECT_EQ(constant("constexpr std::string_view name = \"a\"sv;"),
              "constant name text = \"a\" : ::std::string_view");
    EXPECT_EQ(constant("constexpr const char* name = \"a\";"), "constant name text = \"a\" : const char*");
    EXPECT_EQ(constant("constexpr char name[] = \"a\";"), "constant name text = \"a\" : const char*");
    EXPECT_EQ(constant("constexpr const char name[2] = {\"a\"};"), "constant name text = \"a\" : const char*");
    EXPECT_EQ(
        constant("//beepboop:skip\nconstexpr std::string_view one = \"a\";\nconstexpr std::string_view two = one;"),
        "constant two text = \"a\" : ::std::string_view");
    EXPECT_EQ(constant("constexpr auto name = \"a\";"), "constant name text = \"a\" : const char*");
    EXPECT_EQ(constant("constexpr std::string_view none;\n"),
              "skipped[constant-not-evaluated] none: `none` has no value in a header that is read here @ none\n");
}

TEST(Constants, OfDurations) {
    EXPECT_EQ(constant("constexpr std::chrono::milliseconds wait{500};"),
              "constant wait duration = 500000000 : ::std::chrono::milliseconds");
    EXPECT_EQ(constant("constexpr std::chrono::milliseconds wait = 2s;"),
              "constant wait duration = 2000000000 : ::std::chrono::milliseconds");
    EXPECT_EQ(
        constant("constexpr std::chrono::nanoseconds wait = std::chrono::hours(1) + std::chrono::minutes{three};"),
        "constant wait duration = 3780000000000 : ::std::chrono::nanoseconds");
    EXPECT_EQ(constant("constexpr std::chrono::duration<int, std::ratio<1, 50>> frame{-2};"),
              "constant frame duration = -40000000 : ::std::chrono::duration<int, ::std::ratio<1, 50>>");
    EXPECT_EQ(constant("constexpr std::chrono::duration<double> wait{0.25};"),
              "constant wait duration = 250000000 : ::std::chrono::duration<double>");
    EXPECT_EQ(
        constant("namespace c = std::chrono;\nconstexpr c::seconds wait = 1500ms;")
            .find("skipped[constant-not-evaluated] wait: the value of `wait` cannot be computed: its type does not "
                  "count so finely"),
        0u);
}

TEST(Constants, OfAuto) {
    EXPECT_EQ(constant("inline constexpr auto a = 3 + 4;"), "constant a i32 = 7 : int");
    EXPECT_EQ(constant("inline constexpr auto a = 3u;"), "constant a u32 = 3 : unsigned int");
    EXPECT_EQ(constant("inline constexpr auto a = 3 > 4;"), "constant a bool = 0 : bool");
    EXPECT_EQ(constant("inline constexpr auto a = 1.5f;"), "constant a f32 = 1.5 : float");
    for (const std::string value : {"U'a'", "5000000000", "3s", "f()", "three"}) {
        EXPECT_EQ(constant("inline constexpr auto a = " + value + ";"),
                  "skipped[unsupported-type] a: `auto` leaves the type to the compiler @ auto\n");
    }
}

TEST(Constants, HaveTheirPlaces) {
    const auto read =
        read_header("namespace geo {\n/// The most.\n//beepboop:name Most\ninline constexpr int max_size = 3, "
                    "other = 4;\nstruct Point {\n  int x;\n  /// None.\n  [[deprecated(\"old\")]] static "
                    "constexpr int a = 1, b{2};\n  static const int c = 5;\nprivate:\n  static constexpr "
                    "int hidden = 9;\n};\n}");
    EXPECT_EQ(read.said(), "error[invalid-directive] : `name` stands above several constants @ //beepboop:name Most\n");
    EXPECT_EQ(read.dump(),
              "record geo::Point\n    x i32\n/// The most.\nconstant geo::max_size i32 = 3 as Most\n/// The "
              "most.\nconstant geo::other i32 = 4 as Most\n/// None.\ndeprecated old\nconstant geo::Point::a i32 = "
              "1\n/// None.\n"
              "deprecated old\nconstant geo::Point::b i32 = 2\nconstant geo::Point::c i32 = 5\n");
    const auto& a = read.library.constants.at(2);
    EXPECT_EQ(a.native, "::geo::Point::a");
    EXPECT_EQ(a.path(), "geo::a");
    EXPECT_TRUE(a.owner);
}

TEST(Constants, OfIncludedTypesComeWithThem) {
    const auto read =
        read_header("#include \"t.hpp\"\nvoid f(P p) noexcept;\nconstexpr E best = E::b;",
                    {{"/project/cpp/t.hpp", "struct P { static constexpr int size = 3; static int count; };\n"
                                            "struct Q { static constexpr int size = 4; };\n"
                                            "constexpr int own = 5;\nenum class E { b };\n"}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "record P\nenumeration E\n    b = 0\nconstant best E = 0\nconstant P::size i32 = 3\nfunction "
              "f(p P)\n");
}

TEST(Constants, ThatGoHasNotSayWhy) {
    const auto refused = [](const std::string& kind, const std::string& message, const std::string& culprit) {
        return "skipped[" + kind + "] x: " + message + " @ " + culprit + "\n";
    };
    EXPECT_EQ(constant("constexpr int x = f(3);"),
              refused("constant-not-evaluated", "the value of `x` cannot be computed: `f` is a call", "f(3)"));
    EXPECT_EQ(constant("constexpr std::size_t x = sizeof(int);"),
              refused("platform-dependent",
                      "the value of `x` cannot be computed: `sizeof` and `alignof` depend on the target",
                      "sizeof(int)"));
    EXPECT_EQ(constant("constexpr long x = 3;"),
              refused("platform-dependent", "`long` has 32 bits on some targets and 64 on others", "long"));
    EXPECT_EQ(constant("struct P { int y; };\nconstexpr P x{3};"),
              refused("unsupported-item", "`x` is of a type that Go has no constants of", "x"));
    EXPECT_EQ(constant("constexpr std::array<int, 2> x{3, 4};"),
              refused("unsupported-item", "`x` is of a type that Go has no constants of", "x"));
    EXPECT_EQ(constant("constexpr int x[] = {1, 2};"),
              refused("unsupported-item", "`x` is of a type that Go has no constants of", "x"));
    EXPECT_EQ(constant("constexpr const char* x[2] = {\"a\", \"b\"};"),
              refused("unsupported-item", "`x` is of a type that Go has no constants of", "x"));
    EXPECT_EQ(constant("inline const std::string x = \"a\";"),
              refused("unsupported-item", "`x` is made when the program starts, and is no constant of Go", "x"));
    EXPECT_EQ(constant("const double x = 1.5;"),
              refused("constant-not-evaluated", "`x` is `const`, but no constant to the compiler", "x"));
    EXPECT_EQ(constant("inline const char* x = \"a\";"),
              refused("unsupported-item", "`x` is a variable, and variables do not cross", "x"));
    EXPECT_EQ(
        constant("constexpr std::string_view x = \"a\\0b\";"),
        refused("constant-not-evaluated", "the value of `x` cannot be computed: it has a NUL in it", "\"a\\0b\""));
    EXPECT_EQ(
        constant("constexpr std::string_view x = std::string_view(\"ab\").substr(1);"),
        refused("constant-not-evaluated",
                "the value of `x` cannot be computed: `std::string_view(\"ab\").substr(1)` is no text that can be "
                "read here",
                "std::string_view(\"ab\").substr(1)"));
    EXPECT_EQ(constant("constexpr double x = 1e308 * 10;"),
              refused("constant-not-evaluated", "`x` is not finite, as constants of Go are", "x"));
    EXPECT_EQ(constant("struct P { int y; static int x; };").find("skipped[unsupported-item] P::x: `x` is a variable"),
              0u);
    EXPECT_EQ(constant("#ifdef _WIN32\nconstexpr int x = 3;\n#endif").find("skipped[platform-dependent] x"), 0u);
    EXPECT_EQ(said_of("//beepboop:fast\nconstexpr int x = 3;"),
              "error[invalid-directive] : `fast` does not fit constants @ //beepboop:fast\n");
    EXPECT_EQ(constant("class C { int y; public: static constexpr int x = 3; };").find("P::x"), std::string::npos);
}

}  // namespace
}  // namespace reader::cpp

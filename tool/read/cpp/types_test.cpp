// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

const std::string api = "struct Point { double x, y; };\nenum class Color { red };\nstruct Circle { double r; };\n"
                        "using Shape = std::variant<Point, Circle>;\n";

/// The parameter of `void f(TYPE x)` as the model has it, and its native spelling; or what is said of it.
std::string parameter(const std::string& type) {
    const auto read = read_header(api + "void f(" + type + " x) noexcept;");
    if (read.library.functions.empty()) {
        return read.said();
    }
    const auto& parameter = read.library.functions[0].parameters.at(0);
    return api::dump(parameter.type, read.library) + " = " + parameter.type.native;
}

std::string result(const std::string& type) {
    const auto read = read_header(api + type + " f() noexcept;");
    if (read.library.functions.empty()) {
        return read.said();
    }
    const auto& function = read.library.functions[0];
    return api::dump(function.result, read.library) +
           (function.error ? " or " + api::dump(*function.error, read.library) : "") + " = " + function.result.native;
}

std::string refused(const std::string& kind, const std::string& message, const std::string& culprit) {
    return "skipped[" + kind + "] f: " + message + " @ " + culprit + "\n";
}

TEST(Types, Scalars) {
    EXPECT_EQ(parameter("bool"), "bool = bool");
    EXPECT_EQ(parameter("signed char"), "i8 = signed char");
    EXPECT_EQ(parameter("unsigned short int"), "u16 = unsigned short");
    EXPECT_EQ(parameter("unsigned"), "u32 = unsigned int");
    EXPECT_EQ(parameter("long long unsigned"), "u64 = unsigned long long");
    EXPECT_EQ(parameter("std::int64_t"), "i64 = ::std::int64_t");
    EXPECT_EQ(parameter("int8_t"), "i8 = ::std::int8_t");
    EXPECT_EQ(parameter("::uint64_t"), "u64 = ::std::uint64_t");
    EXPECT_EQ(parameter("size_t"), "usize = ::std::size_t");
    EXPECT_EQ(parameter("std::ptrdiff_t"), "isize = ::std::ptrdiff_t");
    EXPECT_EQ(parameter("float"), "f32 = float");
    EXPECT_EQ(parameter("char32_t"), "char = char32_t");
    EXPECT_EQ(parameter("unsigned __int128"), "u128 = unsigned __int128");
    EXPECT_EQ(parameter("std::byte"), "u8 = ::std::byte");
    EXPECT_EQ(parameter("const int&"), "&i32 = const int&");
    EXPECT_EQ(parameter("int const"), "i32 = int");
    EXPECT_EQ(parameter("int&&"), "i32 = int&&");
}

TEST(Types, ScalarsThatDifferByTarget) {
    EXPECT_EQ(parameter("long"),
              refused("platform-dependent", "`long` has 32 bits on some targets and 64 on others", "long"));
    EXPECT_EQ(
        parameter("const unsigned long&"),
        refused("platform-dependent", "`unsigned long` has 32 bits on some targets and 64 on others", "unsigned long"));
    EXPECT_EQ(parameter("char"),
              refused("platform-dependent", "`char` is signed on some targets and unsigned on others", "char"));
    EXPECT_EQ(parameter("long double"),
              refused("platform-dependent", "`long double` differs from target to target", "long double"));
    EXPECT_EQ(parameter("wchar_t"),
              refused("platform-dependent", "`wchar_t` differs from target to target", "wchar_t"));
    EXPECT_EQ(parameter("std::intptr_t"),
              refused("platform-dependent", "`std::intptr_t` differs from target to target", "std::intptr_t"));
    EXPECT_EQ(parameter("std::vector<long>"),
              refused("platform-dependent", "`long` has 32 bits on some targets and 64 on others", "long"));
}

TEST(Types, Text) {
    EXPECT_EQ(parameter("std::string_view"), "&text = ::std::string_view");
    EXPECT_EQ(parameter("const std::string&"), "&text = const ::std::string&");
    EXPECT_EQ(parameter("std::string"), "text = ::std::string");
    EXPECT_EQ(parameter("const char*"), "&text = const char*");
    EXPECT_EQ(parameter("char const * const"), "&text = const char*");
    EXPECT_EQ(parameter("std::filesystem::path"), "text = ::std::filesystem::path");
    EXPECT_EQ(parameter("const std::filesystem::path&"), "&text = const ::std::filesystem::path&");
    EXPECT_EQ(result("std::vector<std::filesystem::path>"), "list<text> = ::std::vector<::std::filesystem::path>");
    EXPECT_EQ(parameter("std::string&&"), "text = ::std::string&&");
    EXPECT_EQ(result("std::string_view"), "&text = ::std::string_view");
    EXPECT_EQ(result("const std::string&"), "&text = const ::std::string&");
    EXPECT_NE(result("const char*").find("does not say how long its text lives"), std::string::npos);
    EXPECT_NE(parameter("std::vector<const char*>").find("is text without a length"), std::string::npos);
}

TEST(Types, Sequences) {
    EXPECT_EQ(parameter("std::span<const std::uint8_t>"), "&list<u8> = ::std::span<const ::std::uint8_t>");
    EXPECT_EQ(parameter("std::span<std::byte>"), "&mut list<u8> = ::std::span<::std::byte>");
    EXPECT_EQ(parameter("std::span<const Point>"), "&list<Point> = ::std::span<const ::Point>");
    EXPECT_EQ(parameter("const std::vector<std::string>&"), "&list<text> = const ::std::vector<::std::string>&");
    EXPECT_EQ(parameter("std::array<std::array<int, 3>, 1 << 2>"),
              "array<array<i32, 3>, 4> = ::std::array<::std::array<int, 3>, 4>");
    EXPECT_EQ(result("std::vector<bool>"), "list<bool> = ::std::vector<bool>");
    EXPECT_EQ(result("std::vector<std::vector<std::vector<std::pair<std::string, std::vector<Point>>>>>"),
              "list<list<list<tuple<text, list<Point>>>>> = "
              "::std::vector<::std::vector<::std::vector<::std::pair<::std::string, ::std::vector<::Point>>>>>");
    EXPECT_EQ(result("std::span<const int>"), "&list<i32> = ::std::span<const int>");
    EXPECT_EQ(result("std::vector<std::string_view>"), "&list<&text> = ::std::vector<::std::string_view>");
    EXPECT_NE(result("std::span<int>").find("would let Go change what C++ owns"), std::string::npos);
    EXPECT_NE(parameter("std::span<int, 4>").find("has a fixed length"), std::string::npos);
    EXPECT_NE(parameter("std::vector<std::span<const int>>").find("is a borrow inside of another type"),
              std::string::npos);
    EXPECT_NE(parameter("std::vector<int, Alloc>").find("`Alloc` leads to no type"), std::string::npos);
    EXPECT_NE(parameter("std::vector<int, Point>").find("has an allocator"), std::string::npos);
    EXPECT_NE(parameter("std::array<int, 0>").find("has no elements"), std::string::npos);
    EXPECT_EQ(parameter("std::deque<int>"),
              refused("unsupported-type", "`std::deque<int>` does not cross", "std::deque<int>"));
}

TEST(Types, OptionsTuplesMapsSets) {
    EXPECT_EQ(parameter("std::optional<std::optional<int>>"),
              "option<option<i32>> = ::std::optional<::std::optional<int>>");
    EXPECT_EQ(parameter("std::pair<int, std::string>"), "tuple<i32, text> = ::std::pair<int, ::std::string>");
    EXPECT_EQ(result("std::tuple<int, bool, Point>"), "tuple<i32, bool, Point> = ::std::tuple<int, bool, ::Point>");
    EXPECT_EQ(parameter("std::map<std::string, int>"), "ordered map<text, i32> = ::std::map<::std::string, int>");
    EXPECT_EQ(parameter("const std::unordered_map<Color, Point>&"),
              "&map<Color, Point> = const ::std::unordered_map<::Color, ::Point>&");
    EXPECT_EQ(parameter("std::set<char32_t>"), "ordered set<char> = ::std::set<char32_t>");
    EXPECT_EQ(parameter("std::unordered_set<double>"), "set<f64> = ::std::unordered_set<double>");
    EXPECT_NE(parameter("std::map<int, int, std::greater<int>>").find("error"), 0u);
    EXPECT_NE(parameter("std::map<int, int, Point>").find("has an allocator, comparison, hash or deleter of its own"),
              std::string::npos);
    EXPECT_NE(parameter("std::tuple<int>").find("is no tuple of 2 to 12 parts"), std::string::npos);
    EXPECT_NE(parameter("std::optional<std::unique_ptr<Point>>").find("can be missing in two ways"), std::string::npos);
}

TEST(Types, Orderings) {
    EXPECT_EQ(result("std::strong_ordering"), "ordering = ::std::strong_ordering");
    EXPECT_EQ(parameter("std::optional<std::strong_ordering>"),
              "option<ordering> = ::std::optional<::std::strong_ordering>");
    EXPECT_NE(result("std::partial_ordering").find("does not cross"), std::string::npos);
}

TEST(Types, Times) {
    EXPECT_EQ(parameter("std::chrono::milliseconds"), "duration = ::std::chrono::milliseconds");
    EXPECT_EQ(parameter("std::chrono::duration<double>"), "duration = ::std::chrono::duration<double>");
    EXPECT_EQ(parameter("std::chrono::duration<long long, std::ratio<1, 60>>"),
              "duration = ::std::chrono::duration<long long, ::std::ratio<1, 60>>");
    EXPECT_EQ(parameter("std::chrono::duration<int, std::milli>"),
              "duration = ::std::chrono::duration<int, ::std::milli>");
    EXPECT_EQ(parameter("std::chrono::system_clock::time_point"),
              "time_point = ::std::chrono::system_clock::time_point");
    EXPECT_EQ(parameter("std::chrono::sys_time<std::chrono::seconds>"),
              "time_point = ::std::chrono::sys_time<::std::chrono::seconds>");
    EXPECT_EQ(parameter("std::chrono::time_point<std::chrono::system_clock>"),
              "time_point = ::std::chrono::time_point<::std::chrono::system_clock>");
    EXPECT_NE(parameter("std::chrono::steady_clock::time_point").find("is no time of day"), std::string::npos);
    EXPECT_NE(parameter("std::chrono::time_point<std::chrono::steady_clock>").find("is no time of day"),
              std::string::npos);
    EXPECT_NE(parameter("std::chrono::duration<bool>").find("counts in something that is no number"),
              std::string::npos);
    EXPECT_NE(parameter("std::chrono::duration<int, std::ratio<1, 0>>").find("has a period"), std::string::npos);
    EXPECT_NE(parameter("std::chrono::duration<long>").find("platform-dependent"), std::string::npos);
}

TEST(Types, OfTheApi) {
    EXPECT_EQ(parameter("Point"), "Point = ::Point");
    EXPECT_EQ(parameter("struct Point"), "Point = ::Point");
    EXPECT_EQ(parameter("Point const&"), "&Point = const ::Point&");
    EXPECT_EQ(parameter("Point&"), "&mut Point = ::Point&");
    EXPECT_EQ(parameter("::Color"), "Color = ::Color");
    EXPECT_EQ(parameter("const Shape&"), "&Shape = const ::Shape&");
    EXPECT_EQ(parameter("std::unique_ptr<Point>"), "unique<Point> = ::std::unique_ptr<::Point>");
    EXPECT_EQ(result("std::unique_ptr<Shape>"), "unique<Shape> = ::std::unique_ptr<::Shape>");
    EXPECT_EQ(result("const Point&"), "&Point = const ::Point&");
    EXPECT_NE(parameter("std::unique_ptr<int>").find("owns neither a struct nor a variant"), std::string::npos);
    EXPECT_NE(parameter("std::variant<Point, Circle>").find("is a variant without a name of its own"),
              std::string::npos);
    EXPECT_NE(parameter("std::shared_ptr<Point>").find("shares what is no object"), std::string::npos);
}

TEST(Types, Failures) {
    EXPECT_EQ(result("std::expected<int, std::string>"), "i32 or text = int");
    EXPECT_EQ(result("std::expected<void, std::string>"), "unit or text = void");
    EXPECT_EQ(result("std::expected<std::pair<int, int>, std::string>"),
              "tuple<i32, i32> or text = ::std::pair<int, int>");
    EXPECT_EQ(result("std::expected<int, std::string_view>"), "i32 or text = int");
    EXPECT_EQ(result("std::expected<int, const char*>"), "i32 or text = int");
    EXPECT_EQ(result("std::expected<int, Color>"), "i32 or Color = int");
    EXPECT_EQ(result("std::expected<int, Point>"), "i32 or Point = int");
    EXPECT_EQ(result("std::expected<int, Shape>"), "i32 or Shape = int");
    EXPECT_EQ(result("std::expected<int, std::error_code>"), "i32 or error = int");
    EXPECT_EQ(result("std::expected<int, std::exception_ptr>"), "i32 or error = int");
    EXPECT_EQ(result("std::expected<int, std::runtime_error>"), "i32 or error = int");
    EXPECT_NE(result("std::expected<int, int>").find("is no error that Go could tell from others"), std::string::npos);
    EXPECT_EQ(result("std::expected<int, std::errc>"), "i32 or error = int");
    EXPECT_NE(parameter("std::errc").find("can only be what a function fails with"), std::string::npos);
    EXPECT_NE(result("std::expected<int, std::variant<Point, Circle>>").find("is a variant without a name of its own"),
              std::string::npos);
    EXPECT_NE(result("std::error_code").find("is not what a function returns but what it fails with"),
              std::string::npos);
    EXPECT_NE(parameter("std::expected<int, std::string>").find("can only be the whole result"), std::string::npos);
    EXPECT_NE(result("std::vector<std::expected<int, std::string>>").find("can only be the whole result"),
              std::string::npos);
}

TEST(Types, ThatAreChangedInPlace) {
    EXPECT_EQ(parameter("Point&"), "&mut Point = ::Point&");
    EXPECT_EQ(parameter("int&"), "&mut i32 = int&");
    EXPECT_EQ(parameter("bool&"), "&mut bool = bool&");
    EXPECT_EQ(parameter("Color&"), "&mut Color = ::Color&");
    EXPECT_EQ(parameter("std::chrono::seconds&"), "&mut duration = ::std::chrono::seconds&");
    EXPECT_EQ(parameter("std::array<int, 2>&"), "&mut array<i32, 2> = ::std::array<int, 2>&");
    EXPECT_NE(parameter("Shape&").find("would be changed in place"), std::string::npos);
    EXPECT_NE(parameter("std::vector<int>&").find("would be changed in place"), std::string::npos);
}

TEST(Types, PointersReferencesAndFunctions) {
    EXPECT_NE(parameter("Point*").find("`Point*` is a raw pointer"), std::string::npos);
    EXPECT_NE(parameter("const void*").find("is a raw pointer"), std::string::npos);
    EXPECT_NE(result("Point*").find("is a raw pointer"), std::string::npos);
    EXPECT_NE(result("Point&").find("would let Go change what C++ owns"), std::string::npos);
    EXPECT_NE(result("Point&&").find("would let Go change what C++ owns"), std::string::npos);
    EXPECT_NE(parameter("std::error_code&").find("would be changed in place"), std::string::npos);
    EXPECT_NE(parameter("std::string&").find("would be changed in place"), std::string::npos);
    EXPECT_NE(parameter("volatile int").find("a `volatile` type cannot cross"), std::string::npos);
    EXPECT_EQ(said_of("void f(int (*call)(int), int x);"),
              refused("unsupported-type", "`int (*call)(int)` is a bare function, which a Go function cannot be",
                      "int (*call)(int)"));
    EXPECT_NE(said_of("void f(int x[4]);").find("arrives as a pointer without a length"), std::string::npos);
    EXPECT_NE(said_of("void f(const int (&x)[4]);").find("is a reference to an array"), std::string::npos);
    EXPECT_NE(said_of("void (*f(int))(int);").find("is a bare function"), std::string::npos);
}

TEST(Types, TheLabelSaysWhoseTypeItIs) {
    const auto read = read_header("void f(int good, std::vector<long> values) noexcept;");
    ASSERT_EQ(read.sink.sorted().size(), 1u);
    EXPECT_EQ(read.sink.sorted()[0].label, "in the type of `values`");
    EXPECT_EQ(read.sink.sorted()[0].help, std::vector<std::string>{"use `std::int64_t` or `std::int32_t`"});
    EXPECT_EQ(read_header("long f();").sink.sorted().at(0).label, "result");
    EXPECT_EQ(read_header("void f(long);").sink.sorted().at(0).label, "type of parameter 1");
    EXPECT_EQ(read_header("struct S { long size; };").sink.sorted().at(0).label, "type of `size`");
}

}  // namespace
}  // namespace reader::cpp

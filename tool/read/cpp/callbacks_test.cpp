// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

const std::string api = "struct Point { double x, y; };\nenum class Bad { a };\nclass Counter { int n; };\n"
                        "struct View { std::string_view text; };\n";

std::string parameter(const std::string& type) {
    const auto read = read_header(api + "void f(" + type + " p) noexcept;\n");
    for (const auto& function : read.library.functions) {
        if (function.name == "f") {
            const auto& given = function.parameters[0].type;
            return api::dump(given, read.library) + " = " + given.native;
        }
    }
    return read.sink.sorted().at(0).message;
}

TEST(Callbacks, TakeAndGiveWhatCrosses) {
    EXPECT_EQ(parameter("std::function<void()>"), "fn() = ::std::function<void()>");
    EXPECT_EQ(parameter("const std::function<int(long long, bool)>&"),
              "fn(i64, bool) -> i32 = ::std::function<int(long long, bool)>");
    EXPECT_EQ(parameter("std::function<std::string(std::string_view, const Point&)>&&"),
              "fn(&text, &Point) -> text = ::std::function<::std::string(::std::string_view, const ::Point&)>");
    EXPECT_EQ(parameter("std::function<std::vector<Point>(std::span<const double>)>"),
              "fn(&list<f64>) -> list<Point> = ::std::function<::std::vector<::Point>(::std::span<const double>)>");
    EXPECT_EQ(parameter("std::function<std::shared_ptr<Counter>(Counter, std::unique_ptr<Counter>)>"),
              "fn(Counter, Counter) -> shared Counter = "
              "::std::function<::std::shared_ptr<::Counter>(::Counter, ::std::unique_ptr<::Counter>)>");
    EXPECT_EQ(parameter("std::function<void(std::function<int()>)>"),
              "fn(fn() -> i32) = ::std::function<void(::std::function<int()>)>");
    EXPECT_EQ(parameter("std::function<void(const int count)>"), "fn(i32) = ::std::function<void(int)>");
}

TEST(Callbacks, Fail) {
    EXPECT_EQ(parameter("std::function<std::expected<int, Bad>(int)>"),
              "fn(i32) -> i32 ! Bad = ::std::function<::std::expected<int, ::Bad>(int)>");
    EXPECT_EQ(parameter("std::function<std::expected<void, std::string>()>"),
              "fn() ! text = ::std::function<::std::expected<void, ::std::string>()>");
}

TEST(Callbacks, StandWhereValuesStand) {
    EXPECT_EQ(parameter("std::optional<std::function<void()>>"),
              "option<fn()> = ::std::optional<::std::function<void()>>");
    EXPECT_EQ(parameter("std::vector<std::function<void()>>"), "list<fn()> = ::std::vector<::std::function<void()>>");
    const auto read = read_header("using Observer = std::function<void(int)>;\nstruct Options { Observer observer; };\n"
                                  "std::function<int(int)> adder(int by) noexcept;\nOptions g(Options o) noexcept;\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record Options\n    observer fn(i32)\nfunction adder(by i32) -> fn(i32) -> i32\n"
                           "function g(o Options) -> Options\n");
}

TEST(Callbacks, AreLentObjects) {
    EXPECT_EQ(parameter("std::function<void(const Counter&)>").substr(0, 12), "fn(&Counter)");
    EXPECT_EQ(parameter("std::function<void(Counter&, int)>").substr(0, 21), "fn(&mut Counter, i32)");
}

TEST(Callbacks, ThatCannotCrossSayWhy) {
    EXPECT_NE(parameter("std::function<void(int&)>").find("would be changed by the function"), std::string::npos);
    EXPECT_NE(parameter("std::function<void(std::span<int>)>").find("would be changed by the function"),
              std::string::npos);
    EXPECT_NE(parameter("std::function<void(const std::vector<Counter>&)>").find("lends objects to Go"),
              std::string::npos);
    EXPECT_NE(parameter("std::function<std::string_view()>").find("would be gone"), std::string::npos);
    EXPECT_NE(parameter("std::function<std::vector<View>()>").find("would be gone"), std::string::npos);
    EXPECT_NE(parameter("std::function<std::expected<int, std::string_view>()>").find("would be gone"),
              std::string::npos);
    EXPECT_NE(parameter("std::function<Point*(int)>").find("is a raw pointer"), std::string::npos);
    EXPECT_NE(parameter("std::function<void(long)>").find("has 32 bits"), std::string::npos);
    EXPECT_NE(parameter("std::function<void()>&").find("would be changed in place"), std::string::npos);
    EXPECT_NE(parameter("std::move_only_function<void()>").find("does not cross"), std::string::npos);
    EXPECT_EQ(read_header("void f(void (*call)(int, const std::string&));").sink.sorted().at(0).help.at(0),
              "use `std::function<void(int, const std::string&)>`");
}

TEST(Callbacks, OfClassesThatDoNotCrossDoNotEither) {
    EXPECT_NE(read_header("struct P { void* x; };\nvoid f(std::function<void(P)> g) noexcept;")
                  .said()
                  .find("f: `P` does not cross"),
              std::string::npos);
    EXPECT_NE(read_header("struct P { void* x; };\nvoid f(std::function<P()> g) noexcept;")
                  .said()
                  .find("f: `P` does not cross"),
              std::string::npos);
}

}  // namespace
}  // namespace reader::cpp

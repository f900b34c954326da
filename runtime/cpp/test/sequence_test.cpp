// SPDX-License-Identifier: MIT
#include <chrono>

#include <gtest/gtest.h>

#include "beepboop/array.hpp"
#include "beepboop/c_array.hpp"
#include "beepboop/list.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/text.hpp"
#include "beepboop/time.hpp"
#include "beepboop/wide.hpp"
#include "echo.hpp"

namespace beepboop::runtime {

struct Rigid {
    explicit Rigid(int number) : value(number) {}
    int value;
};

template <>
struct Crossing<Rigid> : Traits {
    using Wire = std::int32_t;
    static Rigid lift(const std::int32_t& from, Keeper&) noexcept { return Rigid(from); }
    static void write(const Rigid& value, std::int32_t& to, Writer&) noexcept { to = value.value; }
};

namespace {

using namespace std::literals;

TEST(Text, ComesBackAsItIs) {
    for (const auto& text : {""s, "a"s, "grüße 🙂"s, "with\0NUL"s, "not UTF-8: \xFF"s, std::string(100'000, 'x')}) {
        EXPECT_EQ(echo(text), text);
    }
}

TEST(Text, IsBorrowedAsAView) {
    const auto text = "borrowed"sv;
    Keeper keeper;
    EXPECT_EQ(runtime::lift<std::string_view>(text_of(text), keeper).data(), text.data());
}

TEST(Text, IsOneAreaOfTheBlock) {
    const OnWire<std::vector<std::string>> sent({"one", "", "three"});
    const auto* elements = sent.wire.data.get();
    EXPECT_EQ(sent.block->text_length, 8U);
    EXPECT_EQ(std::string_view(sent.block->text.get(), 8), "onethree");
    EXPECT_EQ(elements[0].data.get(), sent.block->text.get());
    EXPECT_EQ(elements[2].data.get(), sent.block->text.get() + 3);
    EXPECT_EQ(elements[1].length, 0U);
}

TEST(Text, NeedsNoBlockWhenEmpty) {
    const OnWire<std::string> sent{std::string()};
    EXPECT_EQ(sent.block, nullptr);
}

TEST(Text, EndsWithNulForC) {
    Keeper keeper;
    EXPECT_STREQ(runtime::lift<const char*>(text_of("abcdef"sv.substr(0, 3)), keeper), "abc");
    EXPECT_STREQ(runtime::lift<const char*>(Text{}, keeper), "");
    EXPECT_EQ(refusal_of<const char*>(text_of("ab\0c"sv)), "the text has a NUL at byte 2");
    EXPECT_EQ(refusal_of<const char*>(text_of("abc"sv)), "");
}

TEST(List, IsBorrowedWherePlain) {
    std::int32_t numbers[] = {1, 2, 3};
    Keeper keeper;
    const auto wire = list_of(numbers, 3);
    EXPECT_EQ(runtime::lift<std::span<const int>>(wire, keeper).data(), numbers);
    EXPECT_EQ(runtime::lift<std::span<int>>(wire, keeper).data(), numbers);
    std::uint8_t flags[] = {0, 1};
    EXPECT_EQ(static_cast<const void*>(runtime::lift<std::span<const bool>>(list_of(flags, 2), keeper).data()), flags);
}

TEST(List, IsCopiedIntoVectors) {
    using Numbers = std::vector<std::int64_t>;
    EXPECT_EQ(echo(Numbers{1, -2, 3}), (Numbers{1, -2, 3}));
    EXPECT_EQ(echo(Numbers{}), Numbers{});
    const std::vector<bool> bits = {true, false, true, true};
    EXPECT_EQ(echo(bits), bits);
    const std::vector<std::byte> bytes = {std::byte{0}, std::byte{255}};
    EXPECT_EQ(echo(bytes), bytes);
    const std::vector<std::vector<std::vector<std::string>>> deep = {{{"a", ""}, {}}, {}, {{"grüße"}}};
    EXPECT_EQ(echo(deep), deep);
}

TEST(List, IsEmptyWithoutAnAddress) {
    const OnWire<std::vector<int>> sent({});
    EXPECT_EQ(sent.wire.data.bits, 0U);
    EXPECT_EQ(sent.wire.length, 0U);
    // An empty list's address is not followed.
    Keeper keeper;
    const List<Text> nowhere{{1}, 0, 0};
    EXPECT_TRUE(runtime::lift<std::vector<std::string>>(nowhere, keeper).empty());
}

TEST(List, KeepsConvertedElementsForTheCall) {
    const Text texts[] = {text_of("one"), text_of("two")};
    Keeper keeper;
    const auto wire = list_of(const_cast<Text*>(texts), 2);
    const auto span = runtime::lift<std::span<const std::string>>(wire, keeper);
    EXPECT_EQ(std::vector(span.begin(), span.end()), (std::vector{"one"s, "two"s}));
}

TEST(List, TellsWhichElementIsRefused) {
    std::uint8_t flags[] = {1, 0, 3};
    EXPECT_EQ(refusal_of<std::vector<bool>>(list_of(flags, 3)), "[2]: 3 is neither false (0) nor true (1)");
    List<std::uint8_t> lists[] = {{}, list_of(flags, 3)};
    EXPECT_EQ(refusal_of<std::span<const std::vector<bool>>>(list_of(lists, 2)),
              "[1][2]: 3 is neither false (0) nor true (1)");
}

TEST(List, IsChangedInPlace) {
    std::int32_t numbers[] = {1, 2};
    Returning call;
    const auto twice = +[](std::span<int> values) noexcept {
        for (auto& value : values) value *= 2;
    };
    runtime::call<Panics>(twice, call.outcome, Nothing{}, list_of(numbers, 2));
    EXPECT_EQ(numbers[0], 2);
    EXPECT_EQ(numbers[1], 4);
}

TEST(List, IsConvertedBackWhereItIsNotPlain) {
    std::int64_t nanoseconds[] = {1'500'000'000, -3'000'000};
    Returning call;
    const auto halve = +[](std::span<std::chrono::milliseconds> values) {
        for (auto& value : values) value /= 2;
        throw 1;
    };
    runtime::call<Panics>(halve, call.outcome, Nothing{}, list_of(nanoseconds, 2));
    EXPECT_EQ(call.outcome.status, status::panicked);
    EXPECT_EQ(nanoseconds[0], 750'000'000);
    EXPECT_EQ(nanoseconds[1], -1'000'000);
}

TEST(Array, HasItsElementsInLine) {
    using Names = std::array<std::string, 2>;
    EXPECT_EQ(echo(Names{"a", "b"}), (Names{"a", "b"}));
    static_assert(sizeof(Wire<Names>) == 32);
    using Grid = std::array<std::array<std::int16_t, 2>, 3>;
    static_assert(Crossing<Grid>::same && sizeof(Wire<Grid>) == 12);
    EXPECT_EQ(echo(Grid{{{1, 2}, {3, 4}, {5, 6}}}), (Grid{{{1, 2}, {3, 4}, {5, 6}}}));
    Wire<std::array<bool, 2>> flags{{1, 9}};
    EXPECT_EQ((refusal_of<std::array<bool, 2>>(flags)), "[1]: 9 is neither false (0) nor true (1)");
}

TEST(Array, IsMadeOfWhatHasNoDefault) {
    using Pair = std::array<Rigid, 2>;
    static_assert(!std::default_initializable<Rigid>);
    EXPECT_EQ(echo(Pair{Rigid(3), Rigid(4)})[1].value, 4);
}

TEST(CArray, IsAssignedTo) {
    const int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
    Wire<int[2][3]> wire;
    Writer none;
    runtime::write(grid, wire, none);
    int copy[2][3] = {};
    Keeper keeper;
    assign_field(copy, wire, keeper);
    EXPECT_EQ(copy[1][2], 6);
    EXPECT_EQ(copy[0][1], 2);
    std::string names[2] = {"one", "two"};
    const OnWire<std::string[2]> sent(names);
    std::string copies[2];
    assign_field(copies, sent.wire, keeper);
    EXPECT_EQ(copies[1], "two");
}

TEST(Result, IsHandedOverWhereLong) {
    static const char* text_data = nullptr;
    Text text{};
    Returning first;
    const auto make_text = +[]() noexcept {
        std::string made(1 << 20, 'x');
        text_data = made.data();
        return made;
    };
    runtime::call<Panics>(make_text, first.outcome, text);
    EXPECT_EQ(text.data.get(), text_data);
    EXPECT_EQ(first.outcome.block.get()->text.get(), text_data);
    EXPECT_EQ(text.length, std::size_t{1} << 20);

    static const std::uint64_t* list_data = nullptr;
    List<std::uint64_t> list{};
    Returning second;
    const auto make_list = +[]() {
        std::vector<std::uint64_t> made(1 << 17, 42);
        list_data = made.data();
        return made;
    };
    runtime::call<Panics>(make_list, second.outcome, list);
    EXPECT_EQ(list.data.get(), list_data);
    EXPECT_EQ(list.length, std::size_t{1} << 17);
}

TEST(Result, IsCopiedWhereShortOrBorrowed) {
    Text text{};
    Returning first;
    runtime::call<Panics>(
        +[]() noexcept { return "short"s; }, first.outcome, text);
    EXPECT_EQ(view(text), "short");
    EXPECT_EQ(first.outcome.block.get()->text_length, 5U);

    static const std::string kept(1 << 20, 'k');
    Text copy{};
    Returning second;
    runtime::call<Panics>(
        +[]() noexcept -> const std::string& { return kept; }, second.outcome, copy);
    EXPECT_EQ(view(copy), kept);
    EXPECT_NE(copy.data.get(), kept.data());
}

TEST(Result, MayReferToAnArgument) {
    Text result{};
    Returning call;
    const auto first_word =
        +[](const std::string& text) noexcept { return std::string_view(text).substr(0, text.find(' ')); };
    runtime::call<Panics>(first_word, call.outcome, result, text_of("a long text, which the lifted argument owns"));
    EXPECT_EQ(view(result), "a");
}

}  // namespace
}  // namespace beepboop::runtime

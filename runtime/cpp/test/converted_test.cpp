// SPDX-License-Identifier: MIT
// Types that travel as something else, by two functions of the user's.
#include <charconv>
#include <map>

#include <gtest/gtest.h>

#include "beepboop/converted.hpp"
#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "beepboop/map.hpp"
#include "beepboop/option.hpp"
#include "beepboop/record.hpp"
#include "beepboop/scalar.hpp"
#include "echo.hpp"

namespace bank {

/// Cannot be made without a value.
class Money {
public:
    explicit Money(long long cents) : cents_(cents) {}
    long long cents() const { return cents_; }
    auto operator<=>(const Money&) const = default;

private:
    long long cents_;
};

inline int conversions = 0;

inline std::string money_to_go(const Money& value) { return std::to_string(value.cents()); }

inline std::expected<Money, std::string> money_from_go(std::string_view text) {
    ++conversions;
    long long cents = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cents);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::unexpected("no money: " + std::string(text));
    }
    return Money(cents);
}

/// Travels as a number; its conversion throws.
struct Percent {
    double share;
};

inline int percent_to_go(Percent value) {
    if (value.share < 0) {
        throw std::range_error("negative");
    }
    return static_cast<int>(value.share * 100);
}

inline Percent percent_from_go(const int& number) {
    if (number > 100) {
        throw std::range_error("more than all");
    }
    return {number / 100.0};
}

/// As const std::string&, given as a reference.
struct Name {
    std::string text;
};

inline const std::string& name_to_go(const Name& value) { return value.text; }
inline Name name_from_go(const std::string& text) { return {text}; }

}  // namespace bank

namespace beepboop::runtime {

template <>
struct Crossing<bank::Money> : ConvertedCrossing<bank::Money, std::string, std::string_view> {
    static constexpr std::uint64_t tag = 1;
    static decltype(auto) to_go(const bank::Money& value) { return bank::money_to_go(value); }
    static auto from_go(std::string_view from) { return bank::money_from_go(from); }
};

template <>
struct Crossing<bank::Percent> : ConvertedCrossing<bank::Percent, int, const int&> {
    static constexpr std::uint64_t tag = 2;
    static decltype(auto) to_go(const bank::Percent& value) { return bank::percent_to_go(value); }
    static auto from_go(const int& from) { return bank::percent_from_go(from); }
};

template <>
struct Crossing<bank::Name> : ConvertedCrossing<bank::Name, std::string, const std::string&> {
    static constexpr std::uint64_t tag = 3;
    static decltype(auto) to_go(const bank::Name& value) { return bank::name_to_go(value); }
    static auto from_go(const std::string& from) { return bank::name_from_go(from); }
};

namespace {

using bank::Money;
using bank::Percent;

TEST(Converted, CrossesAsItsInnerType) {
    static_assert(std::is_same_v<Wire<Money>, Text> && std::is_same_v<Wire<Percent>, std::int32_t>);
    EXPECT_EQ(echo(Money(12)).cents(), 12);
    EXPECT_EQ(echo(Percent{0.5}).share, 0.5);
    EXPECT_EQ(echo(bank::Name{"name"}).text, "name");
}

TEST(Converted, CrossesAnywhere) {
    const std::vector moneys = {Money(1), Money(-2)};
    EXPECT_EQ(echo(moneys), moneys);
    const std::map<Money, std::vector<Money>> map = {{Money(1), moneys}, {Money(5), {}}};
    EXPECT_EQ(echo(map), map);
    EXPECT_EQ(echo(std::optional(Money(3))), Money(3));
}

TEST(Converted, IsConvertedOnceEachWay) {
    Returning call;
    Text result{};
    bank::conversions = 0;
    const auto twice = +[](const Money& value) { return Money(value.cents() * 2); };
    runtime::call<Converting<Panics>>(twice, call.outcome, result, text_of("21"));
    ASSERT_EQ(call.outcome.status, 0U);
    EXPECT_EQ(view(result), "42");
    EXPECT_EQ(bank::conversions, 1);
}

TEST(Converted, AsANumberGoesIntoItsSlot) {
    Returning call;
    Slot<std::int32_t> result{};
    const auto half = +[](Percent value) noexcept { return Percent{value.share / 2}; };
    runtime::call<Converting<Panics>>(half, call.outcome, result, slot_of(50));
    ASSERT_EQ(call.outcome.status, 0U);
    EXPECT_EQ(result.get(), 25);
}

TEST(Converted, OfALongTextIsHandedOver) {
    Returning call;
    Text result{};
    runtime::call<Converting<Panics>>(
        +[]() noexcept { return bank::Name{std::string(5000, 'x')}; }, call.outcome, result);
    EXPECT_EQ(view(result), std::string(5000, 'x'));
}

TEST(Converted, ThatFailsIsRefusedWithItsCause) {
    static int calls = 0;
    Text good[] = {text_of("1"), text_of("2"), text_of("x3")};
    const auto sum = +[](int, const std::vector<Money>&) { ++calls; };
    Returning call;
    runtime::call<Converting<Throws>>(sum, call.outcome, Nothing{}, slot_of(1), list_of(good, 3));
    ASSERT_EQ(call.outcome.status, status::refused);
    const auto& refusal = call.payload<Refusal>();
    EXPECT_EQ(refusal.index, 1U);
    EXPECT_EQ(view(refusal.reason), "[2]: no money: x3");
    EXPECT_EQ(refusal.cause.tag, 1U);
    EXPECT_EQ(view(*static_cast<const Text*>(refusal.cause.payload.get())), "no money: x3");
    EXPECT_EQ(calls, 0);
}

TEST(Converted, ThatThrowsIsRefusedWithoutACause) {
    Returning call;
    Slot<std::int32_t> result{};
    const auto same = +[](Percent value) noexcept { return value; };
    runtime::call<Converting<Panics>>(same, call.outcome, result, slot_of(101));
    ASSERT_EQ(call.outcome.status, status::refused);
    EXPECT_EQ(view(call.payload<Refusal>().reason), "more than all");
    EXPECT_EQ(call.payload<Refusal>().cause.tag, 0U);
}

TEST(Converted, ThatThrowsOnItsWayOutIsAsTheFunctionWere) {
    Returning call;
    Slot<std::int32_t> result{};
    runtime::call<Converting<Throws>>(
        +[]() { return Percent{-1}; }, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::threw);
    EXPECT_EQ(view(call.payload<Exception>().what), "negative");
}

TEST(Converted, MayBeChanged) {
    std::int32_t number = 10;
    Reference<std::int32_t> self{{reinterpret_cast<std::uintptr_t>(&number)}};
    Returning call;
    runtime::call<Converting<Throws>>(
        +[](Percent& value) { value.share *= 2; }, call.outcome, Nothing{}, self);
    EXPECT_EQ(number, 20);
    std::int32_t numbers[] = {10, 20};
    runtime::call<Converting<Throws>>(
        +[](std::span<Percent> values) { values[1].share *= 2; }, call.outcome, Nothing{}, list_of(numbers, 2));
    EXPECT_EQ(numbers[1], 40);
    Returning failed;
    runtime::call<Converting<Throws>>(
        +[](std::span<Percent> values) { values[0].share = -1; }, failed.outcome, Nothing{}, list_of(numbers, 2));
    EXPECT_EQ(failed.outcome.status, status::threw);
}

TEST(Converted, ThatFailsOnlyOnceIsRefusedAllTheSame) {
    Returning call;
    runtime::call<Converting<Throws>>(
        +[]() { throw ConversionFailed(); }, call.outcome, Nothing{});
    ASSERT_EQ(call.outcome.status, status::refused);
    EXPECT_EQ(view(call.payload<Refusal>().reason), "its conversion failed, but not a second time");
}

TEST(Reason, IsCutBetweenCharacters) {
    Reason reason;
    std::string umlauts;
    for (int i = 0; i < 200; ++i) {
        umlauts += "ü";
    }
    reason.set("x%s", umlauts.c_str());
    const std::string odd = reason.text();
    EXPECT_EQ(odd.size() % 2, 1U);
    reason.set("%s", umlauts.c_str());
    EXPECT_EQ(std::string(reason.text()).size() % 2, 0U);
}

}  // namespace
}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// Member functions, and arguments that are changed.
#include <gtest/gtest.h>

#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "beepboop/ordering.hpp"
#include "beepboop/record.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/time.hpp"
#include "echo.hpp"

namespace shop {

struct Point {
    int x = 0;
    int y = 0;

    int sum() const noexcept { return x + y; }
    void move(int by) noexcept { x += by; }
    int moved(int by) & { return x += by; }
    int taken() && { return x; }
    int seen() const& noexcept { return y; }
    int left(const int& from) const&& { return from - x; }
    void fail_after_move() {
        x = 100;
        throw std::runtime_error("failed");
    }
    std::expected<int, std::string> reject() noexcept {
        y = 200;
        return std::unexpected("rejected");
    }
    static int origin() noexcept { return 0; }
};

struct Basket {
    std::string owner;
    std::vector<std::string> things;

    void add(std::string_view thing) { things.emplace_back(thing); }
    void rename(const std::string& name) noexcept { owner = name; }
    std::size_t clear() {
        const auto count = things.size();
        things.clear();
        owner.clear();
        return count;
    }
    void lose() {
        things.clear();
        throw std::logic_error("lost");
    }
};

/// Thrown by destructors.
struct Bomb {
    int armed = 0;
    ~Bomb() noexcept(false) {
        if (armed == 1) {
            armed = 0;
            throw std::runtime_error("destroyed");
        }
    }
};

}  // namespace shop

namespace beepboop::runtime {

struct PointWire {
    std::int32_t x;
    std::int32_t y;
};

template <>
struct Crossing<shop::Point> : Traits {
    using Wire = PointWire;
    static constexpr bool same = true;
    static shop::Point lift(const PointWire& from, Keeper&) noexcept { return {from.x, from.y}; }
    static void write(const shop::Point& value, PointWire& to, Writer&) noexcept { to = {value.x, value.y}; }
};

struct BasketWire {
    Text owner;
    List<Text> things;
};

template <>
struct Crossing<shop::Basket> : Traits {
    using Wire = BasketWire;
    static constexpr bool flat = false;
    static shop::Basket lift(const BasketWire& from, Keeper& keeper) {
        return {lift_field<std::string>(from.owner, keeper), lift_field<std::vector<std::string>>(from.things, keeper)};
    }
    static void measure(const shop::Basket& value, Measure& size) {
        measure_field(value.owner, size);
        measure_field(value.things, size);
    }
    static void write(const shop::Basket& value, BasketWire& to, Writer& writer) {
        write_field(value.owner, to.owner, writer);
        write_field(value.things, to.things, writer);
    }
};

template <>
struct Crossing<shop::Bomb> : ScalarCrossing<shop::Bomb, std::int32_t> {
    static constexpr bool same = false;
    static shop::Bomb lift(const std::int32_t& from, Keeper&) noexcept { return {from}; }
    static void write(const shop::Bomb& value, std::int32_t& to, Writer&) noexcept { to = value.armed; }
};

namespace {

using shop::Basket;
using shop::Point;

template <class W>
Reference<W> to(W& wire) {
    return {{reinterpret_cast<std::uintptr_t>(&wire)}};
}

std::string text(const Text& wire) { return std::string(view(wire)); }

TEST(Member, IsCalledAsItIsQualified) {
    PointWire point{3, 4};
    Slot<std::int32_t> result{};
    Returning call;
    runtime::call<Panics>(&Point::sum, call.outcome, result, to(point));
    EXPECT_EQ(result.get(), 7);
    runtime::call<Throws>(&Point::taken, call.outcome, result, to(point));
    EXPECT_EQ(result.get(), 3);
    runtime::call<Panics>(&Point::seen, call.outcome, result, to(point));
    EXPECT_EQ(result.get(), 4);
    runtime::call<Throws>(&Point::left, call.outcome, result, to(point), slot_of(10));
    EXPECT_EQ(result.get(), 7);
    runtime::call<Panics>(&Point::origin, call.outcome, result);
    EXPECT_EQ(result.get(), 0);
    EXPECT_EQ(call.outcome.status, 0U);
}

TEST(Member, ChangesItsObjectInPlace) {
    PointWire point{3, 4};
    Slot<std::int32_t> result{};
    Returning call;
    runtime::call<Panics>(&Point::move, call.outcome, Nothing{}, to(point), slot_of(10));
    EXPECT_EQ(point.x, 13);
    runtime::call<Throws>(&Point::moved, call.outcome, result, to(point), slot_of(-3));
    EXPECT_EQ(result.get(), 10);
    EXPECT_EQ(point.x, 10);
    EXPECT_EQ(point.y, 4);
}

TEST(Change, IsSeenAfterAnErrorAndNotAfterAnException) {
    PointWire point{3, 4};
    Returning threw;
    runtime::call<Throws>(&Point::fail_after_move, threw.outcome, Nothing{}, to(point));
    EXPECT_EQ(threw.outcome.status, status::threw);
    EXPECT_EQ(point.x, 3);
    Slot<std::int32_t> result{};
    Returning failed;
    runtime::call<Panics>(&Point::reject, failed.outcome, result, to(point));
    EXPECT_EQ(failed.outcome.status, status::failed);
    EXPECT_EQ(point.y, 200);
}

TEST(Change, OfPlainValues) {
    std::int32_t number = 4;
    std::uint8_t flag = 1;
    std::int64_t duration = 1'500'000'000;
    std::int64_t order = 1;
    const auto change = +[](int& a, bool& b, std::chrono::milliseconds& c, std::strong_ordering& d) noexcept {
        a *= 2;
        b = !b;
        c += std::chrono::seconds(1);
        d = std::strong_ordering::less;
    };
    Returning call;
    runtime::call<Panics>(change, call.outcome, Nothing{}, to(number), to(flag), to(duration), to(order));
    EXPECT_EQ(call.outcome.status, 0U);
    EXPECT_EQ(number, 8);
    EXPECT_EQ(flag, 0);
    EXPECT_EQ(duration, 2'500'000'000);
    EXPECT_EQ(order, -1);
}

struct BasketFrame {
    Reference<BasketWire> self;
    Slot<std::uint64_t> result;
    Changed<BasketWire> changed;
    Returning call;
};

TEST(Change, OfTextComesBackInABlock) {
    Text things[] = {text_of("apple"), text_of("a pear that is longer than short strings are")};
    BasketWire basket{text_of("somebody"), list_of(things, 2)};
    BasketFrame frame{to(basket), {}, {}, {}};
    runtime::call<Throws>(&Basket::add, frame.call.outcome, Nothing{}, changing(frame.self, frame.changed),
                          text_of("plum"));
    ASSERT_EQ(frame.call.outcome.status, 0U);
    EXPECT_EQ(basket.things.length, 2U);
    const auto& changed = frame.changed.value;
    EXPECT_EQ(text(changed.owner), "somebody");
    ASSERT_EQ(changed.things.length, 3U);
    EXPECT_EQ(text(changed.things.data.get()[1]), "a pear that is longer than short strings are");
    EXPECT_EQ(text(changed.things.data.get()[2]), "plum");
    ASSERT_NE(frame.changed.block.bits, 0U);
    drop_block(frame.changed.block);
}

TEST(Change, ToNothingNeedsNoBlock) {
    Text things[] = {text_of("apple")};
    BasketWire basket{text_of("somebody"), list_of(things, 1)};
    BasketFrame frame{to(basket), {}, {}, {}};
    runtime::call<Throws>(&Basket::clear, frame.call.outcome, frame.result, changing(frame.self, frame.changed));
    EXPECT_EQ(frame.result.get(), 1U);
    EXPECT_EQ(frame.changed.value.things.length, 0U);
    EXPECT_EQ(frame.changed.block.bits, 0U);
}

TEST(Change, DoesNotComeBackAfterAnException) {
    Text things[] = {text_of("apple")};
    BasketWire basket{text_of("somebody"), list_of(things, 1)};
    BasketFrame frame{to(basket), {}, {}, {}};
    runtime::call<Throws>(&Basket::lose, frame.call.outcome, Nothing{}, changing(frame.self, frame.changed));
    EXPECT_EQ(frame.call.outcome.status, status::threw);
    EXPECT_EQ(frame.changed.block.bits, 0U);
}

TEST(Change, OfSeveral) {
    BasketWire first{text_of("first"), {}};
    BasketWire second{text_of("second"), {}};
    BasketFrame a{to(first), {}, {}, {}};
    BasketFrame b{to(second), {}, {}, {}};
    const auto exchange = +[](Basket& one, Basket& other, bool fail) -> std::string {
        std::swap(one, other);
        return fail ? throw std::runtime_error("failed") : one.owner + other.owner;
    };
    Text result{};
    runtime::call<Throws>(exchange, a.call.outcome, result, changing(a.self, a.changed), changing(b.self, b.changed),
                          slot_of(false));
    EXPECT_EQ(text(result), "secondfirst");
    EXPECT_EQ(text(a.changed.value.owner), "second");
    EXPECT_EQ(text(b.changed.value.owner), "first");
    drop_block(a.changed.block);
    drop_block(b.changed.block);
}

TEST(Change, IsTakenBackWhereTheResultCannotBeGiven) {
    BasketWire basket{text_of("somebody"), {}};
    BasketFrame frame{to(basket), {}, {}, {}};
    const auto endless = +[](Basket& changed) -> std::string_view {
        changed.owner = "somebody else";
        return {"", std::size_t{1} << 62};
    };
    Text result{};
    runtime::call<Throws>(endless, frame.call.outcome, result, changing(frame.self, frame.changed));
    EXPECT_EQ(frame.call.outcome.status, status::threw);
    EXPECT_EQ(frame.changed.block.bits, 0U);
}

TEST(Destructor, ThatThrowsTakesAllBack) {
    BasketWire basket{text_of("somebody"), {}};
    BasketFrame frame{to(basket), {}, {}, {}};
    const auto explode = +[](Basket& changed, const shop::Bomb&) {
        changed.owner = "somebody else";
        return std::string("a result that needs a block, as it is no short string at all");
    };
    Text result{};
    runtime::call<Throws>(explode, frame.call.outcome, result, changing(frame.self, frame.changed),
                          slot_of(shop::Bomb{0}));
    EXPECT_EQ(frame.call.outcome.status, 0U);
    drop_block(frame.changed.block);
    drop_block(frame.call.outcome.block);
    frame.changed = {};
    frame.call.outcome = {};
    runtime::call<Throws>(explode, frame.call.outcome, result, changing(frame.self, frame.changed),
                          Slot<std::int32_t>{1});
    EXPECT_EQ(frame.call.outcome.status, status::threw);
    EXPECT_EQ(view(frame.call.payload<Exception>().what), "destroyed");
    EXPECT_EQ(frame.changed.block.bits, 0U);
}

TEST(Destructor, OfAResultMayThrow) {
    Returning call;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(
        +[]() noexcept { return shop::Bomb{1}; }, call.outcome, result);
    EXPECT_EQ(call.outcome.status, status::threw);
}

TEST(Span, IsNotConvertedBackWhereTheCallWasRefused) {
    std::int64_t durations[] = {1'999'999'999};
    std::uint8_t flags[] = {9};
    const auto change = +[](std::span<std::chrono::seconds> all, std::span<const bool>) noexcept { all[0] += all[0]; };
    Returning refused;
    runtime::call<Panics>(change, refused.outcome, Nothing{}, list_of(durations, 1), list_of(flags, 1));
    EXPECT_EQ(refused.outcome.status, status::refused);
    EXPECT_EQ(durations[0], 1'999'999'999);
    Returning call;
    runtime::call<Panics>(change, call.outcome, Nothing{}, list_of(durations, 1), list_of(flags, 0));
    EXPECT_EQ(durations[0], 2'000'000'000);
}

TEST(Result, MayBeAReference) {
    static const std::string name(40, 'n');
    static const Point point{1, 2};
    Returning call;
    Text result{};
    runtime::call<Throws>(
        +[]() -> const std::string& { return name; }, call.outcome, result);
    EXPECT_EQ(view(result), name);
    PointWire copied{};
    runtime::call<Panics>(
        +[]() noexcept -> const Point& { return point; }, call.outcome, copied);
    EXPECT_EQ(copied.y, 2);
}

TEST(Ordering, IsANumber) {
    EXPECT_EQ(echo(std::strong_ordering::less), std::strong_ordering::less);
    EXPECT_EQ(echo(std::strong_ordering::equal), std::strong_ordering::equal);
    EXPECT_EQ(echo(std::weak_ordering::greater), std::weak_ordering::greater);
    Keeper keeper;
    EXPECT_EQ(lift<std::strong_ordering>(std::int64_t{-7}, keeper), std::strong_ordering::less);
    EXPECT_EQ(lift<std::strong_ordering>(std::int64_t{7}, keeper), std::strong_ordering::greater);
}

}  // namespace
}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// Objects of one owner: made, lent, taken and destroyed through frames, and nothing of them left.
#include <gtest/gtest.h>

#include "beepboop/list.hpp"
#include "beepboop/map.hpp"
#include "beepboop/option.hpp"
#include "beepboop/ordering.hpp"
#include "beepboop/tuple.hpp"
#include "zoo.hpp"

namespace beepboop::runtime {
namespace {

TEST_F(Objects, AreMadeLentAndDestroyed) {
    const auto tom = cat(3);
    EXPECT_EQ(zoo::live, 1);
    Returning frame;
    runtime::call<Panics>(&zoo::Cat::grow, frame.outcome, Nothing(), tom, slot_of(4));
    EXPECT_EQ(number(&zoo::Cat::age, tom), 7);
    EXPECT_EQ(reinterpret_cast<const zoo::Cat*>(tom.bits)->age(), 7);
    destroyed(tom);
}

TEST_F(Objects, AreChained) {
    const auto tom = cat(3);
    const auto kitty = cat(1);
    Returning frame;
    runtime::call<Panics>(&zoo::Cat::feed, frame.outcome, Nothing(), tom, slot_of(4));
    EXPECT_EQ(frame.outcome.status, 0u);
    EXPECT_EQ(number(&zoo::Cat::age, tom), 7);
    runtime::call<Panics>(&zoo::Cat::friend_of, frame.outcome, Nothing(), tom, kitty);
    EXPECT_EQ(frame.outcome.status, status::panicked);
    destroyed(tom);
    destroyed(kitty);
}

TEST_F(Objects, StayWhereTheyAreMade) {
    const std::string label = "lions";
    const auto cage = made<zoo::Cage(std::string) noexcept>(text_of(label));
    Returning frame;
    Slot<std::uint64_t> result{};
    runtime::call<Panics>(&zoo::Cage::length, frame.outcome, result, cage);
    EXPECT_EQ(result.get(), 5u);
    destroyed(cage);
}

template <class T>
std::uint64_t destroyed_nothing() {
    DestroyCall<T> frame{};
    destroy<Panics>(frame);
    return frame.holder.bits;
}

TEST_F(Objects, TellWhatDestroyingThemDoes) {
    EXPECT_EQ(destroyed_nothing<zoo::Stone>(), 1u);
    EXPECT_EQ(destroyed_nothing<zoo::Pooled>(), 0u);
    EXPECT_EQ(destroyed_nothing<zoo::Cat>(), 0u);
    EXPECT_EQ(destroyed_nothing<zoo::Bird>(), 0u);
}

TEST_F(Objects, ConstructorsFail) {
    using Type = zoo::Cat(int);
    Type* const function = &Construct<Type>::call;
    Returning frame;
    Handle<zoo::Cat> result{};
    runtime::call<Throws>(function, frame.outcome, result, slot_of(-1));
    EXPECT_EQ(frame.outcome.status, status::threw);
    EXPECT_EQ(result.bits, 0u);
}

TEST_F(Objects, InAnExpected) {
    const auto tom = cat(3);
    for (const bool born : {true, false}) {
        Returning frame;
        Handle<zoo::Cat> result{};
        runtime::call<Throws>(&zoo::Cat::kitten, frame.outcome, result, tom, slot_of(born));
        EXPECT_EQ(frame.outcome.status, born ? 0u : status::failed);
        if (born) {
            destroyed(result);
        }
    }
    destroyed(tom);
}

TEST_F(Objects, ThatAreMovedAreGone) {
    auto tom = cat(5);
    EXPECT_EQ(number(&zoo::Cat::leave, tom), 5);
    EXPECT_EQ(tom.bits, 0u);
}

int keep(std::unique_ptr<zoo::Cat> cat, bool) { return cat->age(); }
int keep_odd(std::unique_ptr<zoo::Cat> cat, const zoo::Odd&) { return cat->age(); }
int keep_and_throw(zoo::Cat&& cat, std::unique_ptr<zoo::Cat> other) {
    throw std::runtime_error(std::to_string(cat.age() + other->age()));
}

TEST_F(Objects, ThatAreTakenByPointerAreGone) {
    auto tom = cat(5);
    EXPECT_EQ(number(&keep, tom, slot_of(true)), 5);
    EXPECT_EQ(tom.bits, 0u);
}

TEST_F(Objects, StayWhereACallIsRefused) {
    auto tom = cat(5);
    EXPECT_EQ(refused(&keep, tom, Slot<std::uint8_t>{7}), "1 7 is neither false (0) nor true (1)");
    EXPECT_NE(tom.bits, 0u);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Converting<Throws>>(&keep_odd, frame.outcome, result, tom, slot_of(2));
    EXPECT_EQ(frame.outcome.status, status::refused);
    EXPECT_NE(tom.bits, 0u);
    destroyed(tom);
}

TEST_F(Objects, AreGoneWhateverElseEndsTheCall) {
    auto tom = cat(5);
    auto tim = cat(6);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(&keep_and_throw, frame.outcome, result, tom, tim);
    EXPECT_EQ(frame.outcome.status, status::threw);
    EXPECT_EQ(tom.bits + tim.bits, 0u);
}

int keep_all(std::vector<std::unique_ptr<zoo::Cat>> cats, const zoo::Odd& odd) {
    int sum = odd.value;
    for (const auto& cat : cats) {
        sum += cat->age();
    }
    return sum;
}

TEST_F(Objects, InsideOfDataAreTakenByTheirOffers) {
    Offer offers[] = {{cat(1).bits, 0}, {cat(2).bits, 0}};
    Handle<zoo::Cat> handles[] = {{reinterpret_cast<std::uintptr_t>(&offers[0])},
                                  {reinterpret_cast<std::uintptr_t>(&offers[1])}};
    const auto all = list_of(handles, 2);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Converting<Throws>>(&keep_all, frame.outcome, result, all, slot_of(3));
    EXPECT_EQ(frame.outcome.status, 0u);
    EXPECT_EQ(result.get(), 6);
    EXPECT_TRUE(offers[0].taken == 1 && offers[1].taken == 1);
}

TEST_F(Objects, InsideOfDataAreGoneWhereACallIsRefusedTooLate) {
    Offer offer{cat(1).bits, 0};
    Handle<zoo::Cat> handle{reinterpret_cast<std::uintptr_t>(&offer)};
    const auto all = list_of(&handle, 1);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Converting<Throws>>(&keep_all, frame.outcome, result, all, slot_of(2));
    EXPECT_EQ(frame.outcome.status, status::refused);
    EXPECT_EQ(offer.taken, 1u);
}

int never(Heavy, std::unique_ptr<zoo::Cat>, zoo::Cat&&) { return 0; }
int never_either(std::unique_ptr<zoo::Cat>, zoo::Cat&&, Heavy) { return 0; }

TEST_F(Objects, AreGoneWhereTheCallDidNotBegin) {
    for (const bool first : {true, false}) {
        auto tom = cat(5);
        auto tim = cat(6);
        Returning frame;
        Slot<std::int32_t> result{};
        if (first) {
            runtime::call<Throws>(&never, frame.outcome, result, Slot<std::int32_t>{}, tom, tim);
        } else {
            runtime::call<Throws>(&never_either, frame.outcome, result, tom, tim, Slot<std::int32_t>{});
        }
        EXPECT_EQ(frame.outcome.status, status::threw);
        EXPECT_EQ(tom.bits + tim.bits, 0u);
    }
}

std::vector<zoo::Cat> litter() {
    std::vector<zoo::Cat> cats;
    for (int age = 0; age < 3; ++age) {
        cats.emplace_back(age);
    }
    return cats;
}
std::map<int, std::unique_ptr<zoo::Cat>> by_age() {
    std::map<int, std::unique_ptr<zoo::Cat>> cats;
    cats[4] = std::make_unique<zoo::Cat>(4);
    return cats;
}
TEST_F(Objects, InListsAndMaps) {
    Returning frame;
    List<Handle<zoo::Cat>> cats{};
    runtime::call<Throws>(&litter, frame.outcome, cats);
    ASSERT_EQ(cats.length, 3u);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(number(&zoo::Cat::age, cats.data.get()[i]), i);
        destroyed(cats.data.get()[i]);
    }
    Returning of_map;
    List<Tuple<std::int32_t, Handle<zoo::Cat>>> entries{};
    runtime::call<Throws>(&by_age, of_map.outcome, entries);
    ASSERT_EQ(entries.length, 1u);
    destroyed(entries.data.get()->part<1>());
}

std::vector<std::unique_ptr<zoo::Cat>> with_null() {
    std::vector<std::unique_ptr<zoo::Cat>> cats;
    cats.push_back(std::make_unique<zoo::Cat>(1));
    cats.push_back(nullptr);
    return cats;
}
std::unique_ptr<zoo::Cat> nobody() noexcept { return nullptr; }
std::shared_ptr<zoo::Bird> nothing() { return nullptr; }

TEST_F(Objects, ThatAreNotThereAreErrors) {
    Returning frame;
    Handle<zoo::Cat> result{};
    runtime::call<Panics>(&nobody, frame.outcome, result);
    EXPECT_EQ(frame.outcome.status, status::panicked);
    const auto& message = frame.payload<Panic>().message;
    EXPECT_EQ(std::string(message.data.get(), message.length),
              "std::runtime_error: there is no object: a std::unique_ptr is null");
    Returning shared;
    Handle<zoo::Bird> bird{};
    runtime::call<Throws>(&nothing, shared.outcome, bird);
    EXPECT_EQ(shared.outcome.status, status::threw);
    Returning in_list;
    List<Handle<zoo::Cat>> cats{};
    runtime::call<Throws>(&with_null, in_list.outcome, cats);
    EXPECT_EQ(in_list.outcome.status, status::threw);
}

std::optional<std::unique_ptr<zoo::Cat>> maybe(bool there) {
    return there ? std::optional(std::make_unique<zoo::Cat>(1)) : std::nullopt;
}
std::optional<std::shared_ptr<zoo::Bird>> maybe_bird(std::optional<std::shared_ptr<zoo::Bird>> bird) { return bird; }
int age_or(std::optional<std::unique_ptr<zoo::Cat>> cat) { return cat ? (*cat)->age() : -1; }
int age_moved(std::optional<zoo::Cat>&& cat) { return cat ? cat->age() : -1; }

TEST_F(Objects, ThatMayBeMissing) {
    auto tom = given(&maybe, slot_of(true));
    EXPECT_EQ(given(&maybe, slot_of(false)).bits, 0u);
    EXPECT_EQ(number(&age_or, tom), 1);
    EXPECT_EQ(number(&age_or, Handle<zoo::Cat>{}), -1);
    EXPECT_EQ(tom.bits, 0u);
    auto tim = cat(8);
    EXPECT_EQ(number(&age_moved, tim), 8);
    EXPECT_EQ(tim.bits, 0u);
    EXPECT_EQ(number(&age_moved, Handle<zoo::Cat>{}), -1);
    const auto one = bird();
    const auto other = given(&maybe_bird, one);
    EXPECT_EQ(given(&maybe_bird, Handle<zoo::Bird>{}).bits, 0u);
    destroyed(one);
    destroyed(other);
}

int spare(Heavy, std::optional<std::unique_ptr<zoo::Cat>>) { return 0; }

TEST_F(Objects, ThatMayBeMissingAreGoneToo) {
    auto tom = cat(1);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(&spare, frame.outcome, result, Slot<std::int32_t>{}, tom);
    EXPECT_EQ(frame.outcome.status, status::threw);
    EXPECT_EQ(tom.bits, 0u);
}

TEST_F(Objects, AreComparedAndHashed) {
    const auto tom = cat(1);
    const auto tim = cat(2);
    using Equal = bool(const zoo::Cat&, const zoo::Cat&);
    Equal* const equals = &equal;
    Returning frame;
    Slot<std::uint8_t> same{};
    runtime::call<Panics>(equals, frame.outcome, same, tom, tim);
    EXPECT_EQ(same.get(), 0);
    runtime::call<Panics>(equals, frame.outcome, same, tom, tom);
    EXPECT_EQ(same.get(), 1);
    using Compare = std::strong_ordering(const zoo::Cat&, const zoo::Cat&);
    Compare* const compares = &compare;
    Slot<std::int64_t> order{};
    runtime::call<Panics>(compares, frame.outcome, order, tom, tim);
    EXPECT_LT(order.get(), 0);
    using Hash = std::uint64_t(const zoo::Cat&);
    Hash* const hashes = &runtime::hash;
    Slot<std::uint64_t> hash{};
    runtime::call<Panics>(hashes, frame.outcome, hash, tim);
    EXPECT_EQ(hash.get(), 9u);
    destroyed(tom);
    destroyed(tim);
}

TEST_F(Objects, WhoseDestructorThrows) {
    DestroyCall<zoo::Mine> frame{made<zoo::Mine()>(), {}};
    destroy<Panics>(frame);
    EXPECT_EQ(frame.outcome.status, status::panicked);
    free_block({frame.outcome.block});
}

}  // namespace
}  // namespace beepboop::runtime

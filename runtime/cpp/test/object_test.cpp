// SPDX-License-Identifier: MIT
// Objects: made, lent, taken and destroyed through frames, and nothing of them left.
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "beepboop/converted.hpp"
#include "beepboop/enumeration.hpp"
#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "beepboop/map.hpp"
#include "beepboop/object_argument.hpp"
#include "beepboop/object_functions.hpp"
#include "beepboop/option.hpp"
#include "beepboop/ordering.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/tuple.hpp"
#include "echo.hpp"

namespace zoo {

int live = 0;

struct Counted {
    Counted() { ++live; }
    Counted(const Counted&) { ++live; }
    Counted& operator=(const Counted&) = default;
    ~Counted() { --live; }
};

/// Cannot be copied.
class Cat {
public:
    explicit Cat(int age) : age_(age) {
        if (age < 0) {
            throw std::invalid_argument("not born");
        }
    }
    Cat(Cat&&) noexcept = default;
    int age() const noexcept { return age_; }
    void grow(int by) noexcept { age_ += by; }
    int leave() && noexcept { return age_; }
    std::expected<Cat, std::string> kitten(bool born) const {
        return born ? std::expected<Cat, std::string>(Cat(0)) : std::unexpected("no kitten");
    }
    bool operator==(const Cat& other) const noexcept { return age_ == other.age_; }
    std::weak_ordering operator<=>(const Cat& other) const noexcept { return age_ <=> other.age_; }

private:
    int age_;
    Counted counted_;
};

/// Cannot even be moved.
class Cage {
public:
    explicit Cage(std::string label) noexcept : label_(std::move(label)) {}
    std::size_t length() const noexcept {
        const std::lock_guard lock(mutex_);
        return label_.size();
    }

private:
    mutable std::mutex mutex_;
    std::string label_;
    Counted counted_;
};

class Animal {
public:
    virtual ~Animal() = default;
    virtual int legs() const = 0;

private:
    Counted counted_;
};

class Bird : public Animal {
public:
    Bird() = default;
    int legs() const override { return 2; }
    int fly() && { return legs(); }
};

class Mine {
public:
    ~Mine() noexcept(false) { throw std::runtime_error("went off"); }
};

class Odd {
public:
    int value = 0;
};

}  // namespace zoo

template <>
struct std::hash<zoo::Cat> {
    std::size_t operator()(const zoo::Cat& cat) const noexcept { return 7U + static_cast<std::size_t>(cat.age()); }
};

namespace beepboop::runtime {

template <>
inline constexpr bool is_object<zoo::Cat> = true;
template <>
inline constexpr bool is_object<zoo::Cage> = true;
template <>
inline constexpr bool is_object<zoo::Mine> = true;
template <>
inline constexpr bool is_object<zoo::Animal> = true;
template <>
inline constexpr bool is_shared<zoo::Animal> = true;
template <>
inline constexpr bool is_object<zoo::Bird> = true;
template <>
inline constexpr bool is_shared<zoo::Bird> = true;

/// Odd numbers only.
template <>
struct Crossing<zoo::Odd> : ConvertedCrossing<zoo::Odd, int, int> {
    static constexpr std::uint64_t tag = 1;
    static int to_go(const zoo::Odd& odd) { return odd.value; }
    static std::expected<zoo::Odd, std::string> from_go(int value) {
        return value % 2 == 0 ? std::expected<zoo::Odd, std::string>(std::unexpected("even")) : zoo::Odd{value};
    }
};

namespace {

class Objects : public testing::Test {
protected:
    ~Objects() override { EXPECT_EQ(zoo::live, 0); }
};

template <class T>
void destroyed(Handle<T> handle) {
    DestroyCall<T> frame{handle, {}};
    destroy<Panics>(frame);
    EXPECT_EQ(frame.outcome.status, 0u);
}

template <class F, class... P>
Handle<std::remove_cvref_t<typename Signature<F*>::Result>> made(P... arguments) {
    Handle<std::remove_cvref_t<typename Signature<F*>::Result>> handle{};
    Returning frame;
    F* const function = &Construct<F>::call;
    runtime::call<Throws>(function, frame.outcome, handle, arguments...);
    EXPECT_EQ(frame.outcome.status, 0u);
    return handle;
}

Handle<zoo::Cat> cat(int age) { return made<zoo::Cat(int)>(slot_of(age)); }
Handle<zoo::Bird> bird() { return made<zoo::Bird()>(); }

/// Calls what gives an int.
template <class F, class... From>
int number(F function, const From&... from) {
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(function, frame.outcome, result, from...);
    EXPECT_EQ(frame.outcome.status, 0u);
    return result.get();
}

template <class F, class... From>
std::string refused(F function, const From&... from) {
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(function, frame.outcome, result, from...);
    EXPECT_EQ(frame.outcome.status, status::refused);
    const auto& refusal = frame.payload<Refusal>();
    return std::to_string(refusal.index) + " " + std::string(refusal.reason.data.get(), refusal.reason.length);
}

TEST_F(Objects, AreMadeLentAndDestroyed) {
    const auto tom = cat(3);
    EXPECT_EQ(zoo::live, 1);
    Returning frame;
    runtime::call<Panics>(&zoo::Cat::grow, frame.outcome, Nothing(), tom, slot_of(4));
    EXPECT_EQ(number(&zoo::Cat::age, tom), 7);
    EXPECT_EQ(reinterpret_cast<const zoo::Cat*>(tom.bits)->age(), 7);
    destroyed(tom);
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

/// Throws on its way in.
struct Heavy {};

TEST_F(Objects, AreGoneWhateverElseEndsTheCall) {
    auto tom = cat(5);
    auto tim = cat(6);
    Returning frame;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(&keep_and_throw, frame.outcome, result, tom, tim);
    EXPECT_EQ(frame.outcome.status, status::threw);
    EXPECT_EQ(tom.bits + tim.bits, 0u);
}

}  // namespace

template <>
struct Crossing<Heavy> : Traits {
    using Wire = std::int32_t;
    static Heavy lift(const std::int32_t&, Keeper&) { throw std::bad_alloc(); }
    static void write(const Heavy&, std::int32_t& to, Writer&) { to = 0; }
};

namespace {

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

std::shared_ptr<zoo::Bird> twin(std::shared_ptr<zoo::Bird> bird) { return bird; }
int legs(const std::shared_ptr<zoo::Bird>& bird) { return bird->legs(); }
int uses(const std::shared_ptr<zoo::Bird>& bird) { return static_cast<int>(bird.use_count()); }
int release(std::unique_ptr<zoo::Bird> bird) { return bird->legs(); }
std::shared_ptr<zoo::Bird> born() { return std::make_shared<zoo::Bird>(); }
std::unique_ptr<zoo::Bird> hatched() { return std::make_unique<zoo::Bird>(); }

template <class F, class... From>
auto given(F function, const From&... from) {
    Returning frame;
    Wire<std::remove_cvref_t<typename Signature<F>::Result>> result{};
    runtime::call<Throws>(function, frame.outcome, result, from...);
    EXPECT_EQ(frame.outcome.status, 0u);
    return result;
}

TEST_F(Objects, ThatAreSharedHaveAHolderEach) {
    const auto one = bird();
    const auto other = given(&twin, one);
    EXPECT_NE(one.bits, other.bits);
    EXPECT_EQ(*reinterpret_cast<void**>(one.bits), *reinterpret_cast<void**>(other.bits));
    EXPECT_EQ(number(&legs, other), 2);
    EXPECT_EQ(number(&uses, one), 2);
    destroyed(one);
    EXPECT_EQ(number(&uses, other), 1);
    EXPECT_EQ(number(&zoo::Bird::legs, other), 2);
    destroyed(other);
}

TEST_F(Objects, AreSharedFromThreadsAtOnce) {
    const auto one = bird();
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([one] {
            for (int i = 0; i < 500; ++i) {
                const auto other = given(&twin, one);
                EXPECT_EQ(number(&legs, other), 2);
                destroyed(other);
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(number(&uses, one), 1);
    destroyed(one);
}

TEST_F(Objects, ThatOthersShareAreNotTaken) {
    auto one = bird();
    const auto other = given(&twin, one);
    EXPECT_EQ(refused(&zoo::Bird::fly, one), "0 is shared by others");
    EXPECT_EQ(refused(&release, one), "0 is shared by others");
    destroyed(other);
    EXPECT_EQ(number(&zoo::Bird::fly, one), 2);
    EXPECT_EQ(one.bits, 0u);
}

TEST_F(Objects, LeaveASharedPointerThatIsOurs) {
    auto one = given(&hatched);
    EXPECT_EQ(number(&release, one), 2);
    EXPECT_EQ(one.bits, 0u);
    const auto other = given(&born);
    EXPECT_EQ(refused(&release, other), "0 was made by a std::shared_ptr, which keeps it");
    destroyed(other);
}

TEST_F(Objects, ShowTheirBases) {
    const auto one = bird();
    using Type = std::shared_ptr<zoo::Animal>(const std::shared_ptr<zoo::Bird>&) noexcept;
    Type* const function = &as_base;
    const auto base = given(function, one);
    EXPECT_EQ(*reinterpret_cast<void**>(one.bits), *reinterpret_cast<void**>(base.bits));
    EXPECT_EQ(number(&zoo::Animal::legs, base), 2);
    destroyed(one);
    EXPECT_EQ(number(&zoo::Animal::legs, base), 2);
    destroyed(base);
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
int sum(std::span<const std::shared_ptr<zoo::Bird>> birds) {
    int legs = 0;
    for (const auto& bird : birds) {
        legs += bird->legs();
    }
    return legs;
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
    Handle<zoo::Bird> birds[] = {bird(), bird()};
    EXPECT_EQ(number(&sum, list_of(birds, 2)), 4);
    destroyed(birds[0]);
    destroyed(birds[1]);
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

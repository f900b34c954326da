// SPDX-License-Identifier: MIT
// Classes of all kinds for tests of objects, counted as long as they live, and calls with them.
#pragma once

#include <mutex>

#include <gtest/gtest.h>

#include "beepboop/converted.hpp"
#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/object_argument.hpp"
#include "beepboop/object_functions.hpp"
#include "beepboop/scalar.hpp"
#include "echo.hpp"

namespace zoo {

inline int live = 0;

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
    Cat& feed(int by) noexcept {
        age_ += by;
        return *this;
    }
    Cat& friend_of(Cat& other) noexcept { return other; }
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

/// Nothing of its code runs when it is destroyed.
class Stone {
    [[maybe_unused]] int weight_ = 0;
};

class Pooled {
public:
    static void operator delete(void* memory) { ::operator delete(memory); }
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
inline constexpr bool is_object<zoo::Stone> = true;
template <>
inline constexpr bool is_object<zoo::Pooled> = true;
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

/// Throws on its way in.
struct Heavy {};

template <>
struct Crossing<Heavy> : Traits {
    using Wire = std::int32_t;
    static Heavy lift(const std::int32_t&, Keeper&) { throw std::bad_alloc(); }
    static void write(const Heavy&, std::int32_t& to, Writer&) { to = 0; }
};

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

inline Handle<zoo::Cat> cat(int age) { return made<zoo::Cat(int)>(slot_of(age)); }
inline Handle<zoo::Bird> bird() { return made<zoo::Bird()>(); }

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

template <class F, class... From>
auto given(F function, const From&... from) {
    Returning frame;
    Wire<std::remove_cvref_t<typename Signature<F>::Result>> result{};
    runtime::call<Throws>(function, frame.outcome, result, from...);
    EXPECT_EQ(frame.outcome.status, 0u);
    return result;
}

}  // namespace beepboop::runtime

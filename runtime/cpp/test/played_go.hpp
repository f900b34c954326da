// SPDX-License-Identifier: MIT
// A Go that is played for tests of functions: what it is called with, what it gives, panics, and what is dropped.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "beepboop/function.hpp"
#include "beepboop/scalar.hpp"
#include "echo.hpp"

namespace pond {

inline int live = 0;

class Duck {
public:
    explicit Duck(int weight) : weight_(weight) { ++live; }
    Duck(Duck&& other) noexcept : weight_(other.weight_) { ++live; }
    ~Duck() { --live; }
    int weight() const noexcept { return weight_; }
    void eat(int more) noexcept { weight_ += more; }

private:
    int weight_;
};

/// Destroyed while exceptions pass.
struct Guard {
    explicit Guard(int& count) : count_(count) {}
    ~Guard() { ++count_; }
    int& count_;
};

}  // namespace pond

namespace beepboop::runtime {

template <>
inline constexpr bool is_object<pond::Duck> = true;

/// What Go does with a call: by the handle of the function.
using Played = std::function<void(std::uint64_t* frame)>;

class Functions : public testing::Test {
protected:
    Functions() {
        played = &played_;
        StartCall frame{reinterpret_cast<std::uintptr_t>(&cross), 1, {}, {}};
        start(frame);
        counter_ = frame.counter.get();
        before_ = counter_->load();
    }

    ~Functions() override {
        EXPECT_EQ(dropped().size(), given_);
        EXPECT_EQ(pond::live, 0);
    }

    /// A function of Go's.
    template <class W>
    W function(Played does) {
        const std::uint64_t handle = 100 + ++given_;
        played_[handle] = std::move(does);
        return W{handle};
    }

    /// Of functions and panics, all that were dropped so far.
    std::vector<std::uint64_t> dropped() {
        for (std::uint64_t more = 1; more != 0;) {
            std::uint64_t room[2];
            DroppedCall frame{{reinterpret_cast<std::uintptr_t>(+room)}, 2, 0, 0};
            give_dropped(frame);
            dropped_.insert(dropped_.end(), room, room + frame.count);
            more = frame.more;
        }
        EXPECT_EQ(counter_->load() - before_, dropped_.size());
        return dropped_;
    }

    std::size_t given_ = 0;

private:
    static void cross(std::uintptr_t dispatch, void* frame, std::uintptr_t, std::uintptr_t) {
        EXPECT_EQ(dispatch, 1u);
        auto* const slots = static_cast<std::uint64_t*>(frame);
        played->at(slots[0])(slots);
    }

    static inline std::map<std::uint64_t, Played>* played;
    std::map<std::uint64_t, Played> played_;
    std::atomic<std::uint64_t>* counter_;
    std::uint64_t before_;
    std::vector<std::uint64_t> dropped_;
};

inline constexpr std::uint64_t token = 77;

inline void go_panics(std::uint64_t* frame) {
    frame[2] = 2;
    frame[4] = token;
}

template <class W>
void delivers(std::uint64_t* frame, const W& value, bool is_error = false) {
    DeliverCall call{{frame[3]}, is_error ? 1U : 0U, {reinterpret_cast<std::uintptr_t>(&value)}, {}};
    deliver(call);
    frame[2] = call.outcome.status != 0 ? 2 : is_error ? 1 : 0;
    frame[4] = token;
    free_block({call.outcome.status == 0 ? Pointer<Block>{} : call.outcome.block});
}

using Sum = std::function<std::int64_t(std::int64_t)>;
template <class Caught = Calling<Panics>, class F, class To, class... From>
Outcome called(F function, To&& to, const From&... from) {
    Outcome outcome{};
    runtime::call<Caught>(function, outcome, to, from...);
    return outcome;
}

}  // namespace beepboop::runtime

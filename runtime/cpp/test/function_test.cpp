// SPDX-License-Identifier: MIT
// Functions both ways, with a Go that is played here: what it is called with, what it gives, panics, and what is
// dropped.
#include <algorithm>
#include <deque>
#include <map>
#include <thread>

#include <gtest/gtest.h>

#include "beepboop/converted.hpp"
#include "beepboop/enumeration.hpp"
#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/function.hpp"
#include "beepboop/list.hpp"
#include "beepboop/option.hpp"
#include "beepboop/record.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/tuple.hpp"
#include "echo.hpp"

namespace pond {

int live = 0;

class Duck {
public:
    explicit Duck(int weight) : weight_(weight) { ++live; }
    Duck(Duck&& other) noexcept : weight_(other.weight_) { ++live; }
    ~Duck() { --live; }
    int weight() const noexcept { return weight_; }

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

namespace {

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

constexpr std::uint64_t token = 77;

void go_panics(std::uint64_t* frame) {
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
std::int64_t sum_of(const Sum& give) {
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < 10; ++i) {
        sum += give(i);
    }
    return sum;
}

template <class Caught = Calling<Panics>, class F, class To, class... From>
Outcome called(F function, To&& to, const From&... from) {
    Outcome outcome{};
    runtime::call<Caught>(function, outcome, to, from...);
    return outcome;
}

TEST_F(Functions, AreCalledWithPlainValues) {  // N-7
    const auto doubled = function<Wire<Sum>>([](std::uint64_t* frame) {
        EXPECT_EQ(frame[1], 0u);
        frame[6] = frame[5] * 2;
    });
    Slot<std::int64_t> result{};
    EXPECT_EQ(called(&sum_of, result, doubled).status, 0u);
    EXPECT_EQ(result.get(), 90);
    EXPECT_EQ(dropped(), (std::vector<std::uint64_t>{101}));
}

using Shout = std::function<std::string(std::string_view, const std::vector<std::string>&, bool)>;
std::string shout(Shout say) { return say("ab", {"cd", "ef"}, true) + "!"; }

TEST_F(Functions, AreGivenABlock) {
    const auto said = function<Wire<Shout>>([](std::uint64_t* frame) {
        const auto& text = *reinterpret_cast<const Text*>(frame + 5);
        const auto& list = *reinterpret_cast<const List<Text>*>(frame + 7);
        EXPECT_EQ(std::string(text.data.get(), text.length), "ab");
        EXPECT_EQ(list.length, 2u);
        EXPECT_EQ(std::string(list.data.get()[1].data.get(), 2), "ef");
        EXPECT_EQ(frame[10], 1u);
        EXPECT_NE(frame[1], 0u);
        const std::string long_text(100, 'x');
        delivers(frame, text_of(long_text));
    });
    Returning frame;
    Text result{};
    runtime::call<Calling<Panics>>(&shout, frame.outcome, result, said);
    EXPECT_EQ(frame.outcome.status, 0u);
    EXPECT_EQ(result.length, 101u);
}

using Try = std::function<std::expected<int, std::string>(int)>;
std::string tried(Try attempt) {
    const auto result = attempt(3);
    return result ? std::to_string(*result) : "failed: " + result.error();
}

TEST_F(Functions, Fail) {
    for (const bool fails : {true, false}) {
        const auto attempt = function<Wire<Try>>([&](std::uint64_t* frame) {
            if (fails) {
                return delivers(frame, text_of("no"), true);
            }
            frame[6] = frame[5] + 1;
        });
        Returning frame;
        Text result{};
        runtime::call<Calling<Panics>>(&tried, frame.outcome, result, attempt);
        EXPECT_EQ(std::string(result.data.get(), result.length), fails ? "failed: no" : "4");
    }
}

TEST_F(Functions, AreKeptAndCopied) {
    static std::deque<Sum> kept;
    const auto keep = +[](const Sum& function) { kept.assign(3, function); };
    const auto one = function<Wire<Sum>>([](std::uint64_t* frame) { frame[6] = 5; });
    called(keep, Nothing(), one);
    EXPECT_EQ(dropped().size(), 0u);
    EXPECT_EQ(kept.back()(1), 5);
    std::thread([] { EXPECT_EQ(kept.front()(2), 5); }).join();
    kept.clear();
    EXPECT_EQ(dropped().size(), 1u);
}

TEST_F(Functions, ThatPanicUnwindTheNativeFrames) {  // P-17
    int destroyed = 0;
    static int* count;
    count = &destroyed;
    const auto unwound = +[](const Sum& give) {
        const pond::Guard guard(*count);
        return give(1);
    };
    const auto broken = function<Wire<Sum>>(&go_panics);
    Slot<std::int64_t> result{};
    for (const bool throws : {true, false}) {
        const auto outcome =
            throws ? called<Calling<Throws>>(unwound, result, broken) : called(unwound, result, broken);
        EXPECT_EQ(outcome.status, status::go_panicked);
        EXPECT_EQ(outcome.block.bits, token);
    }
    EXPECT_EQ(destroyed, 2);
    given_ = 2;  // lifted twice
}

TEST_F(Functions, WhosePanicIsCaughtGiveItBack) {
    const auto catching = +[](const Sum& give) {
        try {
            return give(1);
        } catch (const std::exception& exception) {
            EXPECT_STREQ(exception.what(), "a Go callback panicked");
            return std::int64_t{-1};
        }
    };
    const auto broken = function<Wire<Sum>>(&go_panics);
    Slot<std::int64_t> result{};
    EXPECT_EQ(called(catching, result, broken).status, 0u);
    EXPECT_EQ(result.get(), -1);
    ++given_;
    auto items = dropped();
    std::ranges::sort(items);
    EXPECT_EQ(items, (std::vector<std::uint64_t>{101, token | panic_mark}));
}

TEST_F(Functions, WhosePanicIsRethrownGoesOn) {
    const auto later = +[](const Sum& give) {
        std::exception_ptr kept;
        std::thread([&] {
            try {
                give(1);
            } catch (...) {
                kept = std::current_exception();
            }
        }).join();
        std::rethrow_exception(kept);
    };
    const auto broken = function<Wire<Sum>>(&go_panics);
    EXPECT_EQ(called(later, Nothing(), broken).status, status::go_panicked);
}

std::int64_t sum_of_noexcept(const Sum& give) noexcept { return sum_of(give); }
std::unique_ptr<pond::Duck> duck_of(const Sum& give) noexcept {
    return std::make_unique<pond::Duck>(static_cast<int>(give(1)));
}

TEST_F(Functions, InsideOfNoexceptPanicAtItsEnd) {
    int calls = 0;
    const auto broken = function<Wire<Sum>>([&](std::uint64_t* frame) {
        ++calls;
        go_panics(frame);
    });
    Slot<std::int64_t> result{};
    const auto outcome = called(&sum_of_noexcept, result, broken);
    EXPECT_EQ(outcome.status, status::go_panicked);
    EXPECT_EQ(outcome.block.bits, token);
    EXPECT_EQ(calls, 1);
    Handle<pond::Duck> duck{};
    EXPECT_EQ(called(&duck_of, duck, broken).status, status::go_panicked);
    EXPECT_EQ(duck.bits, 0u);
    ++given_;  // lifted twice
}

/// Calls while it is destroyed.
struct Caller {
    const Sum& give;
    ~Caller() { give(1); }
};

TEST_F(Functions, InsideOfDestructorsWaitTheirTurn) {
    const auto unwinding = +[](const Sum& give) -> int {
        const Caller caller{give};
        throw std::runtime_error("other");
    };
    const auto broken = function<Wire<Sum>>(&go_panics);
    Slot<std::int32_t> result{};
    const auto outcome = called<Calling<Throws>>(unwinding, result, broken);
    EXPECT_EQ(outcome.status, status::go_panicked);
    EXPECT_EQ(outcome.block.bits, token);
}

TEST_F(Functions, DoNotRunInsideOfFastOnes) {
    const auto never = function<Wire<Sum>>([](std::uint64_t*) { FAIL(); });
    Returning frame;
    Slot<std::int64_t> result{};
    runtime::call<Calling<Panics, true>>(&sum_of_noexcept, frame.outcome, result, never);
    EXPECT_EQ(frame.outcome.status, status::panicked);
    const auto& message = frame.payload<Panic>().message;
    EXPECT_EQ(std::string(message.data.get(), message.length),
              "a Go callback cannot run inside of a function that is marked `fast`");
}

using Wrong = std::function<bool()>;
bool ask(const Wrong& question) { return question(); }

TEST_F(Functions, ThatGiveWhatIsRefusedPanic) {
    const auto wrong = function<Wire<Wrong>>([](std::uint64_t* frame) { frame[5] = 9; });
    Returning frame;
    Slot<std::uint8_t> result{};
    runtime::call<Calling<Throws>>(&ask, frame.outcome, result, wrong);
    EXPECT_EQ(frame.outcome.status, status::panicked);
    const auto& message = frame.payload<Panic>().message;
    EXPECT_EQ(std::string(message.data.get(), message.length),
              "the result of a Go callback: 9 is neither false (0) nor true (1)");
}

/// Asks Go what it is.
struct Asked {
    static inline Sum ask;
    std::int64_t value = 0;
};

}  // namespace

template <>
struct Crossing<Asked> : ConvertedCrossing<Asked, std::int64_t, std::int64_t> {
    static constexpr std::uint64_t tag = 1;
    static std::int64_t to_go(const Asked& asked) { return asked.value; }
    static Asked from_go(std::int64_t value) { return {Asked::ask(value)}; }
};

namespace {

TEST_F(Functions, InsideOfConversionsPanicToo) {
    Asked::ask = GoFunction<std::int64_t(std::int64_t)>(function<Wire<Sum>>(&go_panics).bits);
    const auto value = +[](const Asked& asked) { return asked.value; };
    Slot<std::int64_t> result{};
    const auto outcome = called<Converting<Calling<Panics>>>(value, result, slot_of(std::int64_t{1}));
    EXPECT_EQ(outcome.status, status::go_panicked);
    Asked::ask = nullptr;
}

using Trade = std::function<pond::Duck(pond::Duck, std::unique_ptr<pond::Duck>)>;
int trade(const Trade& with) { return with(pond::Duck(1), std::make_unique<pond::Duck>(2)).weight(); }

TEST_F(Functions, TakeAndGiveObjects) {
    const auto trader = function<Wire<Trade>>([](std::uint64_t* frame) {
        const Handle<pond::Duck> first{frame[5]};
        const Handle<pond::Duck> second{frame[6]};
        const Handle<pond::Duck> third = Holder<pond::Duck>::hold(std::make_unique<pond::Duck>(
            Holder<pond::Duck>::object(first).weight() + Holder<pond::Duck>::object(second).weight()));
        Holder<pond::Duck>::destroy(first);
        Holder<pond::Duck>::destroy(second);
        delivers(frame, third);
    });
    Slot<std::int32_t> result{};
    EXPECT_EQ(called(&trade, result, trader).status, 0u);
    EXPECT_EQ(result.get(), 3);
}

/// A native function as Go calls it: the holder, then the arguments.
template <class F>
struct Held {
    using Native = NativeFunction<F>;

    explicit Held(std::uint64_t holder) : functions(reinterpret_cast<std::uintptr_t*>(holder)) {}

    void call(typename Native::Frame& frame) const {
        frame.template part<0>().bits = reinterpret_cast<std::uintptr_t>(functions);
        reinterpret_cast<void (*)(typename Native::Frame*)>(functions[0])(&frame);
    }

    void drop() const {
        DestroyCall<Native> frame{{reinterpret_cast<std::uintptr_t>(functions)}, {}};
        reinterpret_cast<void (*)(DestroyCall<Native>*)>(functions[1])(&frame);
        EXPECT_EQ(frame.outcome.status, 0u);
    }

    std::uintptr_t* functions;
};

std::function<int(int)> adder(int by) {
    return [by](int to) { return to + by; };
}

TEST_F(Functions, OfCppAreHeldByGo) {
    Wire<std::function<int(int)>> function{};
    EXPECT_EQ(called(&adder, function, slot_of(3)).status, 0u);
    const Held<int(int)> held(function.bits);
    NativeFunction<int(int)>::Frame frame{};
    frame.part<1>() = slot_of(4);
    held.call(frame);
    EXPECT_EQ(frame.part<2>().get(), 7);
    EXPECT_EQ(frame.part<3>().status, 0u);
    held.drop();
}

using Wide = std::expected<std::string, std::string>(std::string_view, const std::vector<int>&, pond::Duck,
                                                     std::optional<pond::Duck>);
std::function<Wide> describer() {
    return [](std::string_view text, const std::vector<int>& list, pond::Duck duck,
              std::optional<pond::Duck> other) -> std::expected<std::string, std::string> {
        const auto sum = static_cast<int>(list.size()) + duck.weight() + (other ? other->weight() : 0);
        if (sum > 100) {
            return std::unexpected("too much");
        }
        return std::string(text) + std::to_string(sum);
    };
}

TEST_F(Functions, OfCppTakeAndGiveWhatOthersDo) {
    Wire<std::function<Wide>> function{};
    called(&describer, function);
    const Held<Wide> held(function.bits);
    for (const int weight : {5, 200}) {
        int numbers[] = {1, 2};
        NativeFunction<Wide>::Frame frame{};
        frame.part<1>() = text_of("ducks ");
        frame.part<2>() = list_of(numbers, 2);
        frame.part<3>() = Holder<pond::Duck>::hold(std::make_unique<pond::Duck>(weight));
        held.call(frame);
        EXPECT_EQ(frame.part<6>().status, weight == 5 ? 0u : 1u);
        if (weight == 5) {
            EXPECT_EQ(std::string(frame.part<5>().data.get(), frame.part<5>().length), "ducks 7");
        }
        free_block({frame.part<6>().block});
    }
    held.drop();
}

TEST_F(Functions, OfCppThrow) {
    const auto thrower = +[]() -> std::function<void()> { return [] { throw std::runtime_error("thrown"); }; };
    Wire<std::function<void()>> function{};
    called(thrower, function);
    const Held<void()> held(function.bits);
    NativeFunction<void()>::Frame frame{};
    held.call(frame);
    EXPECT_EQ(frame.part<1>().status, status::panicked);
    free_block({frame.part<1>().block});
    held.drop();
}

TEST_F(Functions, ThatAreEmptyAreErrors) {
    const auto empty = +[]() -> std::function<void()> { return nullptr; };
    Wire<std::function<void()>> function{};
    const auto outcome = called<Calling<Throws>>(empty, function);
    EXPECT_EQ(outcome.status, status::threw);
    free_block({outcome.block});
}

TEST_F(Functions, GoRoundAndRound) {
    const auto same = +[](Sum function) -> std::optional<Sum> { return function; };
    const auto go_function = function<Wire<Sum>>([](std::uint64_t* frame) { frame[6] = frame[5] + 1; });
    Wire<std::optional<Sum>> back{};
    EXPECT_EQ(called(same, back, go_function).status, 0u);
    const Held<std::int64_t(std::int64_t)> held(back.bits);
    NativeFunction<std::int64_t(std::int64_t)>::Frame frame{};
    frame.part<1>() = slot_of(std::int64_t{4});
    held.call(frame);
    EXPECT_EQ(frame.part<2>().get(), 5);
    EXPECT_EQ(dropped().size(), 0u);
    held.drop();
}

std::int64_t nested(const Sum& give, int depth) { return depth == 0 ? 0 : give(depth) + 1; }

TEST_F(Functions, CallThemselvesDeeply) {
    std::uint64_t handle = 0;
    const auto again = function<Wire<Sum>>([&](std::uint64_t* frame) {
        ++given_;
        Slot<std::int64_t> result{};
        const auto outcome = called(&nested, result, Wire<Sum>{handle}, slot_of(static_cast<int>(frame[5]) - 1));
        if (frame[5] == 1) {
            return go_panics(frame);
        }
        frame[2] = outcome.status == status::go_panicked ? 2 : 0;
        frame[4] = outcome.block.bits;
        frame[6] = static_cast<std::uint64_t>(result.get());
    });
    handle = again.bits;
    Slot<std::int64_t> result{};
    const auto outcome = called(&nested, result, again, slot_of(200));
    EXPECT_EQ(outcome.status, status::go_panicked);
    EXPECT_EQ(outcome.block.bits, token);
}

std::int64_t from_threads(const Sum& give) {
    std::atomic<std::int64_t> sum = 0;
    std::atomic<int> caught = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&sum, &caught, give] {
            for (std::int64_t i = 0; i < 1000; ++i) {
                const Sum copy = give;
                try {
                    sum += copy(i);
                } catch (const std::exception&) {
                    ++caught;
                }
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(caught, 4 * 10);
    return sum;
}

TEST_F(Functions, CalledFromThreadsAtOnce) {
    const auto one = function<Wire<Sum>>([](std::uint64_t* frame) {
        if (frame[5] % 100 == 7) {
            return go_panics(frame);
        }
        frame[6] = 1;
    });
    Slot<std::int64_t> result{};
    EXPECT_EQ(called(&from_threads, result, one).status, 0u);
    EXPECT_EQ(result.get(), 4 * 990);
    given_ += 4 * 10;  // panics that nobody took
}

TEST_F(Functions, ManyAtOnce) {
    std::vector<std::function<void()>> functions;
    for (int i = 0; i < 1000; ++i) {
        ++given_;
        functions.emplace_back(GoFunction<void()>(static_cast<std::uint64_t>(i + 1)));
    }
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (std::size_t i = static_cast<std::size_t>(thread); i < functions.size(); i += 4) {
                functions[i] = nullptr;
            }
        });
    }
    const auto some = dropped();
    for (auto& thread : threads) {
        thread.join();
    }
    auto all = dropped();
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::unique(all).size(), 0u);
    EXPECT_GE(all.size(), some.size());
}

}  // namespace
}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// Go functions in C++: called with all that crosses, failing, panicking on every way, and dropped.
#include <algorithm>
#include <deque>
#include <thread>

#include <gtest/gtest.h>

#include "beepboop/converted.hpp"
#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "played_go.hpp"

namespace beepboop::runtime {
namespace {

std::int64_t sum_of(const Sum& give) {
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < 10; ++i) {
        sum += give(i);
    }
    return sum;
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
    [[maybe_unused]] static constexpr std::uint64_t tag = 1;
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
        Offer offer{third.bits, 0};
        delivers(frame, Handle<pond::Duck>{reinterpret_cast<std::uintptr_t>(&offer)});
        EXPECT_EQ(offer.taken, 1u);
    });
    Slot<std::int32_t> result{};
    EXPECT_EQ(called(&trade, result, trader).status, 0u);
    EXPECT_EQ(result.get(), 3);
}

using Look = std::function<void(const pond::Duck&, pond::Duck&)>;
int look(const Look& at) {
    const pond::Duck first(1);
    pond::Duck second(2);
    at(first, second);
    return second.weight();
}

TEST_F(Functions, AreLentObjects) {
    const auto looker = function<Wire<Look>>([](std::uint64_t* frame) {
        EXPECT_EQ(frame[1], 0u);  // no block
        const auto& first = Holder<pond::Duck>::object(Handle<pond::Duck>{frame[5]});
        Holder<pond::Duck>::object(Handle<pond::Duck>{frame[6]}).eat(first.weight());
    });
    Slot<std::int32_t> result{};
    EXPECT_EQ(called(&look, result, looker).status, 0u);
    EXPECT_EQ(result.get(), 3);
}

/// A native function as Go calls it: the holder, then the arguments.
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

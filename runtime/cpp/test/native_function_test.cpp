// SPDX-License-Identifier: MIT
// C++ functions in Go: held, called with all that crosses, throwing, and dropped.
#include <gtest/gtest.h>

#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "beepboop/option.hpp"
#include "played_go.hpp"

namespace beepboop::runtime {
namespace {

class NativeFunctions : public Functions {};

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

TEST_F(NativeFunctions, AreHeldByGo) {
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

TEST_F(NativeFunctions, TakeAndGiveWhatOthersDo) {
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

TEST_F(NativeFunctions, Throw) {
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

TEST_F(NativeFunctions, ThatAreEmptyAreErrors) {
    const auto empty = +[]() -> std::function<void()> { return nullptr; };
    Wire<std::function<void()>> function{};
    const auto outcome = called<Calling<Throws>>(empty, function);
    EXPECT_EQ(outcome.status, status::threw);
    free_block({outcome.block});
}

TEST_F(NativeFunctions, GoRoundAndRound) {
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

}  // namespace
}  // namespace beepboop::runtime

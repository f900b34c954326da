// SPDX-License-Identifier: MIT
// std::function: what holds a Go function on its way in, and on its way out is held for Go.
#pragma once

#include "native_function.hpp"

namespace beepboop::runtime {

[[noreturn, gnu::cold]] inline void empty_function() {
#if defined(__cpp_exceptions)
    throw std::runtime_error("there is no function: a std::function is empty");
#else
    std::abort();
#endif
}

/// Whether the parts of a frame begin where beepboop's table says, in slots, and how long it is.
template <class... W>
constexpr bool begins(std::uint64_t first, std::initializer_list<std::uint64_t> slots, std::uint64_t end) {
    std::size_t index = 0;
    for (const auto slot : slots) {
        if (first * 8 + TupleLayout<W...>::offset(index++) != slot * 8) {
            return false;
        }
    }
    return first * 8 + TupleLayout<W...>::offset(sizeof...(W)) == end * 8;
}

template <class R, class... A>
struct Crossing<std::function<R(A...)>> : Traits {
    using Function = std::function<R(A...)>;
    using Native = NativeFunction<R(A...)>;
    using Wire = Callable<WireOrVoid<typename OutcomeOf<R>::Value>, WireOrVoid<typename OutcomeOf<R>::Error>,
                          runtime::Wire<Value<A>>...>;
    static constexpr bool flat = false;
    static constexpr bool handle = true;

    /// The parameters and, where it is plain, the result.
    static constexpr bool calls_go(std::initializer_list<std::uint64_t> slots, std::uint64_t end) {
        using Frame = typename GoFunction<R(A...)>::Frame;
        constexpr std::uint64_t head = 5;
        if constexpr (Frame::has_result) {
            return sizeof(Frame) == end * 8 &&
                   begins<InFrame<runtime::Wire<Value<A>>>..., typename Frame::Result>(head, slots, end);
        } else {
            return sizeof(Frame) == end * 8 && begins<InFrame<runtime::Wire<Value<A>>>...>(head, slots, end);
        }
    }

    /// The holder, the parameters, the result and the outcome.
    static constexpr bool is_called(std::initializer_list<std::uint64_t> slots, std::uint64_t end) {
        return fits(static_cast<typename Native::Frame*>(nullptr), slots, end);
    }

    static Function lift(const Wire& from, Keeper&) { return GoFunction<R(A...)>(from.bits); }

    static Wire hold(const Function& value) { return {owned(value).release().bits}; }

    static void measure(const Function& value, Measure& size) {
        size.make<OwnedHandle<Native>>([&] { return owned(value); });
    }

    static void write(const Function&, Wire& to, Writer& writer) {
        to.bits = writer.take<OwnedHandle<Native>>().release().bits;
    }

private:
    template <class... W>
    static constexpr bool fits(Tuple<W...>*, std::initializer_list<std::uint64_t> slots, std::uint64_t end) {
        return begins<W...>(0, slots, end);
    }

    static OwnedHandle<Native> owned(const Function& value) {
        if (value == nullptr) {
            empty_function();
        }
        return OwnedHandle<Native>(Handle<Native>{reinterpret_cast<std::uintptr_t>(new Native(value))});
    }
};

}  // namespace beepboop::runtime

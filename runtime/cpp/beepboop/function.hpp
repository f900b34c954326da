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

/// Where beepboop's table says that the parts of a frame begin, in slots, and last where it ends.
using Slots = std::initializer_list<std::uint64_t>;

/// Whether that holds for a frame that begins with so many other slots.
template <class... W>
constexpr bool begins(std::uint64_t first, Slots slots) {
    std::size_t index = 0;
    for (const auto slot : slots) {
        if (index > sizeof...(W) || first * 8 + TupleLayout<W...>::offset(index) != slot * 8) {
            return false;
        }
        ++index;
    }
    return index == sizeof...(W) + 1;
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
    static constexpr bool calls_go(Slots slots) {
        using Call = typename GoFunction<R(A...)>::Call;
        constexpr std::uint64_t head = 5;
        if constexpr (Call::has_result) {
            return begins<PlaceOf<runtime::Wire<Value<A>>>..., typename Call::Result>(head, slots);
        } else {
            return begins<PlaceOf<runtime::Wire<Value<A>>>...>(head, slots);
        }
    }

    /// The holder, the parameters, the result and the outcome.
    static constexpr bool is_called(Slots slots) { return fits(static_cast<typename Native::Frame*>(nullptr), slots); }

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
    static constexpr bool fits(Tuple<W...>*, Slots slots) {
        return begins<W...>(0, slots);
    }

    static OwnedHandle<Native> owned(const Function& value) {
        if (value == nullptr) {
            empty_function();
        }
        return OwnedHandle<Native>(Handle<Native>{reinterpret_cast<std::uintptr_t>(new Native(value))});
    }
};

/// What the bridge source asserts of each function that crosses.
template <class F, class W>
inline constexpr bool crosses_as = std::is_same_v<Wire<F>, W>;
template <class F>
constexpr bool calls_go(Slots slots) {
    return Crossing<F>::calls_go(slots);
}
template <class F>
constexpr bool is_called(Slots slots) {
    return Crossing<F>::is_called(slots);
}

}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// Native functions as Go holds them: two C functions, and what they are about.
#pragma once

#include <functional>

#include "go_function.hpp"
#include "object_argument.hpp"

namespace beepboop::runtime {

/// What an argument of a frame is to the function that takes it.
template <class W>
struct PassedAs {
    using Type = std::conditional_t<std::is_arithmetic_v<W>, Slot<W>, Reference<W>>;
};
template <>
struct PassedAs<Text> {
    using Type = Text;
};
template <class W>
struct PassedAs<List<W>> {
    using Type = List<W>;
};
template <class W>
struct PassedAs<Pointer<W>> {
    using Type = Pointer<W>;
};
template <class T>
struct PassedAs<Handle<T>> {
    using Type = Handle<T>;
};
template <class R, class E, class... P>
struct PassedAs<Callable<R, E, P...>> {
    using Type = Callable<R, E, P...>;
};

/// Objects that Go passes by value are gone there.
template <class A>
struct AsPassed {
    using Type = A;
};
template <class A>
requires(is_object<A>) struct AsPassed<A> {
    using Type = A&&;
};
template <class A>
requires(is_object<A>) struct AsPassed<std::optional<A>> {
    using Type = std::optional<A>&&;
};

template <class F>
class NativeFunction;

template <class F>
inline constexpr bool is_object<NativeFunction<F>> = true;

template <class R, class... A>
class NativeFunction<R(A...)> {
public:
    explicit NativeFunction(const std::function<R(A...)>& function) : function_(function) {}
    NativeFunction(const NativeFunction&) = delete;
    NativeFunction& operator=(const NativeFunction&) = delete;

    using T = typename OutcomeOf<R>::Value;
    using Self = Handle<NativeFunction>;

    template <class W>
    using Result = std::conditional_t<std::is_arithmetic_v<W>, Slot<W>, W>;

    template <class V>
    struct FrameOf {
        using Type =
            Tuple<Self, typename PassedAs<Wire<Value<A>>>::Type..., Result<Wire<std::remove_cvref_t<V>>>, Outcome>;
    };
    template <class V>
    requires(std::is_void_v<V>) struct FrameOf<V> {
        using Type = Tuple<Self, typename PassedAs<Wire<Value<A>>>::Type..., Outcome>;
    };
    using Frame = typename FrameOf<T>::Type;

private:
    static R invoke(NativeFunction& self, typename AsPassed<A>::Type... arguments) {
        return self.function_(static_cast<A&&>(arguments)...);
    }

    template <std::size_t... i>
    static void call_with(Frame& frame, std::index_sequence<i...>) noexcept {
        constexpr std::size_t count = sizeof...(A);
        if constexpr (std::is_void_v<T>) {
            runtime::call<Calling<Panics>>(&invoke, frame.template part<count + 1>(), Nothing(),
                                           frame.template part<0>(), frame.template part<i + 1>()...);
        } else {
            runtime::call<Calling<Panics>>(&invoke, frame.template part<count + 2>(), frame.template part<count + 1>(),
                                           frame.template part<0>(), frame.template part<i + 1>()...);
        }
    }

    static void call(Frame* frame) noexcept { call_with(*frame, std::index_sequence_for<A...>()); }
    static void drop(DestroyCall<NativeFunction>* frame) noexcept { runtime::destroy<Calling<Panics>>(*frame); }

    // In this order, for Go.
    Pointer<void(Frame*)> call_{reinterpret_cast<std::uintptr_t>(&call)};
    Pointer<void(DestroyCall<NativeFunction>*)> drop_{reinterpret_cast<std::uintptr_t>(&drop)};
    std::function<R(A...)> function_;
};

}  // namespace beepboop::runtime

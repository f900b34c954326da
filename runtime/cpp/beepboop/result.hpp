// SPDX-License-Identifier: MIT
// A function's result, into its frame. Long texts and lists are handed over with the memory they have.
#pragma once

#include <cstdlib>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "argument.hpp"

namespace beepboop::runtime {

template <class W>
struct WireIn {
    using Type = W;
};

template <class W>
struct WireIn<Slot<W>> {
    using Type = W;
};

/// Lowers any value.
template <class T, class To>
inline void give_copy(const T& value, To& to, Outcome& outcome) {
    using W = typename WireIn<To>::Type;
    if constexpr (!std::is_same_v<To, W>) {
        W wire;
        runtime::write_alone(value, wire);
        to.set(wire);
    } else if constexpr (Crossing<T>::flat) {
        Writer none;
        runtime::write(value, to, none);
    } else {
        Measure size;
        runtime::measure(value, size);
        Writer writer(size);
        runtime::write(value, to, writer);
        outcome.block.set(writer.release());
    }
}

/// A value in a block of its own, which has it destroyed.
template <class T>
struct OwningBlock : Block {
    explicit OwningBlock(T&& owned) : Block{}, value(std::move(owned)) {
        drop.set([](Block* block) { delete static_cast<OwningBlock*>(block); });
    }
    T value;
};

/// Below this many bytes a copy costs less than a piece of memory more.
inline constexpr std::size_t worth_moving = 1024;

/// How a result of type T is given. Specialised where that is not by lowering a copy. What is converted is given as
/// what it is converted to.
template <class T>
struct Returned {
    template <class To>
    static void give(const T& value, To& to, Outcome& outcome) {
        if constexpr (requires { Crossing<T>::to_go(value); }) {
            using Given = decltype(Crossing<T>::to_go(value));
            Returned<std::remove_cvref_t<Given>>::give(Crossing<T>::to_go(value), to, outcome);
        } else {
            runtime::give_copy(value, to, outcome);
        }
    }
};

/// An object or a function: without a block, and without a detour.
template <class X>
requires(Crossing<X>::handle&& requires(const X& value) { Crossing<X>::hold(value); }) struct Returned<X> {
    template <class To>
    static void give(const X& value, To& to, Outcome&) {
        to = Crossing<X>::hold(value);
    }
};

/// The handle of an object that a function makes where it is to stay. In object.hpp.
template <class T, class Make>
Handle<T> hold_made(const Make& make);
template <class T>
void drop_made(Handle<T>& handle) noexcept;

/// Whether giving a result may throw: it needs a block.
template <class T>
inline constexpr bool gives_without_throwing = Crossing<T>::flat&& std::is_nothrow_destructible_v<T>;

template <>
inline constexpr bool gives_without_throwing<void> = true;

/// `T&` of a member function of T, by which calls are chained.
template <class R>
inline constexpr bool gives_itself = std::is_lvalue_reference_v<R> && is_object<std::remove_reference_t<R>>;

[[noreturn, gnu::cold]] inline void gave_another() {
#if defined(__cpp_exceptions)
    throw std::logic_error("gave another object than its own, which is only lent");
#else
    std::abort();
#endif
}

}  // namespace beepboop::runtime

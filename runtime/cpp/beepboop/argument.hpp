// SPDX-License-Identifier: MIT
// An argument from the frame to the function: lifted, borrowed where its memory is the wire value, or changed in place.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

template <class W>
inline W wire_of(const Slot<W>& slot) noexcept {
    return slot.get();
}

template <class W>
inline W& wire_of(const Reference<W>& reference) noexcept {
    return *reference.address.get();
}

template <class W>
inline const W& wire_of(const W& in_line) noexcept {
    return in_line;
}

/// A value that the call owns. Specialised where the lifted value must be written back.
template <class T>
struct Owned {
    explicit Owned(const Wire<T>& from, Keeper& keeper) noexcept(lifts_without_throwing<T>)
        : value(Crossing<T>::lift(from, keeper)) {}
    T value;
};

/// The caller's own memory, read.
template <class T>
struct Borrowed {
    explicit Borrowed(const Wire<T>& from, Keeper&) noexcept : value(reinterpret_cast<const T&>(from)) {}
    const T& value;
};

template <class P>
using Value = std::remove_cvref_t<P>;

template <class P>
inline constexpr bool is_borrowed =
    std::is_lvalue_reference_v<P>&& std::is_class_v<Value<P>>&& Crossing<Value<P>>::same;

/// What holds an argument for a parameter of type P during the call.
template <class P>
using Argument = std::conditional_t<is_borrowed<P>, Borrowed<Value<P>>, Owned<Value<P>>>;

template <class P, class From>
constexpr void must_be_passable() {
    static_assert(!std::is_lvalue_reference_v<P> || std::is_const_v<std::remove_reference_t<P>>,
                  "only spans can be changed in place");
    using W = std::remove_cvref_t<decltype(wire_of(std::declval<const From&>()))>;
    must_agree<Value<P>, W>();
}

template <class P>
inline constexpr bool passes_without_throwing =
    std::is_nothrow_constructible_v<Argument<P>, const Wire<Value<P>>&, Keeper&>;

}  // namespace beepboop::runtime

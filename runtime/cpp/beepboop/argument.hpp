// SPDX-License-Identifier: MIT
// An argument from the frame to the function and back: lifted, borrowed where its memory is the wire value, or changed.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

/// An argument that is changed, and the place in the frame for its new value.
template <class W>
struct Changing {
    const Reference<W>& from;
    Changed<W>& to;
};

template <class W>
inline Changing<W> changing(const Reference<W>& from, Changed<W>& to) noexcept {
    return {from, to};
}

template <class W>
inline W wire_of(const Slot<W>& slot) noexcept {
    return slot.get();
}

template <class W>
inline W& wire_of(const Reference<W>& reference) noexcept {
    return *reference.address.get();
}

template <class W>
inline W& wire_of(const Changing<W>& argument) noexcept {
    return *argument.from.address.get();
}

template <class W>
inline const W& wire_of(const W& in_line) noexcept {
    return in_line;
}

/// A value that the call owns. Specialised where the lifted value is changed in place without being a reference: there
/// `begin` says that the function is called now, and `finish` that it returned.
template <class T>
struct Owned {
    explicit Owned(const Wire<T>& from, Keeper& keeper) noexcept(lifts_without_throwing<T>)
        : value(Crossing<T>::lift(from, keeper)) {}
    T value;
};

/// The caller's own memory, read or changed.
template <class T>
struct Borrowed {
    explicit Borrowed(const Wire<T>& from, Keeper&) noexcept
        : value(reinterpret_cast<T&>(const_cast<Wire<T>&>(from))) {}
    T& value;
};

template <class P>
using Value = std::remove_cvref_t<P>;

/// `T&` of data.
template <class P>
inline constexpr bool is_changed =
    std::is_lvalue_reference_v<P> && !std::is_const_v<std::remove_reference_t<P>> && !is_object<Value<P>>;

/// A function that may throw must not have changed the caller's memory by then.
template <class P, bool is_noexcept>
inline constexpr bool
    is_borrowed = std::is_lvalue_reference_v<P>&& std::is_class_v<Value<P>>&& Crossing<Value<P>>::same &&
                  (is_noexcept || !is_changed<P>);

/// What holds an argument for a parameter of type P during the call. Specialised for those that only lend, or are gone
/// afterwards.
template <class P, bool is_noexcept>
struct ArgumentOf {
    using Type = std::conditional_t<is_borrowed<P, is_noexcept>, Borrowed<std::remove_reference_t<P>>, Owned<Value<P>>>;
};

template <class P, bool is_noexcept>
using Argument = typename ArgumentOf<P, is_noexcept>::Type;

template <class P>
inline constexpr bool passes_without_throwing =
    std::is_nothrow_constructible_v<Argument<P, true>, const Wire<Value<P>>&, Keeper&>;

template <class From>
inline constexpr bool comes_back = false;
template <class W>
inline constexpr bool comes_back<Reference<W>> = true;
template <class W>
inline constexpr bool comes_back<Changing<W>> = true;

template <class P, class From>
constexpr void must_be_passable() {
    static_assert(!is_changed<P> || comes_back<From>, "only records, plain values and spans can be changed");
    using W = std::remove_cvref_t<decltype(wire_of(std::declval<const From&>()))>;
    must_agree<Value<P>, W>();
}

/// The wire value of what needs no block.
template <class T, class W>
inline void write_alone(const T& value, W& to) {
    if constexpr (Crossing<T>::flat) {
        Writer none;
        runtime::write(value, to, none);
    } else {
        Measure size;
        runtime::measure(value, size);
        Writer writer(size);
        runtime::write(value, to, writer);
    }
}

/// What was changed comes back in the frame.
template <class P, class A, class From>
inline void give_changed(const A&, const From&) noexcept {}

template <class P, class A, class W>
inline void give_changed(const A& argument, const Changing<W>& from) {
    static_assert(is_changed<P>);
    Measure size;
    runtime::measure(argument.value, size);
    Writer writer(size);
    runtime::write(argument.value, from.to.value, writer);
    from.to.block.set(writer.release());
}

/// What was changed goes to the caller's memory.
template <class P, bool is_noexcept, class A, class From>
inline void finish(A& argument, const From& from) {
    if constexpr (requires { argument.finish(); }) {
        argument.finish();
    } else if constexpr (is_changed<P> && !is_borrowed<P, is_noexcept> &&
                         std::is_same_v<From, Reference<Wire<Value<P>>>>) {
        runtime::write_alone(argument.value, wire_of(from));
    }
}

/// What is gone after the call, and was not taken yet when an exception ended it.
template <class P, class From>
inline void drop_untaken(const From& from) noexcept {
    if constexpr (requires { Argument<P, true>::drop(wire_of(from)); }) {
        Argument<P, true>::drop(wire_of(from));
    }
}

/// What came back of an argument does not, since the call ends otherwise.
template <class From>
inline void take_back(const From&) noexcept {}

template <class W>
inline void take_back(const Changing<W>& from) noexcept {
    drop_block(from.to.block);
    from.to.block.bits = 0;
}

}  // namespace beepboop::runtime

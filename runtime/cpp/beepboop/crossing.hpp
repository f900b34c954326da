// SPDX-License-Identifier: MIT
// How a C++ type crosses the boundary: one specialisation of Crossing a type, in the file of its kind or generated.
#pragma once

#include <type_traits>
#include <utility>

#include "block.hpp"
#include "keeper.hpp"
#include "reason.hpp"
#include "wire.hpp"

namespace beepboop::runtime {

/// What a specialisation says of itself, where it does not say otherwise. It also has
///
///     using Wire = …;                                           the wire value
///     static bool check(const Wire&, Reason&) noexcept;         where `checked`
///     static T lift(const Wire&, Keeper&);                      of a wire value that was checked
///     static void measure(const T&, Measure&);                  where not `flat`: what `write` takes from the block
///     static void write(const T&, Wire&, Writer&);              fills the wire value
struct Traits {
    static constexpr bool checked = false;  // some wire values are refused
    static constexpr bool flat = true;      // no addresses in the wire value
    static constexpr bool same = false;     // the native memory is the wire value, once that is checked
    static constexpr bool listed = false;   // a list on the wire: an option of it adds no address
    static constexpr bool handle = false;   // an object or a function: an option of it is 0 or its own wire value
    static constexpr bool nothing = false;  // a record without fields: as an alternative it is no more than the tag
};

template <class T>
struct Crossing;

/// Whether T is a class whose values stay native. Generated, as is whether every handle of it holds a std::shared_ptr.
template <class T>
inline constexpr bool is_object = false;
template <class T>
inline constexpr bool is_shared = false;

template <class T>
using Wire = typename Crossing<std::remove_cv_t<T>>::Wire;

template <class T, class W>
constexpr void must_agree() {
    static_assert(std::is_same_v<W, Wire<T>>, "the type differs from what beepboop read in the header");
}

/// Whether the wire value is good; if not, the reason says why.
template <class T, class W>
[[nodiscard]] inline bool check(const W& from, Reason& reason) noexcept {
    must_agree<T, W>();
    if constexpr (Crossing<std::remove_cv_t<T>>::checked) {
        return Crossing<std::remove_cv_t<T>>::check(from, reason);
    } else {
        return true;
    }
}

template <class T>
inline constexpr bool lifts_without_throwing = noexcept(Crossing<T>::lift(std::declval<const Wire<T>&>(),
                                                                          std::declval<Keeper&>()));

template <class T, class W>
[[nodiscard]] inline std::remove_cv_t<T> lift(const W& from,
                                              Keeper& keeper) noexcept(lifts_without_throwing<std::remove_cv_t<T>>) {
    must_agree<T, W>();
    return Crossing<std::remove_cv_t<T>>::lift(from, keeper);
}

template <class T>
inline void measure(const T& value, Measure& measure) {
    if constexpr (!Crossing<T>::flat) {
        Crossing<T>::measure(value, measure);
    }
}

template <class T, class W>
inline void write(const T& value, W& to, Writer& writer) {
    must_agree<T, W>();
    Crossing<T>::write(value, to, writer);
}

}  // namespace beepboop::runtime

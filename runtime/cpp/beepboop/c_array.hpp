// SPDX-License-Identifier: MIT
// Arrays of C, which occur as fields only: they can't be returned, so they are assigned to.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

template <class T, std::size_t length>
struct Crossing<T[length]> : Traits {
    using Wire = Array<runtime::Wire<T>, length>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = Crossing<T>::flat;
    static constexpr bool same = Crossing<T>::same;

    static bool check(const Wire& from, Reason& reason) noexcept {
        for (std::size_t i = 0; i < length; ++i) {
            if (!runtime::check<T>(from.elements[i], reason)) {
                return reason.at_index(i);
            }
        }
        return true;
    }

    static void assign(T (&value)[length], const Wire& from, Keeper& keeper) {
        for (std::size_t i = 0; i < length; ++i) {
            if constexpr (std::is_array_v<T>) {
                Crossing<T>::assign(value[i], from.elements[i], keeper);
            } else {
                value[i] = runtime::lift<T>(from.elements[i], keeper);
            }
        }
    }

    static void measure(const T (&value)[length], Measure& measure) {
        for (const T& element : value) {
            runtime::measure(element, measure);
        }
    }

    static void write(const T (&value)[length], Wire& to, Writer& writer) {
        for (std::size_t i = 0; i < length; ++i) {
            runtime::write(value[i], to.elements[i], writer);
        }
    }
};

template <class T, class W>
inline void assign_field(T& value, const W& from, Keeper& keeper) {
    must_agree<T, W>();
    Crossing<T>::assign(value, from, keeper);
}

}  // namespace beepboop::runtime

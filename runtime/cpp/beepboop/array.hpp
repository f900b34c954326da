// SPDX-License-Identifier: MIT
// Arrays of fixed length.
#pragma once

#include <array>
#include <concepts>
#include <utility>

#include "crossing.hpp"

namespace beepboop::runtime {

template <class T, std::size_t length>
struct Crossing<std::array<T, length>> : Traits {
    using Value = std::array<T, length>;
    using Wire = Array<runtime::Wire<T>, length>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = Crossing<T>::flat;
    static constexpr bool same = Crossing<T>::same && sizeof(Value) == sizeof(Wire);

    static bool check(const Wire& from, Reason& reason) noexcept {
        for (std::size_t i = 0; i < length; ++i) {
            if (!runtime::check<T>(from.elements[i], reason)) {
                return reason.at_index(i);
            }
        }
        return true;
    }

    static Value lift(const Wire& from, Keeper& keeper) noexcept(lifts_without_throwing<T>) {
        if constexpr (same) {
            return reinterpret_cast<const Value&>(from);
        } else if constexpr (std::default_initializable<T> && std::is_move_assignable_v<T>) {
            Value value;
            for (std::size_t i = 0; i < length; ++i) {
                value[i] = runtime::lift<T>(from.elements[i], keeper);
            }
            return value;
        } else {
            return lift_each(from, keeper, std::make_index_sequence<length>());
        }
    }

    static void measure(const Value& value, Measure& measure) {
        for (const T& element : value) {
            runtime::measure(element, measure);
        }
    }

    static void write(const Value& value, Wire& to, Writer& writer) {
        for (std::size_t i = 0; i < length; ++i) {
            runtime::write(value[i], to.elements[i], writer);
        }
    }

private:
    template <std::size_t... i>
    static Value lift_each(const Wire& from, Keeper& keeper, std::index_sequence<i...>) {
        return Value{{runtime::lift<T>(from.elements[i], keeper)...}};
    }
};

}  // namespace beepboop::runtime

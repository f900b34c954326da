// SPDX-License-Identifier: MIT
// std::tuple and std::pair.
#pragma once

#include <tuple>
#include <utility>

#include "crossing.hpp"
#include "tuple_wire.hpp"

namespace beepboop::runtime {

template <class Value, class... T>
struct TupleCrossing : Traits {
    using Wire = Tuple<runtime::Wire<T>...>;
    static constexpr bool checked = (Crossing<T>::checked || ...);
    static constexpr bool flat = (Crossing<T>::flat && ...);

    static bool check(const Wire& from, Reason& reason) noexcept { return check_each(from, reason, indices); }

    static Value lift(const Wire& from, Keeper& keeper) noexcept((lifts_without_throwing<T> && ...)) {
        return lift_each(from, keeper, indices);
    }

    static void measure(const Value& value, Measure& measure) { measure_each(value, measure, indices); }
    static void write(const Value& value, Wire& to, Writer& writer) { write_each(value, to, writer, indices); }

private:
    static constexpr std::index_sequence_for<T...> indices{};

    template <class Part>
    static bool check_part(const runtime::Wire<Part>& from, std::size_t index, Reason& reason) noexcept {
        constexpr const char* names[] = {"V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11"};
        return runtime::check<Part>(from, reason) || reason.at_field(names[index]);
    }

    template <std::size_t... i>
    static bool check_each(const Wire& from, Reason& reason, std::index_sequence<i...>) noexcept {
        return (check_part<T>(from.template part<i>(), i, reason) && ...);
    }

    template <std::size_t... i>
    static Value lift_each(const Wire& from, Keeper& keeper,
                           std::index_sequence<i...>) noexcept((lifts_without_throwing<T> && ...)) {
        return Value{runtime::lift<T>(from.template part<i>(), keeper)...};
    }

    template <std::size_t... i>
    static void measure_each(const Value& value, Measure& measure, std::index_sequence<i...>) {
        (runtime::measure(std::get<i>(value), measure), ...);
    }

    template <std::size_t... i>
    static void write_each(const Value& value, Wire& to, Writer& writer, std::index_sequence<i...>) {
        (runtime::write(std::get<i>(value), to.template part<i>(), writer), ...);
    }
};

template <class... T>
struct Crossing<std::tuple<T...>> : TupleCrossing<std::tuple<T...>, T...> {};

template <class A, class B>
struct Crossing<std::pair<A, B>> : TupleCrossing<std::pair<A, B>, A, B> {};

}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// std::optional: an address, 0 for none. An option of a list, map or set is that list, with the address 0 for none; of
// an object or a function it is that, or 0.
#pragma once

#include <optional>

#include "crossing.hpp"

namespace beepboop::runtime {

/// What an empty list that is there points to.
inline constexpr std::uint64_t empty_list = 0;

template <class T>
requires(!Crossing<T>::listed && !Crossing<T>::handle) struct Crossing<std::optional<T>> : Traits {
    using Wire = Pointer<runtime::Wire<T>>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = false;

    static bool check(const Wire& from, Reason& reason) noexcept {
        return from.bits == 0 || runtime::check<T>(*from.get(), reason);
    }

    static std::optional<T> lift(const Wire& from, Keeper& keeper) noexcept(lifts_without_throwing<T>) {
        return from.bits == 0 ? std::nullopt : std::optional<T>(std::in_place, runtime::lift<T>(*from.get(), keeper));
    }

    static void measure(const std::optional<T>& value, Measure& measure) {
        if (value) {
            measure.template data<runtime::Wire<T>>();
            runtime::measure(*value, measure);
        }
    }

    static void write(const std::optional<T>& value, Wire& to, Writer& writer) {
        to.set(nullptr);
        if (value) {
            to.set(writer.template data<runtime::Wire<T>>());
            runtime::write(*value, *to.get(), writer);
        }
    }
};

template <class T>
requires(Crossing<T>::listed) struct Crossing<std::optional<T>> : Traits {
    using Wire = runtime::Wire<T>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = false;

    static bool check(const Wire& from, Reason& reason) noexcept { return runtime::check<T>(from, reason); }

    static std::optional<T> lift(const Wire& from, Keeper& keeper) noexcept(lifts_without_throwing<T>) {
        return from.data.bits == 0 ? std::nullopt : std::optional<T>(std::in_place, runtime::lift<T>(from, keeper));
    }

    static void measure(const std::optional<T>& value, Measure& measure) {
        if (value) {
            runtime::measure(*value, measure);
        }
    }

    static void write(const std::optional<T>& value, Wire& to, Writer& writer) {
        to = {};
        if (value) {
            runtime::write(*value, to, writer);
            if (to.length == 0) {
                to.data.bits = reinterpret_cast<std::uintptr_t>(&empty_list);
            }
        }
    }
};

template <class T>
requires(Crossing<T>::handle) struct Crossing<std::optional<T>> : Traits {
    using Wire = runtime::Wire<T>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = false;

    static bool check(const Wire& from, Reason& reason) noexcept {
        return from.bits == 0 || runtime::check<T>(from, reason);
    }

    static std::optional<T> lift(const Wire& from, Keeper& keeper) {
        return from.bits == 0 ? std::nullopt : std::optional<T>(runtime::lift<T>(from, keeper));
    }

    static void measure(const std::optional<T>& value, Measure& measure) {
        if (value) {
            runtime::measure(*value, measure);
        }
    }

    static void write(const std::optional<T>& value, Wire& to, Writer& writer) {
        to.bits = 0;
        if (value) {
            runtime::write(*value, to, writer);
        }
    }
};

}  // namespace beepboop::runtime

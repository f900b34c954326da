// SPDX-License-Identifier: MIT
// std::strong_ordering and std::weak_ordering: a number less than, equal to or greater than 0.
#pragma once

#include <compare>

#include "crossing.hpp"

namespace beepboop::runtime {

template <class T>
struct OrderingCrossing : Traits {
    using Wire = std::int64_t;

    static T lift(const std::int64_t& from, Keeper&) noexcept {
        return from < 0 ? T::less : from > 0 ? T::greater : T::equivalent;
    }

    static void write(const T& value, std::int64_t& to, Writer&) noexcept { to = value < 0 ? -1 : value > 0 ? 1 : 0; }
};

template <>
struct Crossing<std::strong_ordering> : OrderingCrossing<std::strong_ordering> {};

template <>
struct Crossing<std::weak_ordering> : OrderingCrossing<std::weak_ordering> {};

}  // namespace beepboop::runtime

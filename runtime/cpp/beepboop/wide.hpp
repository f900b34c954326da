// SPDX-License-Identifier: MIT
// 128-bit integers.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

template <class T>
struct WideCrossing : Traits {
    using Wire = Wide;

    static T lift(const Wide& from, Keeper&) noexcept {
        return static_cast<T>(static_cast<Uint128>(from.high) << 64 | from.low);
    }

    static void write(const T& value, Wide& to, Writer&) noexcept {
        const auto bits = static_cast<Uint128>(value);
        to = {static_cast<std::uint64_t>(bits), static_cast<std::uint64_t>(bits >> 64)};
    }
};

template <>
struct Crossing<Int128> : WideCrossing<Int128> {};

template <>
struct Crossing<Uint128> : WideCrossing<Uint128> {};

}  // namespace beepboop::runtime

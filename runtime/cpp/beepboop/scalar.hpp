// SPDX-License-Identifier: MIT
// bool, integers up to 64 bits, floats, char32_t, std::byte.
#pragma once

#include <cstddef>
#include <cstdint>

#include "crossing.hpp"

namespace beepboop::runtime {

/// The integer of the standard size, whatever the type's own name: `long` and `long long` differ by name alone.
template <std::size_t size, bool is_signed>
struct Sized;

template <>
struct Sized<1, true> {
    using Type = std::int8_t;
};
template <>
struct Sized<2, true> {
    using Type = std::int16_t;
};
template <>
struct Sized<4, true> {
    using Type = std::int32_t;
};
template <>
struct Sized<8, true> {
    using Type = std::int64_t;
};
template <>
struct Sized<1, false> {
    using Type = std::uint8_t;
};
template <>
struct Sized<2, false> {
    using Type = std::uint16_t;
};
template <>
struct Sized<4, false> {
    using Type = std::uint32_t;
};
template <>
struct Sized<8, false> {
    using Type = std::uint64_t;
};

template <class T>
using SizedInteger = typename Sized<sizeof(T), std::is_signed_v<T>>::Type;

template <class T>
concept Number = std::is_same_v<T, signed char> || std::is_same_v<T, unsigned char> || std::is_same_v<T, short> ||
    std::is_same_v<T, unsigned short> || std::is_same_v<T, int> || std::is_same_v<T, unsigned> ||
    std::is_same_v<T, long long> || std::is_same_v<T, unsigned long long> || std::is_same_v<T, float> ||
    std::is_same_v<T, double>;

/// A type whose values are the same on both sides but for the name of the type.
template <class T, class W>
struct ScalarCrossing : Traits {
    using Wire = W;
    static constexpr bool same = true;
    static_assert(sizeof(T) == sizeof(W));

    static T lift(const W& from, Keeper&) noexcept { return static_cast<T>(from); }
    static void write(const T& value, W& to, Writer&) noexcept { to = static_cast<W>(value); }
};

template <Number T>
requires std::is_integral_v<T>
struct Crossing<T> : ScalarCrossing<T, SizedInteger<T>> {
};

template <Number T>
requires std::is_floating_point_v<T>
struct Crossing<T> : ScalarCrossing<T, T> {
};

/// `long` is what std::size_t and std::ptrdiff_t are called where addresses are as long: 64 bits on the wire.
template <class T, class W>
struct AddressSizedCrossing : Traits {
    using Wire = W;
    static constexpr bool checked = sizeof(T) < sizeof(W);
    static constexpr bool same = sizeof(T) == sizeof(W);

    static bool check(const W& from, Reason& reason) noexcept {
        return static_cast<W>(static_cast<T>(from)) == from ||
               reason.set("the number does not fit into %zu bits", sizeof(T) * 8);
    }

    static T lift(const W& from, Keeper&) noexcept { return static_cast<T>(from); }
    static void write(const T& value, W& to, Writer&) noexcept { to = static_cast<W>(value); }
};

template <>
struct Crossing<long> : AddressSizedCrossing<long, std::int64_t> {};

template <>
struct Crossing<unsigned long> : AddressSizedCrossing<unsigned long, std::uint64_t> {};

template <>
struct Crossing<std::byte> : ScalarCrossing<std::byte, std::uint8_t> {};

template <>
struct Crossing<bool> : ScalarCrossing<bool, std::uint8_t> {
    static constexpr bool checked = true;

    static bool check(const std::uint8_t& from, Reason& reason) noexcept {
        return from <= 1 || reason.set("%u is neither false (0) nor true (1)", unsigned{from});
    }
};

template <>
struct Crossing<char32_t> : ScalarCrossing<char32_t, std::int32_t> {
    static constexpr bool checked = true;

    static bool check(const std::int32_t& from, Reason& reason) noexcept {
        const bool good = (from >= 0 && from < 0xD800) || (from > 0xDFFF && from <= 0x10FFFF);
        return good || reason.set("%d is not a Unicode scalar value", static_cast<int>(from));
    }
};

}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
// What is called for objects besides their own functions: constructors, operators, and the way to their bases.
#pragma once

#include <compare>
#include <functional>

#include "object.hpp"

namespace beepboop::runtime {

/// Constructors have no address. `F` is what one is called as: `Counter(int) noexcept`.
template <class F>
struct Construct;

template <class T, class... P, bool is_noexcept>
struct Construct<T(P...) noexcept(is_noexcept)> {
    static_assert(std::is_constructible_v<T, P...>, "no such constructor is public");

    static T call(P... arguments) noexcept(is_noexcept) { return T(static_cast<P&&>(arguments)...); }
};

template <class T>
inline bool equal(const T& left, const T& right) {
    return left == right;
}

/// Weakly ordered ones too.
template <class T>
inline std::strong_ordering compare(const T& left, const T& right) {
    const std::weak_ordering order = left <=> right;
    return order < 0   ? std::strong_ordering::less
           : order > 0 ? std::strong_ordering::greater
                       : std::strong_ordering::equal;
}

template <class T>
inline std::uint64_t hash(const T& value) {
    return std::hash<T>()(value);
}

template <class Base, class T>
inline std::shared_ptr<Base> as_base(const std::shared_ptr<T>& object) noexcept {
    return object;
}

}  // namespace beepboop::runtime

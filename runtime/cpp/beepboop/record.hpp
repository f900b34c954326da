// SPDX-License-Identifier: MIT
// Records. Their specialisations are generated; here is what those do with a field. `F` is the field's declared type.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

/// The native memory may be the wire value: what is left to compare are the fields and their offsets.
template <class T, class W>
inline constexpr bool same_outline = std::is_standard_layout_v<T>&& std::is_trivially_copyable_v<T> &&
                                     sizeof(T) == sizeof(W) && alignof(T) <= alignof(W);

/// A field's memory is its wire value.
template <class F>
inline constexpr bool same_field = Crossing<std::remove_cv_t<F>>::same;

/// `name` is the field's in Go.
template <class F, class W>
[[nodiscard]] inline bool check_field(const W& from, const char* name, Reason& reason) noexcept {
    return runtime::check<F>(from, reason) || reason.at_field(name);
}

template <class F, class W>
[[nodiscard]] inline std::remove_cv_t<F> lift_field(const W& from, Keeper& keeper) {
    return runtime::lift<F>(from, keeper);
}

template <class T>
inline void measure_field(const T& value, Measure& size) {
    runtime::measure(value, size);
}

template <class T, class W>
inline void write_field(const T& value, W& to, Writer& writer) {
    runtime::write(value, to, writer);
}

/// A record with the values that its member initialisers give it, zero where it has none.
template <class T>
T make_default() noexcept {
    return T{};
}

}  // namespace beepboop::runtime

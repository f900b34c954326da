// SPDX-License-Identifier: MIT
// Records. Their specialisations are generated; here is what those have in common.
#pragma once

#include "crossing.hpp"

namespace beepboop::runtime {

/// The native memory may be the wire value: what is left to compare are the fields and their offsets.
template <class T, class W>
inline constexpr bool same_outline = std::is_standard_layout_v<T> && std::is_trivially_copyable_v<T> &&
                                     sizeof(T) == sizeof(W) && alignof(T) <= alignof(W);

/// A field's memory is its wire value.
template <class T>
inline constexpr bool same_field = Crossing<std::remove_cv_t<T>>::same;

}  // namespace beepboop::runtime

// SPDX-License-Identifier: MIT
/// @file
/// Documentation of all forms.
#pragma once
#include <cstdint>

/// @brief Adds two numbers.
///
/// The sum wraps around:
///
///     add(1, 2)
///
/// - first
/// - second
inline std::int64_t add(std::int64_t left, std::int64_t right) noexcept { return left + right; }

/**
 * Subtracts.
 *
 * A block of its own.
 */
inline std::int64_t subtract(std::int64_t left, std::int64_t right) noexcept { return left - right; }

[[deprecated("use add")]] std::int64_t plus(std::int64_t left, std::int64_t right) noexcept;  ///< The old way.

/// A place.
struct Point {
    double x = 0;  //!< To the right.
    double y = 0;  // not a doc comment
};

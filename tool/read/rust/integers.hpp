// SPDX-License-Identifier: MIT
// Rust's integer types and arithmetic on their values, as rustc does it at compile time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/rust/literals.hpp"

namespace reader::rust {

/// A type of constants. `bool` is an integer of one bit here, `char` one of 32.
struct IntegerType {
    bool is_signed = true;
    int bits = 32;

    bool operator==(const IntegerType&) const = default;
};

/// `u8`, …, `usize` (64 bits), `bool`, `char`; nothing for others.
std::optional<IntegerType> integer_type(std::string_view name);

Wide smallest(IntegerType type);
Wide largest(IntegerType type);
bool fits(Wide value, IntegerType type);
/// As `value as T` gives it.
Wide wrapped(Wide value, IntegerType type);

/// As `value as T` gives it of a float: rounded towards 0, NaN is 0, and what is too large is the nearest there is.
Wide saturated(double value, IntegerType type);

/// `left operator right`; nothing where it overflows, divides by zero, or is no operator that we know.
std::optional<Wide> apply(std::string_view operation, Wide left, Wide right, IntegerType type);

/// Whether the operator compares: its result is a bool.
bool is_comparison(std::string_view operation);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Constant expressions: array lengths, values of enumerators and constants, conditions of #if. With C++'s own
// conversions.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "read/cpp/path.hpp"

namespace reader::cpp {

enum class NumberKind {
    integer,   // of 8 to 64 bits, or a bool of 1: `value`, sign-extended where the type is signed
    real,      // float (32 bits) or double (64): `real`
    duration,  // `value` in nanoseconds, signed
};

struct Number {
    std::uint64_t value = 0;
    unsigned bits = 32;
    bool is_signed = true;
    NumberKind kind = NumberKind::integer;
    double real = 0;

    bool negative() const { return is_signed && static_cast<std::int64_t>(value) < 0; }
    std::uint64_t magnitude() const { return negative() ? 0 - value : value; }
    bool operator==(const Number&) const = default;
};

/// What a tick of a duration stands for: `nanoseconds / divisor`.
struct Period {
    std::uint64_t nanoseconds = 1;
    std::uint64_t divisor = 1;
    bool counts_reals = false;  // `std::chrono::duration<double>`
};

/// An integer's value in the integer type of `type`, wrapped as C++ does.
Number converted(Number number, Number type);

/// Why an expression has no value that we know.
struct NotConstant {
    bool platform = false;  // it differs from target to target
    std::string reason;     // "`f()` is a call"
};

using Evaluated = std::expected<Number, NotConstant>;

/// What the names in an expression mean.
class Meaning {
public:
    virtual ~Meaning() = default;
    virtual Evaluated value(const Path& path) = 0;
    /// A number of the type that is written so; none where that is no type of numbers.
    virtual std::optional<Number> number_type(std::string_view type) = 0;
    /// Of the duration that is written so.
    virtual std::optional<Period> period(std::string_view type);
    /// `defined name`, in #if only.
    virtual Evaluated defined(std::string_view name);
};

Evaluated evaluate(std::string_view expression, Meaning& meaning);

}  // namespace reader::cpp

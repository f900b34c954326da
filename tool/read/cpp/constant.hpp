// SPDX-License-Identifier: MIT
// Constant expressions: array lengths, values of enumerators, conditions of #if. Integers with C++'s own conversions.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "read/cpp/path.hpp"

namespace reader::cpp {

/// An integer of a type of 8 to 64 bits, or a bool of 1. `value` is sign-extended where the type is signed.
struct Number {
    std::uint64_t value = 0;
    unsigned bits = 32;
    bool is_signed = true;

    bool negative() const { return is_signed && static_cast<std::int64_t>(value) < 0; }
    std::uint64_t magnitude() const { return negative() ? 0 - value : value; }
    bool operator==(const Number&) const = default;
};

/// The same value in the type of `type`, wrapped as C++ does.
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
    /// A number of the integer type that is written so; none where that is no integer type.
    virtual std::optional<Number> integer_type(std::string_view type) = 0;
    /// `defined name`, in #if only.
    virtual Evaluated defined(std::string_view name);
};

Evaluated evaluate(std::string_view expression, Meaning& meaning);

}  // namespace reader::cpp

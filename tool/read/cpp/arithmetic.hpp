// SPDX-License-Identifier: MIT
// Operators on numbers with C++'s usual conversions; what the language leaves undefined has no value.
#pragma once

#include <string_view>

#include "read/cpp/constant.hpp"

namespace reader::cpp {

/// `!`, `~`, `-` or `+`.
Evaluated apply(std::string_view op, Number operand);
/// Any binary operator of a constant expression.
Evaluated apply(std::string_view op, Number left, Number right);

/// How tightly a binary operator binds: 10 `*` … 1 `||`; 0 for all else.
int precedence(std::string_view op);

Number boolean(bool value);
Number real_number(double value, unsigned bits = 64);
Number duration_number(std::int64_t nanoseconds);

/// What a cast or an initialisation makes of a number: to bool it asks for zero, integers wrap, reals are cut.
Evaluated cast(Number number, Number type);
/// That many ticks as a duration.
Evaluated ticks(Number count, Period period);

// of reals and durations; the others are in arithmetic.cpp
Evaluated apply_real(std::string_view op, Number operand);
Evaluated apply_real(std::string_view op, Number left, Number right);
Evaluated apply_duration(std::string_view op, Number left, Number right);

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Operators on integers with C++'s usual conversions; what the language leaves undefined has no value.
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

}  // namespace reader::cpp

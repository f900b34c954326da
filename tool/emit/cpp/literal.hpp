// SPDX-License-Identifier: MIT
// Values of the model as C++ literals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emit::cpp {

/// An integer, of any type that can hold it.
std::string integer_literal(bool negative, std::uint64_t magnitude);

/// To the last bit.
std::string float_literal(double number);

/// In quotes, whatever bytes it has.
std::string text_literal(std::string_view text);

}  // namespace emit::cpp

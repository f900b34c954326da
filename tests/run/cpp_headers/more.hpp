// SPDX-License-Identifier: MIT
#pragma once

#include <expected>

#include "errors.hpp"
#include "shapes.hpp"

namespace geo {
// beepboop:name NewCircle
std::expected<Circle, ShapeError> circle(double radius) noexcept;
double area(const Pair& pair) noexcept;
}  // namespace geo

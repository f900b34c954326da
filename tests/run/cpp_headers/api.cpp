// SPDX-License-Identifier: MIT
#include "api.hpp"
#include "more.hpp"

namespace geo {

Square square(double side) noexcept { return {side}; }

std::expected<Circle, ShapeError> circle(double radius) noexcept {
    if (radius < 0) return std::unexpected(ShapeError("a radius is not negative", radius));
    return Circle{radius};
}

double area(const Pair& pair) noexcept { return pair.square.area() + pair.circle.area(); }

}  // namespace geo

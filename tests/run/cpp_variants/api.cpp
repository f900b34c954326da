// SPDX-License-Identifier: MIT
#include "api.hpp"

namespace figures {

double area(const Shape& shape) noexcept {
    if (const auto* circle = std::get_if<Circle>(&shape)) return 3 * circle->radius * circle->radius;
    if (const auto* rect = std::get_if<Rect>(&shape)) return rect->width * rect->height;
    return 0;
}
Shape echo(Shape shape) { return shape; }
Drawing echo_drawing(Drawing drawing) noexcept { return drawing; }
Circle grow(Circle circle) noexcept { return {circle.radius * 2}; }

}  // namespace figures

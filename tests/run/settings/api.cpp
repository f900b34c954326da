// SPDX-License-Identifier: MIT
#include "api.hpp"

double geometry::area(double width, double height) noexcept { return width * height; }
void debug::dump(const unsigned char*) {}
Point mirror(Point point) noexcept { return {-point.x, point.y}; }
Color color(bool red) noexcept { return red ? Color::Red : Color::Green; }
std::uint32_t png_size() noexcept { return 7; }

// SPDX-License-Identifier: MIT
/// @file
/// What beepboop.toml says of the API.
#pragma once

#include <cstdint>

namespace geometry {
double area(double width, double height) noexcept;
}
namespace debug {
void dump(const unsigned char* memory);
}
struct Point {
    std::int32_t x;
    std::int32_t y;
};
struct Hidden {
    std::int32_t secret;
};
enum class Color { Red, Green };

Point mirror(Point point) noexcept;
//beepboop:name ColorOf
Color color(bool red) noexcept;
std::uint32_t png_size() noexcept;

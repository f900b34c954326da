// SPDX-License-Identifier: MIT
//! Modules, aliases and imports.
#pragma once
#include <span>

/// Lengths and areas.
namespace geometry {
using Meters = double;

struct Size { Meters width, height; };

inline double area(Size size) noexcept { return size.width * size.height; }
}  // namespace geometry

namespace geometry::solid {
inline double volume(Size floor, geometry::Meters height) noexcept { return area(floor) * height; }
}  // namespace geometry::solid

namespace shapes = geometry;
using geometry::Size;

inline Size square(shapes::Meters side) noexcept { return {side, side}; }

inline double total(std::span<const ::geometry::Size> sizes) noexcept {
    double sum = 0;
    for (const auto& size : sizes) sum += geometry::area(size);
    return sum;
}

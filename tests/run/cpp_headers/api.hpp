// SPDX-License-Identifier: MIT
/// @file
/// An API of several headers, and of types that lie beside them.
#pragma once

#include "shapes.hpp"

namespace geo {
// beepboop:name MakeSquare
Square square(double side) noexcept;
}  // namespace geo

namespace geo {
/// Two shapes.
struct Pair {
    Square square;
    Circle circle;
};
}  // namespace geo

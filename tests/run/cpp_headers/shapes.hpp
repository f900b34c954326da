// SPDX-License-Identifier: MIT
#ifndef SHAPES_HPP
#define SHAPES_HPP

#include "errors.hpp"

namespace geo {

struct Circle {
    double radius;
    static constexpr double pi = 3.125;
    double area() const noexcept { return pi * radius * radius; }
};

struct Square {
    double side;
    double area() const noexcept { return side * side; }
};

/// Asked for by nothing.
struct Unused {
    double x;
    double area() const noexcept { return x; }
};

struct Pair;

}  // namespace geo

#endif

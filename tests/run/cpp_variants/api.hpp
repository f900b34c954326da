// SPDX-License-Identifier: MIT
/// @file
/// Variants of structs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace figures {

struct Circle {
    double radius;
};
struct Rect {
    double width;
    double height;
};
struct Label {
    std::string text;
    std::vector<std::string> tags;
};
struct Nothing {};

/// A figure.
using Shape = std::variant<Circle, Rect, Label, Nothing>;

struct Drawing {
    Shape main;
    std::optional<Shape> background;
    std::vector<Shape> shapes;
    std::unique_ptr<Shape> frame;
};

double area(const Shape& shape) noexcept;
Shape echo(Shape shape);
Drawing echo_drawing(Drawing drawing) noexcept;
Circle grow(Circle circle) noexcept;

}  // namespace figures

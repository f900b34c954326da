// SPDX-License-Identifier: MIT
/// @file
/// Methods of data.
#pragma once
#include <cmath>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

/// A point.
struct Point {
    double x;

    /// Returns the distance.
    double length() const noexcept { return std::abs(x); }
    void shift(double by) noexcept { x += by; }
    static std::expected<Point, std::string> from_text(std::string_view text) noexcept;
};

struct Note {
    std::vector<std::string> lines;
    std::expected<void, std::string> add(std::string_view line) noexcept;
};

void reset(Point& point) noexcept;

// SPDX-License-Identifier: MIT
/// @file
/// Methods, static functions and constants of structs.
#pragma once

#include <cmath>
#include <cstdint>
#include <expected>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A point.
struct Point {
    double x;
    double y;

    /// Where all begins.
    static constexpr std::uint32_t DIMENSIONS = 2;

    /// Makes a point on the diagonal.
    //beepboop:name NewPoint
    static Point diagonal(double both) noexcept { return {both, both}; }

    static std::expected<Point, std::string> from_text(std::string_view text) noexcept;

    /// Returns the distance from the origin.
    double length() const noexcept { return std::hypot(x, y); }

    /// Moves the point.
    void shift(double dx, double dy) noexcept {
        x += dx;
        y += dy;
    }

    Point swapped() const noexcept { return {y, x}; }

    //beepboop:fast
    double dot(const Point& other) const noexcept { return x * other.x + y * other.y; }
};

/// A person with a name.
struct Person {
    std::string name;
    std::vector<std::string> tags;

    std::string rename(std::string_view other) noexcept {
        tags.push_back(name);
        return std::exchange(name, std::string(other));
    }

    std::expected<std::uint32_t, std::string> add(std::string_view tag) noexcept {
        tags.emplace_back(tag);
        if (tag.empty()) return std::unexpected("empty tag");
        return static_cast<std::uint32_t>(tags.size());
    }
};

inline std::ostream& operator<<(std::ostream& out, const Person& person) { return out << person.name; }

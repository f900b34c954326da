// SPDX-License-Identifier: MIT
//! Structs with public fields.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A point in the plane.
struct Point { double x, y; };

/// A line between two points.
struct Line {
    Point start;  ///< Where it starts.
    Point end;
    //beepboop:name Title
    std::string label;
};

struct Drawing {
    std::vector<Line> lines;
    std::pair<std::uint32_t, std::uint32_t> size;
    std::optional<Point> origin;
    bool visible;
};

inline Point middle(const Line& line) noexcept { return {(line.start.x + line.end.x) / 2, (line.start.y + line.end.y) / 2}; }
inline Line labelled(Line line, std::string_view label) noexcept { return {line.start, line.end, std::string(label)}; }
inline std::size_t draw(Drawing drawing) noexcept { return drawing.lines.size(); }

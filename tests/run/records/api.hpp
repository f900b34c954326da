// SPDX-License-Identifier: MIT
/// @file
/// Records of every form.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

/// A point with padding.
struct Point {
    bool flag;
    /// The distance to the right.
    double x;
    std::uint8_t small;
    std::int32_t y;
};

struct Pair {
    //beepboop:name Field0
    std::int32_t first;
    //beepboop:name Field1
    std::string second;
};
struct Meters {
    double value;
};
struct Marker {};

struct Nested {
    Point point;
    std::vector<Point> points;
    std::optional<Point> marker;
    std::string name;
};

struct Node {
    std::int64_t value = 0;
    std::unique_ptr<Node> next;
    std::vector<Node> children;
    std::unordered_map<std::string, Node> named;
};

struct Large {
    std::int8_t f0; std::int16_t f1; std::int32_t f2; std::int64_t f3; std::uint8_t f4; std::uint16_t f5; std::uint32_t f6; std::uint64_t f7;
    float f8; double f9; bool f10; char32_t f11; std::string f12; std::vector<std::uint8_t> f13; std::optional<std::int8_t> f14; std::optional<std::string> f15;
    std::array<std::uint8_t, 3> f16; std::ptrdiff_t f17; std::size_t f18; std::pair<std::int8_t, std::string> f19; std::vector<std::string> f20; std::unordered_map<std::int32_t, bool> f21; Meters f22; unsigned __int128 f23;
};

Point mirror(Point point) noexcept;
double sum(const Point& point) noexcept;
Pair swap(Pair pair) noexcept;
Meters twice(Meters length) noexcept;
Marker mark(Marker marker) noexcept;
//beepboop:name Nested_
Nested nested(Nested value) noexcept;
//beepboop:name Large_
Large large(Large value) noexcept;
std::size_t depth(const Node& node) noexcept;
std::unique_ptr<Node> chain(std::int64_t length) noexcept;

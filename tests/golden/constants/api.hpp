// SPDX-License-Identifier: MIT
/// @file
/// Constants.
#pragma once
#include <chrono>
#include <cstdint>
#include <string_view>

enum class Color { Red, Blue };

/// The most there may be.
inline constexpr std::uint32_t MAX_SIZE = 10 * (1 << 10);
inline constexpr double RATIO = 0.5;
inline constexpr std::string_view NAME = "beep";
inline constexpr Color BEST = Color::Blue;
inline constexpr std::chrono::seconds WAIT{90};

struct Point {
    static constexpr std::uint8_t DIMENSIONS = 2;
    std::int32_t x;
};

std::uint32_t mix(Color color, Point point) noexcept;

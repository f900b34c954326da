// SPDX-License-Identifier: MIT
//! Slices, lists and arrays.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#define HALF 2
//beepboop:skip
inline constexpr std::size_t SIDE = HALF + 2;

struct Point { double x, y; };

double sum(std::span<const double> values) noexcept;
std::vector<int> doubled(std::vector<int> values) noexcept;
inline void scale(std::span<double> values, double factor) noexcept {
    for (auto& value : values) value *= factor;
}
std::vector<bool> far(std::span<const Point> points) noexcept;
std::vector<std::string_view> words(std::string_view text) noexcept;
std::string join(std::span<const std::string_view> words) noexcept;
std::string lines(std::vector<std::string> texts) noexcept;
std::vector<std::vector<double>> transpose(const std::vector<std::vector<double>>& rows) noexcept;
inline std::array<double, SIDE> diagonal(std::array<std::array<double, SIDE>, SIDE> matrix) noexcept {
    return {matrix[0][0], matrix[1][1], matrix[2][2], matrix[3][3]};
}
std::array<std::uint8_t, 4> hash(const std::array<std::uint8_t, 1 << 5>& block) noexcept;

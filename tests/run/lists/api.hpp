// SPDX-License-Identifier: MIT
/// @file
/// Lists each way.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

inline constexpr std::size_t side = 2;
constexpr int cell_count = side * side + 1;

/// A pixel, laid out as C does.
struct Pixel {
    std::uint8_t red;
    std::uint32_t depth;
    std::uint16_t alpha;
};

/// A named list.
struct Series {
    std::string name;
    std::vector<double> values;
};

double sum(std::span<const double> values) noexcept;
std::size_t address(std::span<const double> values) noexcept;
//beepboop:name Double
std::vector<std::int32_t> double_(std::vector<std::int32_t> values) noexcept;
std::vector<std::int16_t> reversed(std::vector<std::int16_t> values) noexcept;
std::array<std::int64_t, cell_count> cells(std::array<std::int64_t, cell_count> values) noexcept;
std::vector<std::array<float, side>> grid(std::span<const std::array<float, side>> values) noexcept;
std::vector<std::string> words(std::string_view text) noexcept;
std::vector<std::string_view> borrowed_words(std::string_view text) noexcept;
std::string join(const std::vector<std::string>& words, std::string_view by) noexcept;
std::vector<bool> flags(const std::vector<bool>& values) noexcept;
std::vector<char32_t> letters(std::vector<char32_t> values) noexcept;
std::array<std::string, 3> names(std::array<std::string, 3> values) noexcept;
std::vector<std::vector<std::vector<std::uint8_t>>> nested(std::vector<std::vector<std::vector<std::uint8_t>>> values) noexcept;
std::uint64_t depths(std::span<const Pixel> pixels) noexcept;
std::size_t pixel_address(std::span<const Pixel> pixels) noexcept;
void fade(std::span<Pixel> pixels) noexcept;
void scale(std::span<double> values, double by) noexcept;
//beepboop:name EchoSeries
std::vector<Series> series(std::vector<Series> series) noexcept;

// SPDX-License-Identifier: MIT
/// @file
/// Constants of every kind.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace detail {
inline constexpr std::uint32_t kilo = 1 << 10;
}

enum class Color { Red, Blue };

/// The most there may be.
inline constexpr std::uint32_t MAX_SIZE = 10 * detail::kilo;
inline constexpr std::int64_t SMALLEST = std::numeric_limits<std::int64_t>::min();
inline constexpr std::uint64_t LARGEST = 0xffff'ffff'ffff'ffff;
constexpr std::int8_t NEGATIVE = -5;
inline constexpr double RATIO = 0.1;
constexpr float HALF = -0.5f;
//beepboop:name Huge
inline constexpr double HUGE_NUMBER = 1e300;
inline constexpr bool IS_READY = !false;
inline constexpr char32_t DOT = U'.';
inline constexpr char32_t QUOTE = U'\'';
inline constexpr char32_t EURO = U'€';
inline constexpr std::string_view NAME = "a \"name\"\n";
inline constexpr std::chrono::milliseconds TIMEOUT{1500};
inline constexpr Color FAVOURITE = Color::Blue;
const std::uint8_t MASK = 0xf0 & ~0x10;

std::uint32_t size() noexcept;
std::string show(Color color) noexcept;

// SPDX-License-Identifier: MIT
//! Enums without data.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// A colour.
enum class Color {
    Red,
    DarkBlue,  ///< As the sea.
    Green,
};

enum class Level : std::uint8_t { Low = 1, Middle = Low << 2, High = 0x10, Top };

enum Signed { Minus = -10, Next, Zero = 0 };

enum class Large : long long { Small = 1, Huge = 1ll << 40 };

inline Color next(Color color) noexcept { return color == Color::Red ? Color::DarkBlue : Color::Green; }
std::optional<Color> parse(std::string_view name) noexcept;
inline std::uint8_t value(Level level) noexcept { return static_cast<std::uint8_t>(level); }
inline std::vector<Color> all() noexcept { return {Color::Red, Color::DarkBlue, Color::Green}; }
inline Signed below(Signed value) noexcept { return value; }
inline Large huge(Large value) noexcept { return value; }

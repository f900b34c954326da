// SPDX-License-Identifier: MIT
/// @file
/// Enums without data, and flags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

constexpr int base = 10;

/// A colour.
enum class Color {
    red,
    dark_blue,  ///< Like the sea.
    green,
};

enum class Level : std::int8_t { Low = -1, Middle, High = 5 };

enum Code { First = base, Next, Far = 1000 * base };

enum class Huge : std::uint64_t { Zero = 0, Max = 0xFFFF'FFFF'FFFF'FFFF };

/// What may be done.
//beepboop:flags
enum class Access : std::uint8_t { READ = 1, WRITE = 2, RUN = 1 << 2 };

Color next(Color color) noexcept;
//beepboop:name Level_
Level level(Level level) noexcept;
//beepboop:name Code_
Code code(Code code) noexcept;
//beepboop:name Huge_
Huge huge(Huge value) noexcept;
std::vector<Color> all() noexcept;
std::size_t count(std::span<const Color> colors, Color color) noexcept;
std::optional<Color> maybe(std::optional<Color> color) noexcept;
Access grant(Access access, Access more) noexcept;

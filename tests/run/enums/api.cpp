// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>

Color next(Color color) noexcept {
    switch (color) {
    case Color::red: return Color::dark_blue;
    case Color::dark_blue: return Color::green;
    case Color::green: return Color::red;
    }
    return color;
}
Level level(Level level) noexcept { return level; }
Code code(Code code) noexcept { return code; }
Huge huge(Huge value) noexcept { return value; }
std::vector<Color> all() noexcept { return {Color::red, Color::dark_blue, Color::green}; }
std::size_t count(std::span<const Color> colors, Color color) noexcept {
    return static_cast<std::size_t>(std::ranges::count(colors, color));
}
std::optional<Color> maybe(std::optional<Color> color) noexcept { return color; }
Access grant(Access access, Access more) noexcept {
    return static_cast<Access>(static_cast<std::uint8_t>(access) | static_cast<std::uint8_t>(more));
}

// SPDX-License-Identifier: MIT
#include "api.hpp"

std::uint32_t size() noexcept { return MAX_SIZE; }
std::string show(Color color) noexcept { return color == Color::Red ? "Red" : "Blue"; }

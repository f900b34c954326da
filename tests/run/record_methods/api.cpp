// SPDX-License-Identifier: MIT
#include "api.hpp"

std::expected<Point, std::string> Point::from_text(std::string_view text) noexcept {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::unexpected("no comma");
    try {
        return Point{std::stod(std::string(text.substr(0, comma))), std::stod(std::string(text.substr(comma + 1)))};
    } catch (const std::exception&) {
        return std::unexpected("bad x");
    }
}

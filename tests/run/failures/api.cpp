// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <charconv>

std::expected<std::int64_t, std::string> parse(std::string_view text) noexcept {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::unexpected("`" + std::string(text) + "` is not a number");
    }
    return value;
}
std::expected<void, std::string> check(bool good) noexcept {
    if (!good) return std::unexpected("not good");
    return {};
}
std::expected<std::pair<std::int64_t, std::int64_t>, std::string> divide(std::int64_t left, std::int64_t right) noexcept {
    if (right == 0) return std::unexpected("division by zero");
    return std::pair{left / right, left % right};
}
std::expected<std::string, std::string> name(std::size_t index) noexcept {
    if (index > 1) return std::unexpected("no such name");
    return index == 0 ? "zero" : "one";
}

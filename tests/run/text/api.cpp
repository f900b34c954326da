// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>

std::size_t length(std::string_view text) noexcept { return text.size(); }
std::size_t count_chars(std::string text) noexcept {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}
std::string greet(std::string_view name) noexcept { return "Hello, " + std::string(name) + "!"; }
std::string echo(std::string text) noexcept { return text; }
std::string empty() noexcept { return {}; }
std::string_view first_word(std::string_view text) noexcept { return text.substr(0, text.find(' ')); }
std::string repeat(const std::string& text, std::size_t times) noexcept {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}
std::string join(std::string_view left, std::string middle, const char* right) noexcept {
    return std::string(left) + middle + right;
}
std::expected<std::string, std::string> checked(std::string_view text) noexcept { return std::string(text); }

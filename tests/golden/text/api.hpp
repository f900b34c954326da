// SPDX-License-Identifier: MIT
//! Text, borrowed and owned.
#pragma once
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>
#include <string_view>

/// Borrows its argument and gives a new text.
inline std::string greet(std::string_view name) noexcept { return "Hello, " + std::string(name) + "!"; }

/// Takes its argument.
inline std::string shout(std::string text) noexcept {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return text;
}

/// Gives back a part of its argument.
inline std::string_view first_word(const std::string& text) noexcept { return std::string_view(text).substr(0, text.find(' ')); }

inline char32_t initial(const char* text) noexcept { return *text == '\0' ? U'?' : static_cast<char32_t>(*text); }

inline std::string join(std::string_view left, char32_t separator, std::string_view right) noexcept {
    return std::string(left) + static_cast<char>(separator) + std::string(right);
}

inline void print(std::string_view message) noexcept { std::fwrite(message.data(), 1, message.size(), stdout); }

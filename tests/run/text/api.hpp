// SPDX-License-Identifier: MIT
/// @file
/// Text each way.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

std::size_t length(std::string_view text) noexcept;
std::size_t count_chars(std::string text) noexcept;
std::string greet(std::string_view name) noexcept;
std::string echo(std::string text) noexcept;
std::string empty() noexcept;
std::string_view first_word(std::string_view text) noexcept;
std::string repeat(const std::string& text, std::size_t times) noexcept;
std::string join(std::string_view left, std::string middle, const char* right) noexcept;
std::expected<std::string, std::string> checked(std::string_view text) noexcept;

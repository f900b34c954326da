// SPDX-License-Identifier: MIT
//! Functions that fail with a text.
#pragma once
#include <cstdint>
#include <expected>
#include <string>
#include <utility>
#include <vector>

/// Parses a decimal number.
std::expected<std::int64_t, std::string> parse(std::string_view text) noexcept;

/// Succeeds without a value.
inline std::expected<void, std::string> check(int value) noexcept {
    if (value < 0) return std::unexpected("negative");
    return {};
}

/// Succeeds with two values.
inline std::expected<std::pair<std::int64_t, std::int64_t>, std::string> divide(std::int64_t left, std::int64_t right) noexcept {
    if (right == 0) return std::unexpected("division by zero");
    return std::pair(left / right, left % right);
}

std::expected<std::string_view, std::string> trimmed(std::string_view text) noexcept;

std::expected<std::vector<std::uint8_t>, std::string> load(std::string_view path) noexcept;

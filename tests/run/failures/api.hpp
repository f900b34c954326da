// SPDX-License-Identifier: MIT
/// @file
/// Errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

std::expected<std::int64_t, std::string> parse(std::string_view text) noexcept;
std::expected<void, std::string> check(bool good) noexcept;
std::expected<std::pair<std::int64_t, std::int64_t>, std::string> divide(std::int64_t left, std::int64_t right) noexcept;
std::expected<std::string, std::string> name(std::size_t index) noexcept;

// SPDX-License-Identifier: MIT
/// @file
/// Exceptions become errors.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

std::int64_t alive() noexcept;
std::int64_t parse(std::string_view text);
void fail(const std::string& message);
void fail_with_number();
void fail_with_errno(int number);
std::expected<int, std::string> both(int which);

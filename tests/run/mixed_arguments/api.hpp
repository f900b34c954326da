// SPDX-License-Identifier: MIT
/// @file
/// Forty arguments of mixed types.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Weighs each argument by its place.
double weigh(std::int8_t a0, std::uint64_t a1, float a2, std::string_view a3, bool a4, double a5, std::span<const std::uint8_t> a6, std::int16_t a7, std::optional<std::int32_t> a8, std::string a9, std::int8_t a10, std::uint64_t a11, float a12, std::string_view a13, bool a14, double a15, std::span<const std::uint8_t> a16, std::int16_t a17, std::optional<std::int32_t> a18, std::string a19, std::int8_t a20, std::uint64_t a21, float a22, std::string_view a23, bool a24, double a25, std::span<const std::uint8_t> a26, std::int16_t a27, std::optional<std::int32_t> a28, std::string a29, std::int8_t a30, std::uint64_t a31, float a32, std::string_view a33, bool a34, double a35, std::span<const std::uint8_t> a36, std::int16_t a37, std::optional<std::int32_t> a38, std::string a39) noexcept;

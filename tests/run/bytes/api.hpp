// SPDX-License-Identifier: MIT
/// @file
/// Bytes in, out and in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

std::uint64_t sum(std::span<const std::uint8_t> data) noexcept;
std::size_t address(std::span<const std::uint8_t> data) noexcept;
std::vector<std::uint8_t> owned(std::vector<std::uint8_t> data) noexcept;
std::vector<std::byte> filled(std::uint8_t value, std::size_t length) noexcept;
std::span<const std::byte> tail(std::span<const std::byte> data) noexcept;

/// Flips all bits, in place.
void invert(std::span<std::byte> data) noexcept;

/// Adds the source to the target, in place.
void add_to(std::span<std::uint8_t> target, std::span<const std::uint8_t> source) noexcept;

std::expected<void, std::string> exchange(std::span<std::uint8_t> left, std::span<std::uint8_t> right) noexcept;

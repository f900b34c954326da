// SPDX-License-Identifier: MIT
//! Bytes, borrowed, changed in place and owned.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

/// Reads its bytes where they lie.
inline std::uint32_t checksum(std::span<const std::uint8_t> data) noexcept { return std::accumulate(data.begin(), data.end(), 0u); }

/// Changes its bytes where they lie.
inline void invert(std::span<std::byte> data) noexcept {
    for (auto& byte : data) byte = ~byte;
}

/// Takes its own copy.
inline std::vector<std::uint8_t> reversed(std::vector<std::uint8_t> data) noexcept {
    std::ranges::reverse(data);
    return data;
}

inline std::span<const std::byte> tail(std::span<const std::byte> data, std::size_t length) noexcept {
    return data.subspan(data.size() - std::min(length, data.size()));
}

inline std::vector<std::uint8_t> zeros(std::size_t length) noexcept { return std::vector<std::uint8_t>(length); }

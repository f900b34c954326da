// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>
#include <numeric>

std::uint64_t sum(std::span<const std::uint8_t> data) noexcept {
    return std::accumulate(data.begin(), data.end(), std::uint64_t{0});
}
std::size_t address(std::span<const std::uint8_t> data) noexcept { return reinterpret_cast<std::size_t>(data.data()); }
std::vector<std::uint8_t> owned(std::vector<std::uint8_t> data) noexcept { return data; }
std::vector<std::byte> filled(std::uint8_t value, std::size_t length) noexcept {
    return std::vector<std::byte>(length, std::byte{value});
}
std::span<const std::byte> tail(std::span<const std::byte> data) noexcept { return data.empty() ? data : data.subspan(1); }
void invert(std::span<std::byte> data) noexcept {
    for (auto& byte : data) byte = ~byte;
}
void add_to(std::span<std::uint8_t> target, std::span<const std::uint8_t> source) noexcept {
    for (std::size_t i = 0; i < std::min(target.size(), source.size()); ++i) target[i] += source[i];
}
std::expected<void, std::string> exchange(std::span<std::uint8_t> left, std::span<std::uint8_t> right) noexcept {
    if (left.size() != right.size()) return std::unexpected("lengths differ");
    std::swap_ranges(left.begin(), left.end(), right.begin());
    return {};
}

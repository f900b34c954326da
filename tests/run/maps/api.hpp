// SPDX-License-Identifier: MIT
/// @file
/// Maps, sets and tuples.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

enum class Side { Left, Right };

struct Place {
    std::int32_t row;
    std::string name;
    auto operator<=>(const Place&) const = default;
};

using Deep = std::tuple<std::int32_t, std::pair<std::string, std::optional<std::pair<std::uint8_t, std::uint8_t>>>>;

std::unordered_map<std::string, std::uint32_t> count(const std::vector<std::string>& words) noexcept;
std::int64_t total(const std::unordered_map<std::string, std::int64_t>& scores) noexcept;
std::map<std::int64_t, std::vector<std::string>> ordered(std::map<std::int64_t, std::vector<std::string>> values) noexcept;
std::map<std::string, std::unordered_map<std::int32_t, std::set<std::string>>> nested(
    std::map<std::string, std::unordered_map<std::int32_t, std::set<std::string>>> values) noexcept;
std::unordered_map<Side, bool> by_enum(std::unordered_map<Side, bool> values) noexcept;
std::map<Place, std::uint8_t> by_record(std::map<Place, std::uint8_t> values) noexcept;
std::map<std::pair<std::int32_t, std::string>, double> by_tuple(std::map<std::pair<std::int32_t, std::string>, double> values) noexcept;
std::map<std::array<std::uint8_t, 2>, char32_t> by_array(std::map<std::array<std::uint8_t, 2>, char32_t> values) noexcept;
std::unordered_set<std::uint16_t> unique(std::vector<std::uint16_t> values) noexcept;
std::set<char32_t> letters(std::string_view text) noexcept;
std::pair<std::string, std::int32_t> swap(std::pair<std::int32_t, std::string> pair) noexcept;
std::vector<std::tuple<std::int8_t, bool, std::string>> triple(std::vector<std::tuple<std::int8_t, bool, std::string>> values) noexcept;
std::expected<Deep, std::string> deep(Deep value) noexcept;

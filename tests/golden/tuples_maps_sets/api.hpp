// SPDX-License-Identifier: MIT
//! Tuples, maps and sets.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

template <class K, class V>
using Map = std::unordered_map<K, V>;

inline std::pair<std::string, int> swap(std::pair<int, std::string> pair) noexcept { return {pair.second, pair.first}; }
std::tuple<double, double, std::size_t> limits(std::span<const double> values) noexcept;
std::vector<std::pair<int, bool>> zip(std::vector<int> left, std::vector<bool> right) noexcept;
Map<std::string, std::uint32_t> count(std::vector<std::string> words) noexcept;
std::map<std::int64_t, std::vector<std::string>> ordered(std::map<std::int64_t, std::vector<std::string>> values) noexcept;
std::unordered_set<std::uint16_t> unique(std::vector<std::uint16_t> values) noexcept;
std::set<char32_t> letters(std::string_view text) noexcept;
std::int64_t total(const Map<std::string, std::int64_t>& values) noexcept;
std::size_t nested(Map<std::string, Map<int, std::set<std::string>>> values) noexcept;
std::map<std::pair<int, int>, std::string> places(std::map<std::pair<int, int>, std::string> values) noexcept;

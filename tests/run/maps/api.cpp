// SPDX-License-Identifier: MIT
#include "api.hpp"

std::unordered_map<std::string, std::uint32_t> count(const std::vector<std::string>& words) noexcept {
    std::unordered_map<std::string, std::uint32_t> counts;
    for (const auto& word : words) ++counts[word];
    return counts;
}
std::int64_t total(const std::unordered_map<std::string, std::int64_t>& scores) noexcept {
    std::int64_t sum = 0;
    for (const auto& [name, score] : scores) sum += score;
    return sum;
}
std::map<std::int64_t, std::vector<std::string>> ordered(std::map<std::int64_t, std::vector<std::string>> values) noexcept {
    return values;
}
std::map<std::string, std::unordered_map<std::int32_t, std::set<std::string>>> nested(
    std::map<std::string, std::unordered_map<std::int32_t, std::set<std::string>>> values) noexcept {
    return values;
}
std::unordered_map<Side, bool> by_enum(std::unordered_map<Side, bool> values) noexcept { return values; }
std::map<Place, std::uint8_t> by_record(std::map<Place, std::uint8_t> values) noexcept { return values; }
std::map<std::pair<std::int32_t, std::string>, double> by_tuple(std::map<std::pair<std::int32_t, std::string>, double> values) noexcept {
    return values;
}
std::map<std::array<std::uint8_t, 2>, char32_t> by_array(std::map<std::array<std::uint8_t, 2>, char32_t> values) noexcept {
    return values;
}
std::unordered_set<std::uint16_t> unique(std::vector<std::uint16_t> values) noexcept { return {values.begin(), values.end()}; }
std::set<char32_t> letters(std::string_view text) noexcept {
    std::set<char32_t> found;
    for (const char letter : text) found.insert(static_cast<unsigned char>(letter));
    return found;
}
std::pair<std::string, std::int32_t> swap(std::pair<std::int32_t, std::string> pair) noexcept { return {pair.second, pair.first}; }
std::vector<std::tuple<std::int8_t, bool, std::string>> triple(std::vector<std::tuple<std::int8_t, bool, std::string>> values) noexcept {
    return values;
}
std::expected<Deep, std::string> deep(Deep value) noexcept { return value; }

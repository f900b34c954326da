// SPDX-License-Identifier: MIT
#include "api.hpp"

std::optional<std::int64_t> number(std::optional<std::int64_t> value) noexcept { return value; }
std::optional<bool> flag(std::optional<bool> value) noexcept { return value; }
std::optional<std::string> text(std::optional<std::string> value) noexcept { return value; }
std::optional<std::size_t> length(std::optional<std::string_view> value) noexcept {
    return value ? std::optional(value->size()) : std::nullopt;
}
std::optional<std::vector<int>> list(std::optional<std::vector<int>> value) noexcept { return value; }
std::optional<std::unordered_map<std::string, int>> map(std::optional<std::unordered_map<std::string, int>> value) noexcept {
    return value;
}
std::optional<unsigned __int128> wide(std::optional<unsigned __int128> value) noexcept { return value; }
std::optional<std::optional<bool>> nested(std::optional<std::optional<bool>> value) noexcept { return value; }
std::vector<std::optional<std::string>> each(std::vector<std::optional<std::string>> values) noexcept { return values; }
std::map<int, std::optional<double>> values(std::map<int, std::optional<double>> values) noexcept { return values; }
std::optional<Person> person(std::optional<Person> value) noexcept { return value; }
std::optional<std::pair<int, std::string>> pair(std::optional<std::pair<int, std::string>> value) noexcept { return value; }

// SPDX-License-Identifier: MIT
/// @file
/// Options in every position.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

struct Person {
    std::string name;
    std::optional<std::uint8_t> age;
    std::optional<std::vector<std::string>> friends;
    std::unique_ptr<Person> boss;
};

std::optional<std::int64_t> number(std::optional<std::int64_t> value) noexcept;
std::optional<bool> flag(std::optional<bool> value) noexcept;
std::optional<std::string> text(std::optional<std::string> value) noexcept;
std::optional<std::size_t> length(std::optional<std::string_view> value) noexcept;
std::optional<std::vector<int>> list(std::optional<std::vector<int>> value) noexcept;
std::optional<std::unordered_map<std::string, int>> map(std::optional<std::unordered_map<std::string, int>> value) noexcept;
std::optional<unsigned __int128> wide(std::optional<unsigned __int128> value) noexcept;
std::optional<std::optional<bool>> nested(std::optional<std::optional<bool>> value) noexcept;
std::vector<std::optional<std::string>> each(std::vector<std::optional<std::string>> values) noexcept;
std::map<int, std::optional<double>> values(std::map<int, std::optional<double>> values) noexcept;
//beepboop:name Person_
std::optional<Person> person(std::optional<Person> value) noexcept;
std::optional<std::pair<int, std::string>> pair(std::optional<std::pair<int, std::string>> value) noexcept;

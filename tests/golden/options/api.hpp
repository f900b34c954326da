// SPDX-License-Identifier: MIT
//! Options in every position.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

inline std::optional<std::int64_t> maybe(std::optional<std::int64_t> value) noexcept { return value; }
std::optional<std::size_t> find(std::string_view text, char32_t letter) noexcept;
inline std::optional<std::string> nickname(std::optional<std::string> name) noexcept { return name; }
inline std::optional<std::vector<int>> all(std::optional<std::vector<int>> values) noexcept { return values; }
inline std::vector<std::optional<double>> each(std::vector<std::optional<double>> values) noexcept { return values; }
inline std::optional<std::optional<bool>> nested(std::optional<std::optional<bool>> value) noexcept { return value; }

struct Person {
    std::string name;
    std::optional<std::uint8_t> age;
    std::optional<std::vector<std::string>> friends;
};

std::optional<Person> oldest(std::span<const Person> people) noexcept;
inline std::optional<Person> same(std::optional<Person> person) noexcept { return person; }

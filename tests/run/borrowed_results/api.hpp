// SPDX-License-Identifier: MIT
/// @file
/// Results that borrow an argument are copied.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct City {
    std::string name;
    std::uint32_t people;

    //beepboop:name Short
    std::string_view short_name() const noexcept { return std::string_view(name).substr(0, 1); }
    const City& itself() const noexcept { return *this; }
};

std::string_view first_word(std::string_view text) noexcept;
std::vector<std::string_view> words(std::string_view text) noexcept;
std::span<const std::int32_t> tail(std::span<const std::int32_t> values, std::string_view other) noexcept;
std::map<std::string_view, std::uint32_t> lengths(std::string_view text) noexcept;
std::pair<std::string_view, std::string_view> split(std::string_view text) noexcept;
const std::string& forever() noexcept;

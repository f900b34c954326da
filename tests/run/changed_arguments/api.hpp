// SPDX-License-Identifier: MIT
/// @file
/// Arguments that are changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Counter {
    std::int64_t value;
    bool on;
};

struct Notes {
    std::string title;
    std::vector<std::string> lines;
    std::optional<int> next;
};

void bump(Counter& counter, std::int64_t by) noexcept;
std::uint32_t add_note(Notes& notes, std::string_view line) noexcept;
void move_all(Notes& from, Notes& to) noexcept;
//beepboop:name Double
void twice(int& value) noexcept;

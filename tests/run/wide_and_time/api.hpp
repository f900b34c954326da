// SPDX-License-Identifier: MIT
/// @file
/// 128-bit integers, durations and times.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct Event {
    std::string name;
    std::chrono::sys_time<std::chrono::nanoseconds> start;
    std::chrono::nanoseconds length;
    unsigned __int128 tickets;
};

//beepboop:name Signed
__int128 signed_(__int128 value) noexcept;
//beepboop:name Unsigned
unsigned __int128 unsigned_(unsigned __int128 value) noexcept;
unsigned __int128 product(std::uint64_t left, std::uint64_t right) noexcept;
std::expected<__int128, std::string> sum(std::span<const __int128> values) noexcept;
std::chrono::nanoseconds twice(std::chrono::nanoseconds value) noexcept;
std::chrono::sys_time<std::chrono::nanoseconds> shift(std::chrono::sys_time<std::chrono::nanoseconds> time, std::chrono::nanoseconds by) noexcept;
std::chrono::system_clock::time_point epoch() noexcept;
std::chrono::nanoseconds between(std::chrono::sys_time<std::chrono::nanoseconds> from, std::chrono::sys_time<std::chrono::nanoseconds> to) noexcept;
//beepboop:name EchoEvent
Event event(Event event) noexcept;
std::optional<std::chrono::nanoseconds> longest(std::vector<std::chrono::nanoseconds> values) noexcept;
std::chrono::hours forever() noexcept;

// SPDX-License-Identifier: MIT
//! Durations, times and 128-bit integers.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

using Duration = std::chrono::duration<std::int64_t, std::nano>;
using SystemTime = std::chrono::system_clock::time_point;

inline Duration twice(Duration value) noexcept { return value * 2; }
inline SystemTime later(SystemTime start, std::chrono::milliseconds by) noexcept { return start + by; }
Duration sum(std::span<const Duration> values) noexcept;

struct Event {
    std::string name;
    SystemTime start;
    std::optional<std::chrono::seconds> length;
};

Event shifted(Event event, std::chrono::duration<double> by) noexcept;

inline __int128 echo_i128(__int128 value) noexcept { return value; }
inline unsigned __int128 echo_u128(unsigned __int128 value) noexcept { return value; }
inline unsigned __int128 product(std::uint64_t left, std::uint64_t right) noexcept { return __extension__ (unsigned __int128)left * right; }
__int128 total(std::vector<__int128> values) noexcept;
std::optional<unsigned __int128> maybe(std::optional<unsigned __int128> value) noexcept;

// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>

using Time = std::chrono::sys_time<std::chrono::nanoseconds>;

__int128 signed_(__int128 value) noexcept { return value; }
unsigned __int128 unsigned_(unsigned __int128 value) noexcept { return value; }
unsigned __int128 product(std::uint64_t left, std::uint64_t right) noexcept {
    return static_cast<unsigned __int128>(left) * right;
}
std::expected<__int128, std::string> sum(std::span<const __int128> values) noexcept {
    __int128 total = 0;
    for (const auto value : values) {
        if (__builtin_add_overflow(total, value, &total)) return std::unexpected("overflow");
    }
    return total;
}
std::chrono::nanoseconds twice(std::chrono::nanoseconds value) noexcept { return value * 2; }
Time shift(Time time, std::chrono::nanoseconds by) noexcept { return time + by; }
std::chrono::system_clock::time_point epoch() noexcept { return {}; }
std::chrono::nanoseconds between(Time from, Time to) noexcept { return std::max(to - from, std::chrono::nanoseconds{0}); }
Event event(Event event) noexcept { return event; }
std::optional<std::chrono::nanoseconds> longest(std::vector<std::chrono::nanoseconds> values) noexcept {
    const auto found = std::ranges::max_element(values);
    return found == values.end() ? std::nullopt : std::optional(*found);
}
std::chrono::hours forever() noexcept { return std::chrono::hours::max(); }

// SPDX-License-Identifier: MIT
// What is measured, as in Rust.
#include "api.hpp"

std::int64_t add(std::int64_t a, std::int64_t b) noexcept { return a + b; }

std::int64_t repeat(std::int64_t rounds, const std::function<std::int64_t(std::int64_t)>& function) noexcept {
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < rounds; ++i) {
        sum += function(i);
    }
    return sum;
}

std::int64_t repeat_text(std::int64_t rounds, std::string_view text,
                         const std::function<std::int64_t(std::string_view)>& function) noexcept {
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < rounds; ++i) {
        sum += function(text);
    }
    return sum;
}

std::int64_t Counter::add(std::int64_t amount) noexcept { return value_ += amount; }
std::int64_t Counter::plus(std::int64_t amount) const noexcept { return value_ + amount; }

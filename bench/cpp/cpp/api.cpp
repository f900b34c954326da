// SPDX-License-Identifier: MIT
// The functions that are measured.
#include "api.hpp"

#include <numeric>

std::int64_t add(std::int64_t a, std::int64_t b) noexcept { return a + b; }
std::int64_t add_fast(std::int64_t a, std::int64_t b) noexcept { return a + b; }
std::size_t length(std::string_view text) noexcept { return text.size(); }
std::string greet(std::string_view name) noexcept { return "Hello, " + std::string(name) + "!"; }
double sum(std::span<const double> values) noexcept { return std::accumulate(values.begin(), values.end(), 0.0); }
std::expected<std::int64_t, std::string> check(std::int64_t value) noexcept {
    if (value < 0) return std::unexpected("negative");
    return value;
}
std::vector<Person> people(std::size_t count) noexcept {
    std::vector<Person> found;
    found.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        found.push_back({"Person " + std::to_string(i), std::to_string(i) + "@example.com", 30});
    }
    return found;
}

std::expected<std::int64_t, ValueError> check_typed(std::int64_t value) noexcept {
    if (value >= 1000) return std::unexpected(ValueError{1000});
    return value;
}

std::int64_t Counter::add(std::int64_t amount) noexcept { return value_ += amount; }
std::int64_t Counter::plus(std::int64_t amount) const noexcept { return value_ + amount; }
std::int64_t Counter::plus_fast(std::int64_t amount) const noexcept { return value_ + amount; }

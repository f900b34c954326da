// SPDX-License-Identifier: MIT
/// @file
/// Objects.
#pragma once
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Counts.
class Counter {
public:
    explicit Counter(std::int64_t start) noexcept;
    static std::expected<Counter, std::string> parse(std::string_view text) noexcept;
    /// How far it is.
    std::int64_t value() const noexcept;
    void add(std::int64_t by) noexcept;
    std::int64_t finish() && noexcept;
    bool operator==(const Counter&) const = default;
private:
    std::int64_t value_;
};
class Registry {
    Registry() = default;
public:
    static std::shared_ptr<Registry> create() noexcept;
    void put(std::string_view name) const noexcept;
};
struct Place { std::string title; std::shared_ptr<Registry> registry; };

std::optional<std::unique_ptr<Counter>> split(Counter& counter) noexcept;
void absorb(const Counter& counter, std::unique_ptr<Counter> other, const Place& place) noexcept;
std::unique_ptr<Counter> merge(Counter&& first, std::vector<std::unique_ptr<Counter>> others) noexcept;

// SPDX-License-Identifier: MIT
/// @file
/// Objects that are given away inside of data.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// How many wagons there are.
std::int64_t alive() noexcept;

/// Carries something.
class Wagon {
public:
    explicit Wagon(std::uint64_t load) noexcept;
    Wagon(const Wagon&) = delete;
    Wagon& operator=(const Wagon&) = delete;
    ~Wagon();

    std::uint64_t load() const noexcept { return load_; }

private:
    std::uint64_t load_;
};

/// One or two wagons.
struct Pair {
    std::unique_ptr<Wagon> front;
    std::optional<std::unique_ptr<Wagon>> back;
    std::string name;
};

/// What all of them carry.
std::uint64_t sum(std::vector<std::unique_ptr<Wagon>> wagons) noexcept;

/// The same of those with a name.
std::uint64_t sum_named(std::map<std::string, std::unique_ptr<Wagon>> wagons) noexcept;

/// The same of pairs.
std::uint64_t sum_pairs(std::vector<Pair> pairs) noexcept;

/// The back comes first.
Pair turn(Pair&& pair) noexcept;

/// One after the other, by an object of its own.
std::unique_ptr<Wagon> joined(std::unique_ptr<Wagon> first, std::vector<std::unique_ptr<Wagon>> others) noexcept;

/// Breaks.
std::expected<void, std::string> derail(std::vector<std::unique_ptr<Wagon>> wagons) noexcept;

/// Sums up what the function makes.
std::uint64_t collect(const std::function<std::vector<std::unique_ptr<Wagon>>(std::uint64_t)>& make) noexcept;

/// The same of one, if there is one.
std::uint64_t collect_one(const std::function<std::optional<std::unique_ptr<Wagon>>()>& make) noexcept;

/// Sums up, as a function.
std::function<std::uint64_t(std::vector<std::unique_ptr<Wagon>>)> summer() noexcept;

/// How far the rails are apart.
enum class Gauge {
    narrow = 1,
    broad = 2,
};

/// What all of them carry on these rails.
std::uint64_t sum_on(std::vector<std::unique_ptr<Wagon>> wagons, Gauge gauge) noexcept;

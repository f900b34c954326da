// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>

namespace {

using Wagons = std::vector<std::unique_ptr<Wagon>>;

std::atomic<std::int64_t> count = 0;

std::uint64_t load_of(const std::optional<std::unique_ptr<Wagon>>& wagon) { return wagon ? (*wagon)->load() : 0; }

}  // namespace

std::int64_t alive() noexcept { return count; }

Wagon::Wagon(std::uint64_t load) noexcept : load_(load) { ++count; }

Wagon::~Wagon() { --count; }

std::uint64_t sum(Wagons wagons) noexcept {
    std::uint64_t loads = 0;
    for (const auto& wagon : wagons) {
        loads += wagon->load();
    }
    return loads;
}

std::uint64_t sum_named(std::map<std::string, std::unique_ptr<Wagon>> wagons) noexcept {
    std::uint64_t loads = 0;
    for (const auto& [name, wagon] : wagons) {
        loads += wagon->load();
    }
    return loads;
}

std::uint64_t sum_pairs(std::vector<Pair> pairs) noexcept {
    std::uint64_t loads = 0;
    for (const auto& pair : pairs) {
        loads += pair.front->load() + load_of(pair.back);
    }
    return loads;
}

Pair turn(Pair&& pair) noexcept {
    if (pair.back) {
        std::swap(pair.front, *pair.back);
    }
    return std::move(pair);
}

std::unique_ptr<Wagon> joined(std::unique_ptr<Wagon> first, Wagons others) noexcept {
    return std::make_unique<Wagon>(first->load() + sum(std::move(others)));
}

std::expected<void, std::string> derail(Wagons wagons) noexcept {
    return std::unexpected(std::to_string(wagons.size()) + " wagons went off the rails");
}

std::uint64_t collect(const std::function<Wagons(std::uint64_t)>& make) noexcept {
    return sum(make(1)) + sum(make(2)) + sum(make(3));
}

std::uint64_t collect_one(const std::function<std::optional<std::unique_ptr<Wagon>>()>& make) noexcept {
    return load_of(make());
}

std::function<std::uint64_t(Wagons)> summer() noexcept { return &sum; }

std::uint64_t sum_on(Wagons wagons, Gauge gauge) noexcept {
    return sum(std::move(wagons)) * static_cast<std::uint64_t>(gauge);
}

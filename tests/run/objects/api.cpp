// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <charconv>
#include <chrono>
#include <thread>

namespace {

std::atomic<std::int64_t> alive;

}  // namespace

std::int64_t live() noexcept { return alive; }

namespace detail {

Alive::Alive() noexcept { ++alive; }
Alive::Alive(const Alive&) noexcept { ++alive; }
Alive::~Alive() { --alive; }

}  // namespace detail

std::expected<Counter, std::string> Counter::parse(std::string_view text) noexcept {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::unexpected("`" + std::string(text) + "` is no number");
    }
    return Counter(value);
}

std::string Counter::describe(std::string_view text) const noexcept { return std::string(text) + " " + std::to_string(value_); }

std::size_t Counter::absorb(std::unique_ptr<Counter> other, std::string_view note) noexcept {
    value_ += other->value_;
    return note.size();
}

std::expected<std::int64_t, std::string> Counter::check(std::int64_t limit) noexcept {
    ++value_;
    if (value_ > limit) {
        return std::unexpected(std::to_string(value_) + " is too much");
    }
    return value_;
}

std::int64_t Counter::wait(std::uint64_t milliseconds) const noexcept {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    return value_;
}

std::vector<std::unique_ptr<Counter>> Counter::split() const noexcept {
    std::vector<std::unique_ptr<Counter>> parts;
    for (const char digit : std::to_string(value_)) {
        parts.push_back(std::make_unique<Counter>(digit - '0'));
    }
    return parts;
}

std::optional<std::unique_ptr<Counter>> maybe(bool present) noexcept {
    if (!present) {
        return std::nullopt;
    }
    return std::make_unique<Counter>(7);
}

std::int64_t take(std::optional<std::unique_ptr<Counter>> counter) noexcept { return counter ? (*counter)->value() : -1; }

std::map<std::string, std::unique_ptr<Counter>> by_name() noexcept {
    std::map<std::string, std::unique_ptr<Counter>> all;
    all.emplace("one", std::make_unique<Counter>(1));
    all.emplace("two", std::make_unique<Counter>(2));
    return all;
}

Made make(std::string_view note) noexcept {
    return {std::make_unique<Counter>(static_cast<std::int64_t>(note.size())), std::string(note)};
}

std::shared_ptr<Registry> Registry::shared() noexcept { return std::make_shared<Registry>(); }

void Registry::put(std::string_view name) noexcept {
    const std::lock_guard lock(mutex_);
    names_.emplace_back(name);
}

std::vector<std::string> Registry::names() const noexcept {
    const std::lock_guard lock(mutex_);
    return names_;
}

std::shared_ptr<Registry> twin(std::shared_ptr<Registry> registry) noexcept { return registry; }

std::size_t put_all(std::span<const Place> places, std::string_view name) noexcept {
    for (const Place& place : places) {
        place.registry->put(std::string(name) + " at " + place.title);
    }
    return places.size();
}

Place put_at(const std::shared_ptr<Registry>& registry, std::string_view title) noexcept { return {std::string(title), registry}; }

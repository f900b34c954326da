// SPDX-License-Identifier: MIT
/// @file
/// Objects: values that stay native.
#pragma once

#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// How many objects there are.
std::int64_t live() noexcept;

namespace detail {

/// Counts as long as it is there.
//beepboop:skip
class Alive {
public:
    Alive() noexcept;
    Alive(const Alive&) noexcept;
    Alive& operator=(const Alive&) noexcept = default;
    ~Alive();
};

}  // namespace detail

/// A counter.
class Counter {
public:
    /// Makes a counter that begins there.
    explicit Counter(std::int64_t start) noexcept : value_(start) {}
    Counter(const Counter&) = delete;
    Counter(Counter&&) noexcept = default;

    /// Reads a decimal number.
    static std::expected<Counter, std::string> parse(std::string_view text) noexcept;

    /// Adds to the value.
    std::int64_t add(std::int64_t amount) noexcept { return value_ += amount; }

    /// The value.
    //beepboop:fast
    std::int64_t value() const noexcept { return value_; }

    /// Says the value in words of somebody's choice.
    std::string describe(std::string_view text) const noexcept;

    /// Adds the other's value, which stays as it is.
    void merge(const Counter& other) noexcept { value_ += other.value_; }

    /// Adds the other's value, and the other is gone.
    std::size_t absorb(std::unique_ptr<Counter> other, std::string_view note) noexcept;

    /// Ends the counter.
    std::int64_t finish() && noexcept { return value_; }

    /// Fails with its value, changed or not.
    std::expected<std::int64_t, std::string> check(std::int64_t limit) noexcept;

    /// Waits for so long.
    std::int64_t wait(std::uint64_t milliseconds) const noexcept;

    /// A counter of its own for each digit.
    std::vector<std::unique_ptr<Counter>> split() const noexcept;

private:
    std::int64_t value_;
    detail::Alive alive_;
};

/// A counter, or none.
std::optional<std::unique_ptr<Counter>> maybe(bool present) noexcept;

/// Takes a counter, if there is one.
std::int64_t take(std::optional<std::unique_ptr<Counter>> counter) noexcept;

/// Counters by name.
std::map<std::string, std::unique_ptr<Counter>> by_name() noexcept;

/// A counter and what came of it.
struct Made {
    std::unique_ptr<Counter> counter;
    std::string note;
};

/// Makes one.
Made make(std::string_view note) noexcept;

/// Names that several share.
class Registry {
public:
    Registry() = default;

    /// An empty registry.
    static std::shared_ptr<Registry> shared() noexcept;

    /// Adds a name.
    //beepboop:concurrent
    void put(std::string_view name) noexcept;

    /// All names.
    std::vector<std::string> names() const noexcept;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> names_;
    detail::Alive alive_;
};

/// Another handle of it.
std::shared_ptr<Registry> twin(std::shared_ptr<Registry> registry) noexcept;

/// A registry among others.
struct Place {
    std::string title;
    std::shared_ptr<Registry> registry;
};

/// Puts a name into each.
std::size_t put_all(std::span<const Place> places, std::string_view name) noexcept;

/// Gives it a place.
Place put_at(const std::shared_ptr<Registry>& registry, std::string_view title) noexcept;

/// A version, which has an order.
class Version {
public:
    Version(std::uint32_t major, std::uint32_t minor) noexcept : major_(major), minor_(minor) {}

    friend bool operator==(const Version&, const Version&) = default;
    friend std::strong_ordering operator<=>(const Version&, const Version&) = default;
    friend std::ostream& operator<<(std::ostream& stream, const Version& version) {
        return stream << version.major_ << '.' << version.minor_;
    }

private:
    std::uint32_t major_;
    std::uint32_t minor_;
    friend struct std::hash<Version>;
};

template <>
struct std::hash<Version> {
    std::size_t operator()(const Version& version) const noexcept {
        return (static_cast<std::size_t>(version.major_) << 32) + version.minor_;
    }
};

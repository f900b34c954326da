// SPDX-License-Identifier: MIT
/// @file
/// Functions of Go that native code calls, and the other way round.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Calls a function ten times and sums up what it gives.
std::int64_t sum_ten(const std::function<std::int64_t(std::int64_t)>& function) noexcept;

/// Calls a function for each word.
void each_word(std::string_view text, std::function<void(std::string_view, std::size_t)> visit) noexcept;

/// Changes every text.
std::vector<std::string> map_texts(std::vector<std::string> texts, const std::function<std::string(std::string)>& change) noexcept;

/// A record that callbacks are given, and give.
struct Item {
    std::string name;
    std::vector<std::uint32_t> sizes;
};

/// Lets a function change an item so many times.
Item refine(Item item, std::uint32_t times, std::function<Item(Item)> step) noexcept;

/// Keeps those that a function likes.
std::map<std::string, std::int64_t> keep(std::map<std::string, std::int64_t> counts,
                                         const std::function<bool(std::string_view, std::int64_t)>& likes) noexcept;

/// Why something could not be read.
enum class ReadError { Missing, Bad };

/// Reads by a function, which may fail.
std::expected<std::string, ReadError> read_all(
    std::span<const std::string> names, const std::function<std::expected<std::string, ReadError>(std::string_view)>& read) noexcept;

/// The same, where an error is a text.
std::expected<std::int64_t, std::string> read_one(
    std::string_view name, const std::function<std::expected<std::int64_t, std::string>(std::string_view)>& read) noexcept;

/// Calls a function once, or not at all.
std::int64_t once(bool call, std::function<std::int64_t(bool)>&& function) noexcept;

/// Calls a function if there is one.
std::optional<std::int64_t> maybe_call(std::optional<std::function<std::int64_t()>> function) noexcept;

/// Stores a function for later.
void store(std::function<std::int64_t(std::int64_t)> function) noexcept;

/// Calls all that were stored, one after the other, each with what the one before gave.
std::int64_t call_stored(std::int64_t value) noexcept;

/// Drops all that were stored.
std::size_t drop_stored() noexcept;

/// Calls a function from so many threads at once, so many times each.
void from_threads(std::uint32_t threads, std::uint32_t times,
                  const std::function<void(std::uint32_t, std::uint32_t)>& function) noexcept;

/// Descends so deep, calling on the way down.
std::uint32_t descend(std::uint32_t depth, const std::function<std::uint32_t(std::uint32_t)>& function) noexcept;

/// A function that adds this.
std::function<std::int64_t(std::int64_t)> adder(std::int64_t amount) noexcept;

/// A function that greets.
std::function<std::string(std::string_view)> greeter(std::string greeting) noexcept;

/// A function that checks its argument.
std::function<std::expected<std::int64_t, std::string>(std::int64_t)> checker(std::int64_t limit) noexcept;

/// A counter that callbacks are given.
class Tally {
public:
    Tally() noexcept = default;

    void add(std::int64_t amount) noexcept { value_ += amount; }
    std::int64_t value() const noexcept { return value_; }

    /// Calls a function with the value while it is in use.
    void visit(const std::function<void(std::int64_t)>& function) const noexcept { function(value_); }

    /// Adds what a function gives, and nobody else may use it meanwhile.
    void add_by(const std::function<std::int64_t(std::int64_t)>& function) noexcept { value_ += function(value_); }

private:
    std::int64_t value_ = 0;
};

/// Gives a function a new counter, which it may keep.
void give(const std::function<void(std::unique_ptr<Tally>)>& function) noexcept;

/// Takes what a function makes.
std::int64_t obtain(const std::function<std::unique_ptr<Tally>()>& function) noexcept;

// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <mutex>
#include <thread>
#include <utility>

namespace {

std::mutex mutex;
std::vector<std::function<std::int64_t(std::int64_t)>> stored;

}  // namespace

std::int64_t sum_ten(const std::function<std::int64_t(std::int64_t)>& function) noexcept {
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < 10; ++i) {
        sum += function(i);
    }
    return sum;
}

void each_word(std::string_view text, std::function<void(std::string_view, std::size_t)> visit) noexcept {
    for (std::size_t index = 0;; ++index) {
        const auto end = text.find(' ');
        visit(text.substr(0, end), index);
        if (end == std::string_view::npos) {
            return;
        }
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> map_texts(std::vector<std::string> texts, const std::function<std::string(std::string)>& change) noexcept {
    for (std::string& text : texts) {
        text = change(std::move(text));
    }
    return texts;
}

Item refine(Item item, std::uint32_t times, std::function<Item(Item)> step) noexcept {
    for (std::uint32_t i = 0; i < times; ++i) {
        item = step(std::move(item));
    }
    return item;
}

std::map<std::string, std::int64_t> keep(std::map<std::string, std::int64_t> counts,
                                         const std::function<bool(std::string_view, std::int64_t)>& likes) noexcept {
    std::erase_if(counts, [&](const auto& entry) { return !likes(entry.first, entry.second); });
    return counts;
}

std::expected<std::string, ReadError> read_all(
    std::span<const std::string> names, const std::function<std::expected<std::string, ReadError>(std::string_view)>& read) noexcept {
    std::string all;
    for (const std::string& name : names) {
        const auto text = read(name);
        if (!text) {
            return std::unexpected(text.error());
        }
        all += *text;
    }
    return all;
}

std::expected<std::int64_t, std::string> read_one(
    std::string_view name, const std::function<std::expected<std::int64_t, std::string>(std::string_view)>& read) noexcept {
    return read(name).transform([](std::int64_t value) { return value + 1; });
}

std::int64_t once(bool call, std::function<std::int64_t(bool)>&& function) noexcept { return call ? function(true) : -1; }

std::optional<std::int64_t> maybe_call(std::optional<std::function<std::int64_t()>> function) noexcept {
    return function ? std::optional((*function)()) : std::nullopt;
}

void store(std::function<std::int64_t(std::int64_t)> function) noexcept {
    const std::lock_guard lock(mutex);
    stored.push_back(std::move(function));
}

std::int64_t call_stored(std::int64_t value) noexcept {
    const std::lock_guard lock(mutex);
    for (const auto& function : stored) {
        value = function(value);
    }
    return value;
}

std::size_t drop_stored() noexcept {
    const std::lock_guard lock(mutex);
    return std::exchange(stored, {}).size();
}

void from_threads(std::uint32_t threads, std::uint32_t times,
                  const std::function<void(std::uint32_t, std::uint32_t)>& function) noexcept {
    std::vector<std::jthread> all;
    for (std::uint32_t index = 0; index < threads; ++index) {
        all.emplace_back([&function, index, times] {
            for (std::uint32_t time = 0; time < times; ++time) {
                function(index, time);
            }
        });
    }
}

std::uint32_t descend(std::uint32_t depth, const std::function<std::uint32_t(std::uint32_t)>& function) noexcept {
    return depth == 0 ? 0 : function(depth - 1) + 1;
}

std::function<std::int64_t(std::int64_t)> adder(std::int64_t amount) noexcept {
    return [amount](std::int64_t value) { return value + amount; };
}

std::function<std::string(std::string_view)> greeter(std::string greeting) noexcept {
    return [greeting = std::move(greeting)](std::string_view name) { return greeting + ", " + std::string(name) + "!"; };
}

std::function<std::expected<std::int64_t, std::string>(std::int64_t)> checker(std::int64_t limit) noexcept {
    return [limit](std::int64_t value) -> std::expected<std::int64_t, std::string> {
        if (value > limit) {
            return std::unexpected(std::to_string(value) + " is too much");
        }
        return value;
    };
}

void give(const std::function<void(std::unique_ptr<Tally>)>& function) noexcept {
    auto tally = std::make_unique<Tally>();
    tally->add(5);
    function(std::move(tally));
}

std::int64_t obtain(const std::function<std::unique_ptr<Tally>()>& function) noexcept { return function()->value(); }

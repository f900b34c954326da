// SPDX-License-Identifier: MIT
/// @file
/// What is measured with functions of Go: a package that is called back makes its calls in another way.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

std::int64_t add(std::int64_t a, std::int64_t b) noexcept;

/// Calls the function so many times.
std::int64_t repeat(std::int64_t rounds, const std::function<std::int64_t(std::int64_t)>& function) noexcept;

/// Calls it with a text.
std::int64_t repeat_text(std::int64_t rounds, std::string_view text,
                         const std::function<std::int64_t(std::string_view)>& function) noexcept;

/// An object.
class Counter {
public:
    explicit Counter(std::int64_t value) noexcept : value_(value) {}

    std::int64_t add(std::int64_t amount) noexcept;
    std::int64_t plus(std::int64_t amount) const noexcept;

private:
    std::int64_t value_;
};

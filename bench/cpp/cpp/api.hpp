// SPDX-License-Identifier: MIT
/// @file
/// What is measured, in C++.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A person.
struct Person {
    std::string name;
    std::string email;
    std::uint32_t age;
};

std::int64_t add(std::int64_t a, std::int64_t b) noexcept;
//beepboop:fast
std::int64_t add_fast(std::int64_t a, std::int64_t b) noexcept;
std::size_t length(std::string_view text) noexcept;
std::string greet(std::string_view name) noexcept;
double sum(std::span<const double> values) noexcept;
std::expected<std::int64_t, std::string> check(std::int64_t value) noexcept;

/// Why a value is refused.
struct ValueError {
    std::int64_t limit;
};

std::expected<std::int64_t, ValueError> check_typed(std::int64_t value) noexcept;
std::vector<Person> people(std::size_t count) noexcept;

/// An object.
class Counter {
public:
    explicit Counter(std::int64_t value) noexcept : value_(value) {}

    std::int64_t add(std::int64_t amount) noexcept;
    std::int64_t plus(std::int64_t amount) const noexcept;
    //beepboop:fast
    std::int64_t plus_fast(std::int64_t amount) const noexcept;

private:
    std::int64_t value_;
};

// SPDX-License-Identifier: MIT
/// @file
/// Panics of Go and exceptions of C++ through each other.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// How often something that must be destroyed was.
std::int64_t guards() noexcept;

/// Calls a function below something that must be destroyed.
std::int64_t guarded(const std::function<std::int64_t()>& function);

/// Calls a function from another thread, and goes on with its exception.
std::int64_t from_thread(const std::function<std::int64_t()>& function);

/// Calls a function, and says whether it threw: nobody else hears of it.
bool survives(const std::function<void()>& function);

/// What an exception of the function says.
std::string what_of(const std::function<void()>& function);

/// Throws after a function has been called.
void throw_after(const std::function<void()>& function, std::string_view message);

/// Calls a function three times, and nothing may leave it.
std::int64_t thrice(const std::function<std::int64_t(std::int64_t)>& function) noexcept;

/// Calls Go while it is made.
class Eager {
public:
    explicit Eager(const std::function<std::int64_t()>& start) : value_(start()) {}

    std::int64_t value() const noexcept { return value_; }

private:
    std::int64_t value_;
};

/// Plugins: hooks by name, called in order, dropped with it.
class Host {
public:
    Host() = default;

    void add(std::function<std::string(std::string_view)> hook) { hooks_.push_back(std::move(hook)); }
    std::string run(std::string_view text) const;

private:
    std::vector<std::function<std::string(std::string_view)>> hooks_;
};

// SPDX-License-Identifier: MIT
/// @file
/// What only C++ has for errors.
#pragma once

#include <cstdint>
#include <exception>
#include <expected>
#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

/// Two names for one value, and one that is negative.
enum class Status : int { Lost = -5, Full = 3, Complete = 3 };

/// Only its text crosses.
//beepboop:flat
class Secret {
public:
    explicit Secret(int code) noexcept : code_(code) {}
    friend std::ostream& operator<<(std::ostream& stream, const Secret& secret) {
        return stream << "secret " << secret.code_;
    }

private:
    int code_;
};

/// Holds an error without a type of its own.
struct DiskError {
    std::filesystem::path path;
    std::error_code source;
    std::string message;
};

/// Nothing in it.
struct Closed {};

/// An exception that is a value as well.
class Timeout : public std::exception {
public:
    Timeout(std::int64_t after, std::vector<std::string> tried) noexcept : after_(after), tried_(std::move(tried)) {}
    const char* what() const noexcept override { return "too late"; }
    std::int64_t after() const noexcept { return after_; }
    const std::vector<std::string>& tried() const noexcept { return tried_; }
    /// Another text whenever it is asked for.
    std::string note() const;

private:
    std::int64_t after_;
    std::vector<std::string> tried_;
};

/// Crosses as its text alone.
//beepboop:flat
class Quiet : public Timeout {
public:
    explicit Quiet(std::int64_t after) : Timeout(after, {}) {}
};

using SaveError = std::variant<DiskError, Closed, Timeout, Secret>;

std::expected<void, Status> state(std::int32_t number) noexcept;
std::expected<int, Secret> reveal(int code) noexcept;
std::expected<std::int64_t, SaveError> save(int which) noexcept;
std::expected<int, Timeout> wait(std::int64_t after) noexcept;
std::expected<int, std::exception_ptr> later(int which) noexcept;
std::expected<int, std::errc> condition(int number) noexcept;
std::expected<int, std::string_view> view(bool good) noexcept;
void throw_one(int which);
/// How the function went is known by its error, and by what it threw.
std::expected<int, Status> both(int which);
/// A list of errors is a value.
std::vector<DiskError> disks(int count) noexcept;

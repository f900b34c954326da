// SPDX-License-Identifier: MIT
/// @file
/// Exception classes, and std::variant as an error.
#pragma once

#include <cstdint>
#include <expected>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>

namespace shop {

/// What went wrong in the shop.
class ShopError : public std::runtime_error {
public:
    explicit ShopError(const std::string& what, int code) : std::runtime_error(what), code_(code) {}
    /// The number of it.
    int code() const noexcept { return code_; }

private:
    int code_;
};

/// There is too little of something.
class Shortage : public ShopError {
public:
    Shortage(std::string item, std::int64_t missing)
        : ShopError("too little " + item, 7), item_(std::move(item)), missing_(missing) {}
    const std::string& item() const { return item_; }
    std::int64_t missing() const noexcept { return missing_; }

private:
    std::string item_;
    std::int64_t missing_;
};

/// There is nothing at all.
class SoldOut : public Shortage {
public:
    explicit SoldOut(std::string item) : Shortage(std::move(item), 1000) {}
};

/// Has a code of another type, so it is no ShopError for Go.
class WordyError : public ShopError {
public:
    WordyError() : ShopError("in words", 1) {}
    std::string code() const { return "one"; }
};

/// The shelf cannot be read.
class ShelfError : public std::system_error {
public:
    ShelfError(std::string name, std::error_code code) : std::system_error(code, name), name_(std::move(name)) {}
    const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

}  // namespace shop

struct Missing {
    std::string key;
};

struct Malformed {
    std::int64_t line;
    std::string message;
};

using LoadError = std::variant<Missing, Malformed>;

void open_shelf(int number);
std::int64_t buy(std::string_view item, std::int64_t amount);
std::expected<int, LoadError> load(int which) noexcept;
std::expected<int, std::error_code> open_file(int number) noexcept;

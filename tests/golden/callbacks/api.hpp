// SPDX-License-Identifier: MIT
/// @file
/// Callbacks.
#pragma once
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Item { std::string name; std::int32_t size; };
enum class ReadError { Missing, Bad };
struct Options { std::function<void(std::string_view)> log; };

/// Sums up what the function gives.
std::int64_t sum(const std::function<std::int64_t(std::int64_t)>& give) noexcept;
std::vector<Item> change(std::vector<Item> items, std::function<Item(const Item&)> step) noexcept;
std::expected<std::string, ReadError> read(std::function<std::expected<std::string, ReadError>(std::string_view)> read) noexcept;
void start(const Options& options, std::optional<std::function<bool()>> ask) noexcept;
class Shelf { Shelf(); std::vector<Item> items; };
void visit(Shelf& shelf, const std::function<void(const Shelf&, std::uint32_t)>& see, std::function<void(Shelf&)> change) noexcept;
std::function<std::int64_t(std::int64_t)> adder(std::int64_t by) noexcept;

// SPDX-License-Identifier: MIT
/// @file
/// Errors of our own.
#pragma once
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

/// Why a text is no number.
enum class ParseError {
    /// There is nothing.
    Empty,
    BadDigit,
};

/// There is no such entry.
struct NotFound {
    std::string key;
};
/// Errors that end all.
struct ConnectionClosedByPeer {};
struct Report {
    std::optional<ParseError> last;
};

std::expected<std::int64_t, ParseError> parse(std::string_view text) noexcept;
std::expected<void, NotFound> find(std::string_view key) noexcept;
std::expected<void, ConnectionClosedByPeer> close() noexcept;
Report repeat(Report report) noexcept;

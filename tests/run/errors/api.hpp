// SPDX-License-Identifier: MIT
/// @file
/// Errors that are enums without data, or structs.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// Why a text is no number.
enum class ParseError {
    /// There is no text.
    Empty,
    BadDigit,
};

std::ostream& operator<<(std::ostream& out, const ParseError& error);

/// There is no such entry.
struct NotFound {
    std::string key;
    std::uint32_t tries;
};

std::ostream& operator<<(std::ostream& out, const NotFound& error);

struct Report {
    std::optional<ParseError> first;
    std::vector<ParseError> all;
    NotFound last;
};

std::expected<std::int64_t, ParseError> parse(std::string_view text) noexcept;
std::expected<void, ParseError> check(std::string_view text) noexcept;
//beepboop:fast
std::expected<std::int64_t, ParseError> quick(std::int64_t value) noexcept;
std::expected<std::int64_t, NotFound> find(std::string_view key) noexcept;
/// An error is a value as others are.
std::string describe(ParseError error) noexcept;
std::string key_of(const NotFound& error) noexcept;
//beepboop:name MakeReport
Report report(std::string_view key) noexcept;
std::optional<ParseError> first_of(Report report) noexcept;

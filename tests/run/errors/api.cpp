// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <charconv>
#include <sstream>

std::ostream& operator<<(std::ostream& out, const ParseError& error) {
    return out << (error == ParseError::Empty ? "the text is empty" : "not a digit");
}

std::ostream& operator<<(std::ostream& out, const NotFound& error) { return out << "no entry `" << error.key << "`"; }

std::expected<std::int64_t, ParseError> parse(std::string_view text) noexcept {
    if (text.empty()) return std::unexpected(ParseError::Empty);
    std::int64_t value = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end) return std::unexpected(ParseError::BadDigit);
    return value;
}

std::expected<void, ParseError> check(std::string_view text) noexcept {
    const auto value = parse(text);
    if (!value) return std::unexpected(value.error());
    return {};
}

std::expected<std::int64_t, ParseError> quick(std::int64_t value) noexcept {
    if (value < 0) return std::unexpected(ParseError::BadDigit);
    return value;
}

std::expected<std::int64_t, NotFound> find(std::string_view key) noexcept {
    if (key == "there") return 1;
    return std::unexpected(NotFound{std::string(key), 3});
}

std::string describe(ParseError error) noexcept {
    std::ostringstream out;
    out << error;
    return out.str();
}

std::string key_of(const NotFound& error) noexcept { return error.key; }

Report report(std::string_view key) noexcept {
    return {key.empty() ? std::optional(ParseError::Empty) : std::nullopt,
            {ParseError::BadDigit, ParseError::Empty},
            {std::string(key), 1}};
}

std::optional<ParseError> first_of(Report report) noexcept { return report.first; }

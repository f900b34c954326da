// SPDX-License-Identifier: MIT
// Literals, character by character.
#include "read/rust/literals.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "support/utf8.hpp"

namespace reader::rust {
namespace {

constexpr std::array keywords = {
    "abstract", "as",     "async",   "await",  "become",  "box",    "break", "const", "continue", "do",
    "dyn",      "else",   "enum",    "extern", "false",   "final",  "fn",    "for",   "gen",      "if",
    "impl",     "in",     "let",     "loop",   "macro",   "match",  "mod",   "move",  "mut",      "override",
    "priv",     "pub",    "ref",     "return", "static",  "struct", "trait", "true",  "try",      "type",
    "typeof",   "unsafe", "unsized", "use",    "virtual", "where",  "while", "yield",
};

std::optional<std::uint32_t> digit_value(char character, std::uint32_t base) {
    std::uint32_t digit = base;
    if (character >= '0' && character <= '9') {
        digit = static_cast<std::uint32_t>(character - '0');
    } else if (std::isxdigit(static_cast<unsigned char>(character))) {
        digit = static_cast<std::uint32_t>(std::tolower(static_cast<unsigned char>(character)) - 'a' + 10);
    }
    return digit < base ? std::optional(digit) : std::nullopt;
}

/// The digits after `\x` or within `\u{…}`.
std::optional<std::uint32_t> take_hexadecimal(std::string_view& text, std::size_t most) {
    std::uint32_t value = 0;
    std::size_t count = 0;
    while (count < most && !text.empty()) {
        if (text.front() != '_') {
            const auto digit = digit_value(text.front(), 16);
            if (!digit) {
                break;
            }
            value = value * 16 + *digit;
            ++count;
        }
        text.remove_prefix(1);
    }
    return count > 0 ? std::optional(value) : std::nullopt;
}

/// Takes one escape, after its backslash, from the front of the text.
std::optional<std::uint32_t> take_escape(std::string_view& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const char kind = text.front();
    text.remove_prefix(1);
    switch (kind) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '0': return 0;
    case '\\':
    case '\'':
    case '"': return static_cast<std::uint32_t>(kind);
    case 'x': return take_hexadecimal(text, 2);
    case 'u': break;
    default: return std::nullopt;
    }
    if (!text.starts_with('{')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto value = take_hexadecimal(text, 6);
    if (!text.starts_with('}')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return value;
}

/// A backslash at a line's end takes the white space that follows with it.
void skip_line_continuation(std::string_view& text) {
    const auto next = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(next);
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const char character = text.front();
        text.remove_prefix(1);
        if (character != '\\') {
            result.push_back(character);
        } else if (text.starts_with('\n') || text.starts_with("\r\n")) {
            skip_line_continuation(text);
        } else if (const auto point = take_escape(text)) {
            support::append_utf8(result, *point);
        } else {
            return std::nullopt;
        }
    }
    return result;
}

std::optional<std::string> raw_string_value(std::string_view literal) {
    literal.remove_prefix(1);
    const auto hashes = literal.find_first_not_of('#');
    if (hashes == std::string_view::npos || literal[hashes] != '"' || literal.size() < 2 * hashes + 2) {
        return std::nullopt;
    }
    return std::string(literal.substr(hashes + 1, literal.size() - 2 * hashes - 2));
}

std::uint32_t take_base(std::string_view& text) {
    const auto has = [&](std::string_view prefix) {
        const bool found = text.starts_with(prefix);
        text.remove_prefix(found ? prefix.size() : 0);
        return found;
    };
    return has("0x") ? 16 : has("0b") ? 2 : has("0o") ? 8 : 10;
}

}  // namespace

std::string plain_identifier(std::string_view text) {
    return std::string(text.starts_with("r#") ? text.substr(2) : text);
}

std::string code_identifier(std::string_view name) {
    const bool is_keyword = std::ranges::find(keywords, name) != keywords.end();
    return (is_keyword ? "r#" : "") + std::string(name);
}

std::optional<std::string> string_value(std::string_view literal) {
    if (literal.starts_with("r\"") || literal.starts_with("r#")) {
        return raw_string_value(literal);
    }
    if (literal.size() < 2 || !literal.starts_with('"') || !literal.ends_with('"')) {
        return std::nullopt;
    }
    return unescaped(literal.substr(1, literal.size() - 2));
}

std::optional<std::uint32_t> character_value(std::string_view literal) {
    literal.remove_prefix(literal.starts_with('b') ? 1 : 0);
    if (literal.size() < 3 || !literal.starts_with('\'') || !literal.ends_with('\'')) {
        return std::nullopt;
    }
    literal = literal.substr(1, literal.size() - 2);
    if (literal.front() != '\\') {
        const auto points = support::decode_utf8(literal);
        return points.size() == 1 ? std::optional<std::uint32_t>(points.front()) : std::nullopt;
    }
    literal.remove_prefix(1);
    return take_escape(literal);
}

std::optional<IntegerLiteral> integer_value(std::string_view literal) {
    const std::uint32_t base = take_base(literal);
    constexpr Wide limit = (static_cast<Wide>(1) << 126);
    Wide value = 0;
    std::size_t digits = 0;
    std::size_t at = 0;
    for (; at < literal.size(); ++at) {
        if (literal[at] == '_') {
            continue;
        }
        const auto digit = digit_value(literal[at], base);
        if (!digit) {
            break;
        }
        if (value >= limit / base) {
            return std::nullopt;
        }
        value = value * base + *digit;
        ++digits;
    }
    const auto suffix = literal.substr(at);
    const bool is_integer = suffix.empty() || suffix.front() == 'i' || suffix.front() == 'u';
    return digits > 0 && is_integer ? std::optional(IntegerLiteral{value, suffix}) : std::nullopt;
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Characters and texts by what stands between their quotes.
#include <map>

#include "read/cpp/literal.hpp"

namespace reader::cpp {
namespace {

constexpr std::uint32_t last_code_point = 0x10FFFF;

std::optional<char> simple_escape(char letter) {
    static const std::map<char, char> known = {{'n', '\n'},  {'t', '\t'}, {'r', '\r'}, {'a', '\a'},
                                               {'b', '\b'},  {'f', '\f'}, {'v', '\v'}, {'\\', '\\'},
                                               {'\'', '\''}, {'"', '"'},  {'?', '?'}};
    const auto found = known.find(letter);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool is_code_point(std::uint32_t value) { return value <= last_code_point && (value < 0xD800 || value > 0xDFFF); }

std::string utf8(std::uint32_t value) {
    const auto part = [&](unsigned shift, unsigned mark) {
        return static_cast<char>(mark | ((value >> shift) & (mark == 0x80 ? 0x3Fu : 0xFFu)));
    };
    if (value < 0x80) return {part(0, 0)};
    if (value < 0x800) return {part(6, 0xC0), part(0, 0x80)};
    if (value < 0x10000) return {part(12, 0xE0), part(6, 0x80), part(0, 0x80)};
    return {part(18, 0xF0), part(12, 0x80), part(6, 0x80), part(0, 0x80)};
}

/// Takes one UTF-8 sequence apart; none where it is no good one. `size` is its length then.
std::optional<std::uint32_t> decoded(std::string_view text, std::size_t& size) {
    const auto first = static_cast<unsigned char>(text[0]);
    size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (text.size() < size || (first >= 0x80 && first < 0xC2)) {
        return std::nullopt;
    }
    std::uint32_t value = size == 1 ? first : first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    return value;
}

/// What stands between quotes, an element at a time.
class Quoted {
public:
    explicit Quoted(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }

    /// A code point, or the value of `\x…` and `\0…`, which `is_code_unit` tells.
    std::optional<std::uint32_t> next() {
        is_code_unit_ = false;
        if (text_[at_] != '\\') {
            std::size_t size = 0;
            const auto value = decoded(text_.substr(at_), size);
            at_ += size;
            return value;
        }
        ++at_;
        return at_end() ? std::nullopt : escape(text_[at_++]);
    }

    bool is_code_unit() const { return is_code_unit_; }

private:
    std::optional<std::uint32_t> escape(char letter) {
        if (letter == 'u' || letter == 'U') {
            return digits(16, letter == 'u' ? 4 : 8, letter == 'u' ? 4 : 8);
        }
        if (letter == 'x') {
            is_code_unit_ = true;
            return digits(16, 1, 8);
        }
        if (digit_value(letter) < 8) {
            is_code_unit_ = true;
            --at_;
            return digits(8, 1, 3);
        }
        const auto simple = simple_escape(letter);
        return simple ? std::optional(static_cast<std::uint32_t>(*simple)) : std::nullopt;
    }

    std::optional<std::uint32_t> digits(unsigned base, std::size_t least, std::size_t most) {
        std::uint64_t value = 0;
        std::size_t count = 0;
        while (count < most && !at_end() && digit_value(text_[at_]) < base) {
            value = value * base + digit_value(text_[at_++]);
            ++count;
        }
        return count < least ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_code_unit_ = false;
};

std::optional<std::string> unescaped(std::string_view text) {
    std::string bytes;
    for (Quoted quoted(text); !quoted.at_end();) {
        const auto value = quoted.next();
        const auto limit = quoted.is_code_unit() ? 0xFFu : last_code_point;
        if (!value || *value > limit || (!quoted.is_code_unit() && !is_code_point(*value))) {
            return std::nullopt;
        }
        bytes += quoted.is_code_unit() ? std::string(1, static_cast<char>(*value)) : utf8(*value);
    }
    return bytes;
}

}  // namespace

std::optional<Number> character_literal(std::string_view text) {
    const auto open = text.find('\'');
    if (open == std::string_view::npos || text.size() < open + 3 || text.back() != '\'') {
        return std::nullopt;
    }
    Quoted quoted(text.substr(open + 1, text.size() - open - 2));
    const auto value = quoted.next();
    if (!value || !quoted.at_end()) {
        return std::nullopt;
    }
    if (text.starts_with('U')) {
        return is_code_point(*value) ? std::optional(Number{*value, 32, false}) : std::nullopt;
    }
    // Above 127 the value of a plain `char` depends on the target.
    return *value < 0x80 ? std::optional(Number{*value, 8, true}) : std::nullopt;
}

std::optional<std::string> text_literal(std::string_view text) {
    const auto open = text.find('"');
    const auto close = text.rfind('"');
    const auto prefix = text.substr(0, open);
    const auto suffix = close == std::string_view::npos ? std::string_view() : text.substr(close + 1);
    if (close == open || close == std::string_view::npos || (!suffix.empty() && suffix != "sv")) {
        return std::nullopt;
    }
    auto inner = text.substr(open + 1, close - open - 1);
    if (prefix == "R") {
        const auto bracket = inner.find('(');
        return std::string(inner.substr(bracket + 1, inner.size() - 2 * bracket - 2));
    }
    return prefix.empty() ? unescaped(inner) : std::nullopt;
}

}  // namespace reader::cpp

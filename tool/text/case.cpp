// SPDX-License-Identifier: MIT
// Cutting identifiers into words and joining them in another convention.
#include "text/case.hpp"

#include <algorithm>
#include <array>

#include "support/utf8.hpp"
#include "text/letters.hpp"

namespace text {
namespace {

using support::append_utf8;
using support::decode_utf8;

/// golint's list.
constexpr std::array<std::string_view, 38> initialisms = {
    "ACL",  "API", "ASCII", "CPU",  "CSS", "DNS", "EOF",  "GUID", "HTML", "HTTP", "HTTPS", "ID",  "IP",
    "JSON", "LHS", "QPS",   "RAM",  "RHS", "RPC", "SLA",  "SMTP", "SQL",  "SSH",  "TCP",   "TLS", "TTL",
    "UDP",  "UI",  "UID",   "UUID", "URI", "URL", "UTF8", "VM",   "XML",  "XMPP", "XSRF",  "XSS",
};

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

bool is_lower(char32_t letter) { return to_upper(letter) != letter; }

std::string upper_text(std::string_view word) {
    std::string upper;
    for (const char32_t letter : decode_utf8(word)) append_utf8(upper, to_upper(letter));
    return upper;
}

std::string lower_text(const std::vector<char32_t>& letters) {
    std::string lower;
    for (const char32_t letter : letters) append_utf8(lower, to_lower(letter));
    return lower;
}

/// Whether the one small `s` at `at` makes a plural of the capitals before it, as in `IDs`.
bool is_plural(const std::vector<char32_t>& name, std::size_t at) {
    if (at < 2 || name[at] != U's' || !is_upper(name[at - 1]) || !is_upper(name[at - 2])) return false;
    return at + 1 == name.size() || !(is_lower(name[at + 1]) || is_digit(name[at + 1]));
}

/// Whether a word begins at `at`, given that the character before it is part of one.
bool begins_word(const std::vector<char32_t>& name, std::size_t at) {
    if (!is_upper(name[at])) return false;
    if (!is_upper(name[at - 1])) return true;  // beep|Boop, utf8|String
    const bool before_small = at + 1 < name.size() && is_lower(name[at + 1]);
    return before_small && !is_plural(name, at + 1);  // HTTP|Server, but not I|Ds
}

bool is_initialism(std::string_view upper, std::span<const std::string> more) {
    return std::ranges::find(initialisms, upper) != initialisms.end() || std::ranges::find(more, upper) != more.end();
}

/// The word with capitals where it is an initialism, one with digits behind it (`id2`) or several (`ids`); else empty.
std::string initialism(std::string_view word, std::span<const std::string> more) {
    const std::string upper = upper_text(word);
    if (is_initialism(upper, more)) return upper;
    const std::string stem = upper.substr(0, upper.find_last_not_of("0123456789") + 1);
    if (is_initialism(stem, more)) return upper;
    if (upper.ends_with('S') && is_initialism(upper.substr(0, upper.size() - 1), more)) {
        return upper.substr(0, upper.size() - 1) + "s";
    }
    return {};
}

std::string capitalised(std::string_view word, std::span<const std::string> more) {
    if (std::string found = initialism(word, more); !found.empty()) return found;
    std::vector<char32_t> letters = decode_utf8(word);
    letters.front() = to_upper(letters.front());
    std::string text;
    for (const char32_t letter : letters) append_utf8(text, letter);
    return text;
}

}  // namespace

std::vector<std::string> words(std::string_view identifier) {
    const std::vector<char32_t> name = decode_utf8(identifier);
    std::vector<std::string> found;
    std::vector<char32_t> word;
    const auto finish = [&] {
        if (!word.empty()) found.push_back(lower_text(word));
        word.clear();
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool part = is_word_character(name[at]);
        if (!part || (!word.empty() && begins_word(name, at))) finish();
        if (part) word.push_back(name[at]);
    }
    finish();
    return found;
}

std::string upper_camel(std::string_view identifier, std::span<const std::string> more) {
    std::string name;
    for (const std::string& word : words(identifier)) name += capitalised(word, more);
    const std::vector<char32_t> letters = decode_utf8(name);
    // A script without capitals: Go exports only what begins with one.
    if (!letters.empty() && letters.front() >= 0x80 && !is_upper(letters.front())) return "X" + name;
    return name;
}

std::string lower_camel(std::string_view identifier, std::span<const std::string> more) {
    std::string name;
    for (const std::string& word : words(identifier)) name += name.empty() ? word : capitalised(word, more);
    return name;
}

}  // namespace text

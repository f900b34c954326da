// SPDX-License-Identifier: MIT
// Names in Go and in C.
#include "config/identifier.hpp"

#include <algorithm>
#include <array>

namespace config {
namespace {

constexpr std::array<std::string_view, 25> go_keywords = {
    "break", "case",   "chan",   "const",  "continue", "default", "defer",     "else", "fallthrough",
    "for",   "func",   "go",     "goto",   "if",       "import",  "interface", "map",  "package",
    "range", "return", "select", "struct", "switch",   "type",    "var",
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_part(char letter) {
    return letter == '_' || is_digit(letter) || is_upper(letter) || (letter >= 'a' && letter <= 'z');
}

}  // namespace

bool is_identifier(std::string_view name) {
    return !name.empty() && !is_digit(name.front()) && std::ranges::all_of(name, is_part);
}

bool is_go_keyword(std::string_view name) { return std::ranges::find(go_keywords, name) != go_keywords.end(); }

bool is_exported(std::string_view name) {
    const auto is_trusted = [](char letter) { return is_part(letter) || static_cast<unsigned char>(letter) >= 0x80; };
    return !name.empty() && is_upper(name.front()) && std::ranges::all_of(name, is_trusted);
}

}  // namespace config

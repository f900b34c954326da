// SPDX-License-Identifier: MIT
// Splitting, joining, replacing, and the nearest of several words.
#include "support/strings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace support {
namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

/// Insertions, deletions, replacements and swaps of neighbours that make `to` of `from`.
std::size_t edits(std::string_view from, std::string_view to) {
    std::vector<std::size_t> before_last, last, current(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) current[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        before_last = std::move(last);
        last = std::move(current);
        current.assign(to.size() + 1, i);
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
        }
    }
    return current[to.size()];
}

}  // namespace

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    if (text.empty()) return parts;
    if (separator.empty()) return {std::string(text)};
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + separator.size());
    }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) joined += separator;
        joined += parts[i];
    }
    return joined;
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    if (from.empty()) return text;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
    const std::string wanted = lower_case(word);
    std::size_t fewest = std::max<std::size_t>(word.size(), 3) / 3 + 1;
    std::string found;
    for (const std::string& candidate : candidates) {
        const std::size_t count = edits(wanted, lower_case(candidate));
        if (count >= fewest) continue;
        fewest = count;
        found = candidate;
    }
    return found;
}

}  // namespace support

// SPDX-License-Identifier: MIT
#include "api.hpp"

std::vector<std::string_view> words(std::string_view text) noexcept {
    std::vector<std::string_view> found;
    for (;;) {
        const auto space = text.find(' ');
        found.push_back(text.substr(0, space));
        if (space == std::string_view::npos) return found;
        text.remove_prefix(space + 1);
    }
}

std::string_view first_word(std::string_view text) noexcept { return text.substr(0, text.find(' ')); }

std::span<const std::int32_t> tail(std::span<const std::int32_t> values, std::string_view) noexcept {
    return values.empty() ? values : values.subspan(1);
}

std::map<std::string_view, std::uint32_t> lengths(std::string_view text) noexcept {
    std::map<std::string_view, std::uint32_t> found;
    for (const auto word : words(text)) found[word] = static_cast<std::uint32_t>(word.size());
    return found;
}

std::pair<std::string_view, std::string_view> split(std::string_view text) noexcept {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

const std::string& forever() noexcept {
    static const std::string text = "for ever";
    return text;
}

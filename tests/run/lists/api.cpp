// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>
#include <numeric>
#include <sstream>

double sum(std::span<const double> values) noexcept { return std::accumulate(values.begin(), values.end(), 0.0); }
std::size_t address(std::span<const double> values) noexcept { return reinterpret_cast<std::size_t>(values.data()); }
std::vector<std::int32_t> double_(std::vector<std::int32_t> values) noexcept {
    for (auto& value : values) value *= 2;
    return values;
}
std::vector<std::int16_t> reversed(std::vector<std::int16_t> values) noexcept {
    std::ranges::reverse(values);
    return values;
}
std::array<std::int64_t, cell_count> cells(std::array<std::int64_t, cell_count> values) noexcept {
    for (auto& value : values) value = -value;
    return values;
}
std::vector<std::array<float, side>> grid(std::span<const std::array<float, side>> values) noexcept {
    return {values.begin(), values.end()};
}
std::vector<std::string> words(std::string_view text) noexcept {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> found;
    for (std::string word; stream >> word;) found.push_back(word);
    return found;
}
std::vector<std::string_view> borrowed_words(std::string_view text) noexcept {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}
std::string join(const std::vector<std::string>& words, std::string_view by) noexcept {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : std::string(by)) + words[i];
    return text;
}
std::vector<bool> flags(const std::vector<bool>& values) noexcept {
    auto flipped = values;
    flipped.flip();
    return flipped;
}
std::vector<char32_t> letters(std::vector<char32_t> values) noexcept { return values; }
std::array<std::string, 3> names(std::array<std::string, 3> values) noexcept { return values; }
std::vector<std::vector<std::vector<std::uint8_t>>> nested(std::vector<std::vector<std::vector<std::uint8_t>>> values) noexcept {
    return values;
}
std::uint64_t depths(std::span<const Pixel> pixels) noexcept {
    std::uint64_t total = 0;
    for (const auto& pixel : pixels) total += pixel.depth;
    return total;
}
std::size_t pixel_address(std::span<const Pixel> pixels) noexcept { return reinterpret_cast<std::size_t>(pixels.data()); }
void fade(std::span<Pixel> pixels) noexcept {
    for (auto& pixel : pixels) pixel.alpha /= 2;
}
void scale(std::span<double> values, double by) noexcept {
    for (auto& value : values) value *= by;
}
std::vector<Series> series(std::vector<Series> series) noexcept { return series; }

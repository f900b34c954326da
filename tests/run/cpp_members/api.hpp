// SPDX-License-Identifier: MIT
/// @file
/// Members of C++ structs that Rust has no like of: qualifiers, overloads, operators, nested structs.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace office {

/// A size of paper.
struct Paper {
    std::int32_t width;
    std::int32_t height;

    static constexpr std::int32_t smallest = 1, largest{2 * 1000};
    static constexpr char unit[] = "mm";
    static constexpr std::chrono::minutes drying{2};
    static const std::uint8_t sides = 2;

    bool operator==(const Paper&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const Paper& paper) {
        return out << paper.width << " x " << paper.height;
    }

    std::int64_t area() const& noexcept { return std::int64_t{width} * height; }
    void turn() & noexcept { std::swap(width, height); }
    /// Scales it.
    void scale(std::int32_t factor) noexcept { *this = {width * factor, height * factor}; }
    // beepboop:name ScaleBoth
    void scale(std::int32_t horizontal, std::int32_t vertical) noexcept;
    std::strong_ordering compare(const Paper& other) const noexcept { return area() <=> other.area(); }
    auto half() const -> Paper;
};

enum class Kind : std::uint8_t { draft, letter };

std::ostream& operator<<(std::ostream& out, Kind kind);

inline constexpr Kind usual = Kind::letter;

/// What is written.
struct Document {
    /// A page of it.
    struct Page {
        std::string text;
        std::size_t length() const noexcept { return text.size(); }
    };

    std::vector<Page> pages;
    Paper paper;

    const Page& first() const;
    std::vector<Page> take() && noexcept { return std::exchange(pages, {}); }
    void add(std::string&& text) noexcept { pages.push_back({std::move(text)}); }
    static Document titled(const char* title) noexcept { return {{{title}}, {3, 4}}; }
    std::filesystem::path file(const std::filesystem::path& folder) const {
        return folder / (pages.at(0).text + ".txt");
    }
    void swap_paper(Paper& other, Kind& kind, bool& changed) noexcept;
};

}  // namespace office

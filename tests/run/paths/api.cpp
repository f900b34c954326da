// SPDX-License-Identifier: MIT
#include "api.hpp"

std::filesystem::path joined(const std::filesystem::path& folder, std::string_view name) noexcept { return folder / name; }

std::optional<std::string> extension(std::filesystem::path path) noexcept {
    const auto text = path.extension().string();
    return text.empty() ? std::nullopt : std::optional(text.substr(1));
}

Place echo_place(Place place) noexcept { return place; }

std::filesystem::path name_of(const std::filesystem::path& path) noexcept { return path.filename(); }

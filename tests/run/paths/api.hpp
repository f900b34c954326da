// SPDX-License-Identifier: MIT
/// @file
/// Paths are strings.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Place {
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;
};

std::filesystem::path joined(const std::filesystem::path& folder, std::string_view name) noexcept;
std::optional<std::string> extension(std::filesystem::path path) noexcept;
Place echo_place(Place place) noexcept;
std::filesystem::path name_of(const std::filesystem::path& path) noexcept;

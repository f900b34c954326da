// SPDX-License-Identifier: MIT
// go:embed puts a file's bytes into the program as they are: each place where an image could begin is tried.
#include <algorithm>
#include <array>

#include "inspect/program.hpp"

namespace inspect {
namespace {

/// Beginnings of libraries that stand in the file behind its own.
std::vector<std::uint64_t> candidates(std::string_view file) {
    constexpr std::array<std::string_view, 3> beginnings = {std::string_view("\x7f"
                                                                             "ELF\x02\x01"),
                                                            std::string_view("\xcf\xfa\xed\xfe"),
                                                            std::string_view("MZ")};
    std::vector<std::uint64_t> places;
    for (const std::string_view beginning : beginnings) {
        for (std::size_t at = file.find(beginning, 1); at != std::string_view::npos;
             at = file.find(beginning, at + 1)) {
            places.push_back(at);
        }
    }
    std::ranges::sort(places);
    return places;
}

}  // namespace

std::vector<Embedded> find_embedded(std::string_view file) {
    std::vector<Embedded> found;
    std::uint64_t behind = 0;
    for (const std::uint64_t place : candidates(file)) {
        if (place < behind) continue;
        const std::uint64_t size = image_extent(file.substr(place));
        if (size == 0) continue;
        auto libraries = read_libraries(file.substr(place, size));
        if (!libraries || libraries->front().package.empty()) continue;
        Library& library = libraries->front();
        library.offset = place;
        const bool intact = file.find(library.sha256) != std::string_view::npos;
        behind = place + size;
        found.push_back({std::move(library), intact});
    }
    return found;
}

}  // namespace inspect

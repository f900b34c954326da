// SPDX-License-Identifier: MIT
// As much of ELF as it takes to know what a library exports, needs and which glibc it asks for.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "build/image_bytes.hpp"

namespace build {
namespace {

constexpr std::uint32_t dynamic_section = 6, dynamic_symbols = 11, version_needs = 0x6ffffffe;

/// One entry of the table of sections.
struct Section {
    std::uint64_t offset, size, names;  // `names` is where the strings that it refers to begin
};

/// All sections of a kind.
std::vector<Section> sections(const Bytes& file, std::uint32_t kind) {
    const std::uint64_t table = file.giant(40), entry = file.half(58);
    std::vector<Section> found;
    for (std::uint64_t i = 0; i < file.half(60); ++i) {
        const std::uint64_t at = table + i * entry;
        if (file.word(at + 4) != kind) continue;
        const std::uint64_t strings = table + std::uint64_t{file.word(at + 40)} * entry;
        const std::uint64_t offset = file.giant(at + 24);
        const std::uint64_t most = file.size() - std::min(offset, file.size());
        found.push_back({offset, std::min(file.giant(at + 32), most), file.giant(strings + 24)});
    }
    return found;
}

/// Where the loaded address lies in the file, or 0.
std::uint64_t file_offset(const Bytes& file, std::uint64_t address) {
    constexpr std::uint32_t load = 1;
    const std::uint64_t start = file.giant(32), size = file.half(54);
    for (std::uint64_t i = 0; i < file.half(56); ++i) {
        const std::uint64_t header = start + i * size;
        const std::uint64_t first = file.giant(header + 16);
        if (file.word(header) != load || address < first) continue;
        if (address - first < file.giant(header + 32)) return file.giant(header + 8) + (address - first);
    }
    return 0;
}

std::vector<Export> exports(const Bytes& file) {
    constexpr std::uint64_t entry = 24;
    std::vector<Export> found;
    for (const Section& section : sections(file, dynamic_symbols)) {
        for (std::uint64_t at = section.offset; at + entry <= section.offset + section.size; at += entry) {
            const bool defined = file.half(at + 6) != 0, local = file.byte(at + 4) >> 4 == 0;
            if (!defined || local) continue;
            found.push_back({file.text(section.names + file.word(at)), file_offset(file, file.giant(at + 8))});
        }
    }
    return found;
}

/// The dynamic section's needed libraries and the soname.
void read_dynamic(const Bytes& file, Image& image) {
    constexpr std::uint64_t needed = 1, soname = 14;
    for (const Section& section : sections(file, dynamic_section)) {
        for (std::uint64_t at = section.offset; at + 16 <= section.offset + section.size; at += 16) {
            if (file.giant(at) == needed) image.needed.push_back(file.text(section.names + file.giant(at + 8)));
            if (file.giant(at) == soname) image.name = file.text(section.names + file.giant(at + 8));
        }
    }
}

/// The numbers of `GLIBC_2.17`; of what has none (`GLIBC_PRIVATE`), zeros.
std::pair<int, int> version_numbers(const std::string& version) {
    std::pair<int, int> numbers{0, 0};
    int* number = &numbers.first;
    for (const char c : version.substr(std::string_view("GLIBC_").size())) {
        if (c == '.' && number == &numbers.first) number = &numbers.second;
        else if (c < '0' || c > '9' || *number > 9999) break;
        else *number = *number * 10 + (c - '0');
    }
    return numbers;
}

/// The newest glibc that any symbol is asked for in.
std::string newest_glibc(const Bytes& file) {
    std::pair<int, int> newest{0, 0};
    for (const Section& section : sections(file, version_needs)) {
        std::uint64_t need = section.offset;
        for (std::uint64_t left = section.size / 16; left > 0; --left) {
            std::uint64_t version = need + file.word(need + 8);
            for (unsigned i = 0; i < file.half(need + 2); ++i) {
                const std::string name = file.text(section.names + file.word(version + 8));
                if (name.starts_with("GLIBC_")) newest = std::max(newest, version_numbers(name));
                if (file.word(version + 12) == 0) break;
                version += file.word(version + 12);
            }
            if (file.word(need + 12) == 0) break;
            need += file.word(need + 12);
        }
    }
    return newest.first == 0 ? "" : fmt::format("{}.{}", newest.first, newest.second);
}

}  // namespace

Image read_elf(const Bytes& file) {
    constexpr unsigned shared = 3;
    Image image;
    image.format = Format::elf;
    image.machine = file.half(18);
    image.is_library = file.half(16) == shared;
    image.exports = exports(file);
    read_dynamic(file, image);
    image.glibc = newest_glibc(file);
    return image;
}

}  // namespace build

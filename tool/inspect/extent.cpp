// SPDX-License-Identifier: MIT
// Where an image ends, from the tables that tell where its parts are.
#include <algorithm>
#include <cstring>

#include "build/image_bytes.hpp"
#include "inspect/library.hpp"

namespace inspect {
namespace {

using build::Bytes;

/// The end of the last of `count` parts; each is told by a function of its number.
template <class Part>
std::uint64_t last_end(std::uint64_t count, Part part) {
    std::uint64_t end = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto [offset, size] = part(i);
        if (size != 0) end = std::max<std::uint64_t>(end, offset + size);
    }
    return end;
}

using Place = std::pair<std::uint64_t, std::uint64_t>;

std::uint64_t elf_extent(const Bytes& file) {
    constexpr std::uint64_t segment = 56, section = 64;
    constexpr std::uint32_t without_bytes = 8;
    const bool sane = file.half(16) == 3 && (file.half(54) == segment || file.half(56) == 0) &&
                      (file.half(58) == section || file.half(60) == 0);
    if (!sane) return 0;
    const std::uint64_t sections = file.giant(40), count = file.half(60);
    const std::uint64_t segments_end = last_end(file.half(56), [&](std::uint64_t i) {
        const std::uint64_t at = file.giant(32) + i * segment;
        return Place(file.giant(at + 8), file.giant(at + 32));
    });
    const std::uint64_t sections_end = last_end(count, [&](std::uint64_t i) {
        const std::uint64_t at = sections + i * section;
        return file.word(at + 4) == without_bytes ? Place() : Place(file.giant(at + 24), file.giant(at + 32));
    });
    return std::max({segments_end, sections_end, count == 0 ? 0 : sections + count * section});
}

std::uint64_t mach_o_extent(const Bytes& file) {
    constexpr std::uint32_t library = 6, segment = 0x19, most_commands = 1000;
    if (file.word(12) != library || file.word(16) > most_commands) return 0;
    std::uint64_t end = 0, at = 32;
    for (std::uint32_t i = 0; i < file.word(16); ++i, at += file.word(at + 4)) {
        if (file.word(at + 4) < 8) return 0;
        if (file.word(at) == segment) end = std::max(end, file.giant(at + 40) + file.giant(at + 48));
    }
    return end;
}

std::uint64_t pe_extent(const Bytes& file) {
    const std::uint64_t header = file.word(60);
    constexpr std::uint16_t library = 0x2000;
    if (file.word(header) != 0x4550 || (file.half(header + 22) & library) == 0) return 0;
    const std::uint64_t sections = header + 24 + file.half(header + 20);
    return last_end(file.half(header + 6), [&](std::uint64_t i) {
        const std::uint64_t at = sections + i * 40;
        return Place(file.word(at + 20), file.word(at + 16));
    });
}

}  // namespace

std::uint64_t image_extent(std::string_view bytes) {
    const Bytes file(bytes);
    std::uint64_t end = 0;
    if (file.starts_with("\x7f"
                         "ELF\x02\x01")) {
        end = elf_extent(file);
    } else if (file.starts_with("\xcf\xfa\xed\xfe")) {
        end = mach_o_extent(file);
    } else if (file.starts_with("MZ")) {
        end = pe_extent(file);
    }
    return end <= bytes.size() ? end : 0;
}

}  // namespace inspect

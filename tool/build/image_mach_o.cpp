// SPDX-License-Identifier: MIT
// As much of Mach-O as it takes to know what a library exports and needs, its install name, and that it is signed.
#include <functional>

#include <fmt/format.h>

#include "build/image_bytes.hpp"

namespace build {
namespace {

constexpr std::uint32_t symbol_table = 2, load_library = 0xc, own_name = 0xd, segment = 0x19, signature = 0x1d;
constexpr std::uint32_t weak_library = 0x80000018, reexported = 0x8000001f, minimum_macos = 0x24, build_version = 0x32;

/// Calls with each load command's kind and offset.
void each_command(const Bytes& file, const std::function<void(std::uint32_t kind, std::uint64_t at)>& visit) {
    std::uint64_t at = 32;
    for (std::uint32_t i = 0; i < file.word(16) && at < file.size(); ++i) {
        const std::uint32_t length = file.word(at + 4);
        if (length < 8) return;
        visit(file.word(at), at);
        at += length;
    }
}

/// Where the loaded address lies in the file, or 0.
std::uint64_t file_offset(const Bytes& file, std::uint64_t address) {
    std::uint64_t found = 0;
    each_command(file, [&](std::uint32_t kind, std::uint64_t at) {
        const std::uint64_t start = file.giant(at + 24);
        if (kind != segment || address < start || address - start >= file.giant(at + 48)) return;
        found = file.giant(at + 40) + (address - start);
    });
    return found;
}

/// `11.0` of the number in which macOS packs it.
std::string version_text(std::uint32_t packed) { return fmt::format("{}.{}", packed >> 16, (packed >> 8) & 0xff); }

void read_symbols(const Bytes& file, std::uint64_t command, Image& image) {
    constexpr unsigned external = 1, private_external = 0x10, kind_mask = 0x0e, in_section = 0x0e;
    const std::uint64_t table = file.word(command + 8), names = file.word(command + 16);
    for (std::uint64_t i = 0; i < file.word(command + 12) && table + i * 16 < file.size(); ++i) {
        const std::uint64_t at = table + i * 16;
        const unsigned type = file.byte(at + 4);
        const bool seen = (type & external) != 0 && (type & private_external) == 0;
        if (!seen || (type & kind_mask) != in_section) continue;
        const std::string name = file.text(names + file.word(at));
        image.exports.push_back({name.starts_with('_') ? name.substr(1) : name, file_offset(file, file.giant(at + 8))});
    }
}

void read_command(const Bytes& file, std::uint32_t kind, std::uint64_t at, Image& image) {
    const auto name = [&] { return file.text(at + file.word(at + 8)); };
    if (kind == symbol_table) read_symbols(file, at, image);
    if (kind == load_library || kind == weak_library || kind == reexported) image.needed.push_back(name());
    if (kind == own_name) image.name = name();
    if (kind == signature) image.is_signed = true;
    if (kind == minimum_macos) image.minimum_system = version_text(file.word(at + 8));
    if (kind == build_version) image.minimum_system = version_text(file.word(at + 12));
}

}  // namespace

Image read_mach_o(const Bytes& file) {
    constexpr unsigned dynamic_library = 6;
    Image image;
    image.format = Format::mach_o;
    image.machine = file.word(4);
    image.is_library = file.word(12) == dynamic_library;
    each_command(file, [&](std::uint32_t kind, std::uint64_t at) { read_command(file, kind, at, image); });
    return image;
}

}  // namespace build

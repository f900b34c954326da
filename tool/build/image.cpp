// SPDX-License-Identifier: MIT
// As much of ELF and Mach-O as it takes to find an exported text. Every offset is checked: the file may be anything.
#include "build/image.hpp"

#include <cstdint>
#include <cstring>
#include <optional>

#include <fmt/format.h>

namespace build {
namespace {

using support::Result;

/// Bytes of a file; what lies outside reads as 0.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t size() const { return bytes_.size(); }
    std::uint16_t half(std::uint64_t at) const { return number<std::uint16_t>(at); }
    std::uint32_t word(std::uint64_t at) const { return number<std::uint32_t>(at); }
    std::uint64_t giant(std::uint64_t at) const { return number<std::uint64_t>(at); }
    bool starts_with(std::string_view text) const { return bytes_.starts_with(text); }

    /// Up to the next NUL.
    std::string_view text(std::uint64_t at) const {
        if (at >= bytes_.size()) return {};
        const std::string_view rest = bytes_.substr(at);
        return rest.substr(0, rest.find('\0'));
    }

private:
    template <class Number>
    Number number(std::uint64_t at) const {
        Number value = 0;
        if (at <= bytes_.size() && bytes_.size() - at >= sizeof value) {
            std::memcpy(&value, bytes_.data() + at, sizeof value);
        }
        return value;
    }

    std::string_view bytes_;
};

/// Where the loaded address lies in the file.
std::optional<std::uint64_t> elf_offset(const Bytes& file, std::uint64_t address) {
    constexpr std::uint32_t load = 1;
    const std::uint64_t start = file.giant(32), size = file.half(54);
    for (std::uint64_t i = 0; i < file.half(56); ++i) {
        const std::uint64_t header = start + i * size;
        const std::uint64_t offset = file.giant(header + 8), virtual_address = file.giant(header + 16);
        if (file.word(header) != load || address < virtual_address) continue;
        if (address - virtual_address < file.giant(header + 32)) return offset + (address - virtual_address);
    }
    return std::nullopt;
}

/// The address of a symbol that one table of dynamic symbols exports.
std::optional<std::uint64_t> elf_symbol(const Bytes& file, std::uint64_t section, const std::string& name) {
    constexpr std::uint64_t entry = 24;
    const std::uint64_t table = file.giant(section + 24), size = file.giant(section + 32);
    const std::uint64_t names = file.giant(40) + std::uint64_t{file.word(section + 40)} * file.half(58);
    for (std::uint64_t at = table; at < file.size() && at - table < size; at += entry) {
        const bool defined = file.half(at + 6) != 0;
        if (defined && file.text(file.giant(names + 24) + file.word(at)) == name) return file.giant(at + 8);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> elf_text(const Bytes& file, const std::string& name) {
    constexpr std::uint32_t dynamic_symbols = 11;
    for (std::uint64_t i = 0; i < file.half(60); ++i) {
        const std::uint64_t section = file.giant(40) + i * file.half(58);
        if (file.word(section + 4) != dynamic_symbols) continue;
        if (const auto address = elf_symbol(file, section, name)) return elf_offset(file, *address);
    }
    return std::nullopt;
}

constexpr std::uint32_t mach_o_segment = 0x19, mach_o_symbols = 2;

/// The offset in the file of the load command of that kind for which `want` gives something.
template <class Want>
std::optional<std::uint64_t> mach_o_command(const Bytes& file, std::uint32_t kind, Want want) {
    std::uint64_t at = 32;
    for (std::uint32_t i = 0; i < file.word(16) && at < file.size(); ++i, at += file.word(at + 4)) {
        if (file.word(at + 4) < 8) return std::nullopt;
        if (file.word(at) != kind) continue;
        if (const std::optional<std::uint64_t> found = want(at)) return found;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> mach_o_symbol(const Bytes& file, std::uint64_t command, const std::string& name) {
    constexpr std::uint8_t external = 1, kind_mask = 0x0e, in_section = 0x0e;
    const std::uint64_t table = file.word(command + 8), names = file.word(command + 16);
    for (std::uint64_t i = 0; i < file.word(command + 12) && table + i * 16 < file.size(); ++i) {
        const std::uint64_t at = table + i * 16;
        const auto type = static_cast<std::uint8_t>(file.half(at + 4));
        const bool exported = (type & external) != 0 && (type & kind_mask) == in_section;
        if (exported && file.text(names + file.word(at)) == "_" + name) return file.giant(at + 8);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> mach_o_text(const Bytes& file, const std::string& name) {
    const auto address =
        mach_o_command(file, mach_o_symbols, [&](std::uint64_t command) { return mach_o_symbol(file, command, name); });
    if (!address) return std::nullopt;
    return mach_o_command(file, mach_o_segment, [&](std::uint64_t command) -> std::optional<std::uint64_t> {
        const std::uint64_t start = file.giant(command + 24);
        if (*address < start || *address - start >= file.giant(command + 48)) return std::nullopt;
        return file.giant(command + 40) + (*address - start);
    });
}

Result<void> check_header(const Bytes& file, const Target& target) {
    const bool elf = target.format == Format::elf;
    const bool is_library = elf ? file.starts_with("\x7f"
                                                   "ELF\x02\x01") &&
                                      file.half(16) == 3
                                : file.starts_with("\xcf\xfa\xed\xfe") && file.word(12) == 6;
    if (!is_library) return support::failure(fmt::format("is no {} library", elf ? "64-bit ELF" : "64-bit Mach-O"));
    const std::uint32_t machine = elf ? file.half(18) : file.word(4);
    if (machine == target.machine) return {};
    return support::failure(fmt::format("is for another architecture than {} ({:#x})", target.goarch, machine));
}

}  // namespace

Result<std::string> text_at_symbol(std::string_view image, const Target& target, const std::string& symbol) {
    const Bytes file(image);
    if (const auto header = check_header(file, target); !header) return std::unexpected(header.error());
    const auto offset = target.format == Format::elf ? elf_text(file, symbol) : mach_o_text(file, symbol);
    if (!offset || *offset >= file.size()) return support::failure(fmt::format("does not export `{}`", symbol));
    return std::string(file.text(*offset));
}

Result<void> check_image(std::string_view image, const Target& target, const std::string& package,
                         const std::string& abi_hash) {
    const std::string symbol = "bb_" + package + "_abi";
    const Result<std::string> found = text_at_symbol(image, target, symbol);
    if (!found) return std::unexpected(found.error());
    if (*found == abi_hash) return {};
    return support::failure(fmt::format("has the ABI {}, where {} was generated", *found, abi_hash));
}

}  // namespace build

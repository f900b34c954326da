// SPDX-License-Identifier: MIT
// The format of a library is told by its first bytes; what its target wants is compared here. Every offset is checked
// by the readers: the file may be anything.
#include "build/image.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "build/image_bytes.hpp"

namespace build {
namespace {

using support::Result;

constexpr std::string_view elf_64_bit("\x7f"
                                      "ELF\x02\x01",
                                      6);
constexpr std::string_view mach_o_64_bit = "\xcf\xfa\xed\xfe";

const char* format_name(Format format) {
    switch (format) {
    case Format::elf: return "ELF";
    case Format::mach_o: return "Mach-O";
    case Format::pe: return "PE";
    }
    return "";
}

std::optional<Format> recognise(const Bytes& file) {
    if (file.starts_with(elf_64_bit)) return Format::elf;
    if (file.starts_with(mach_o_64_bit)) return Format::mach_o;
    if (file.starts_with("MZ")) return Format::pe;
    return std::nullopt;
}

Image read(const Bytes& file, Format format) {
    switch (format) {
    case Format::elf: return read_elf(file);
    case Format::mach_o: return read_mach_o(file);
    case Format::pe: return read_pe(file);
    }
    return {};
}

/// The image, which is a library for the target.
Result<Image> read_for(std::string_view bytes, const Target& target) {
    const Bytes file(bytes);
    const auto none = [&] {
        return support::failure(fmt::format("is no 64-bit {} library", format_name(target.format)));
    };
    if (recognise(file) != target.format) return none();
    Image image = read(file, target.format);
    if (!image.is_library) return none();
    if (image.machine == target.machine) return image;
    return support::failure(fmt::format("is for another architecture than {} ({:#x})", target.goarch, image.machine));
}

}  // namespace

Result<Image> read_image(std::string_view bytes) {
    const Bytes file(bytes);
    const std::optional<Format> format = recognise(file);
    if (!format) return support::failure("is neither ELF nor Mach-O nor PE of 64 bits");
    Image image = read(file, *format);
    if (image.is_library) return image;
    return support::failure(fmt::format("is no 64-bit {} library", format_name(*format)));
}

Result<std::string> text_at_symbol(std::string_view bytes, const Target& target, const std::string& symbol) {
    const Result<Image> image = read_for(bytes, target);
    if (!image) return std::unexpected(image.error());
    const auto found = std::ranges::find(image->exports, symbol, &Export::name);
    if (found == image->exports.end() || found->offset == 0 || found->offset >= bytes.size())
        return support::failure(fmt::format("does not export `{}`", symbol));
    return Bytes(bytes).text(found->offset);
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

// SPDX-License-Identifier: MIT
// Facts of an image in our words: the target, and the names behind the symbols that abi/symbols.hpp makes.
#include "inspect/library.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/image_bytes.hpp"
#include "support/strings.hpp"

namespace inspect {
namespace {

using build::Bytes;
using build::Image;

constexpr std::string_view prefix = "bb_", abi_end = "_abi";

std::string_view format_name(build::Format format) {
    switch (format) {
    case build::Format::elf: return "ELF";
    case build::Format::mach_o: return "Mach-O";
    case build::Format::pe: return "PE";
    }
    return "";
}

bool needs_musl(const Image& image) {
    return std::ranges::any_of(image.needed, [](const std::string& name) {
        return name == "libc.so" || name.starts_with("libc.musl") || name.starts_with("ld-musl");
    });
}

/// Of targets that are alike the one whose C library it needs.
std::string target_name(const Image& image) {
    std::string name;
    for (const build::Target& target : build::targets()) {
        if (target.format != image.format || target.machine != image.machine) continue;
        if (name.empty() || (target.variant == "musl" && needs_musl(image))) name = target.name();
    }
    return name.empty() ? fmt::format("{} {:#x}", format_name(image.format), image.machine) : name;
}

/// `geometry__Point__area` → `geometry::Point::area`.
std::string source_name(std::string_view symbol) { return support::replace_all(std::string(symbol), "__", "::"); }

void read_exports(const Image& image, const Bytes& file, Library& library) {
    for (const build::Export& symbol : image.exports) {
        const std::string& name = symbol.name;
        if (!name.starts_with(prefix) || !name.ends_with(abi_end) || symbol.offset == 0) continue;
        library.package = name.substr(prefix.size(), name.size() - prefix.size() - abi_end.size());
        library.abi = file.text(symbol.offset);
        break;
    }
    if (library.package.empty()) return;
    const std::string function = fmt::format("{}{}_f_", prefix, library.package);
    for (const build::Export& symbol : image.exports) {
        if (symbol.name.starts_with(function))
            library.functions.push_back(source_name(symbol.name.substr(function.size())));
    }
    std::ranges::sort(library.functions);
}

support::Result<Library> read_library(std::string_view file) {
    const auto image = build::read_image(file);
    if (!image) return std::unexpected(image.error());
    Library library;
    library.target = target_name(*image);
    library.size = file.size();
    library.sha256 = support::sha256(file);
    library.needed = image->needed;
    if (!image->glibc.empty()) library.system = "glibc " + image->glibc;
    if (!image->minimum_system.empty()) library.system = "macOS " + image->minimum_system;
    read_exports(*image, Bytes(file), library);
    return library;
}

std::uint32_t big_endian(std::string_view file, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | (at + i < file.size() ? static_cast<unsigned char>(file[at + i]) : 0);
    }
    return value;
}

}  // namespace

support::Result<std::vector<Library>> read_libraries(std::string_view file) {
    constexpr std::string_view universal("\xca\xfe\xba\xbe", 4);
    constexpr std::uint32_t most_processors = 16;
    std::vector<Library> libraries;
    if (!file.starts_with(universal) || big_endian(file, 4) > most_processors) {
        auto library = read_library(file);
        if (!library) return std::unexpected(library.error());
        libraries.push_back(std::move(*library));
        return libraries;
    }
    for (std::uint32_t i = 0; i < big_endian(file, 4); ++i) {
        const std::uint64_t offset = big_endian(file, 8 + i * 20 + 8), size = big_endian(file, 8 + i * 20 + 12);
        if (offset > file.size() || size > file.size() - offset)
            return support::failure("is a universal library cut short");
        auto library = read_library(file.substr(offset, size));
        if (!library) return std::unexpected(library.error());
        library->offset = offset;
        libraries.push_back(std::move(*library));
    }
    return libraries;
}

}  // namespace inspect

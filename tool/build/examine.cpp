// SPDX-License-Identifier: MIT
// The promises by platform: the glibc floor, the install name and signature of macOS, libraries that are everywhere.
#include "build/examine.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Result;

/// The newest glibc that a library may ask for, by the target's own words for zig; empty where it is not glibc.
std::string glibc_floor(const Target& target) {
    const std::size_t at = target.zig.find("-gnu.");
    return at == std::string::npos ? "" : target.zig.substr(at + 5);
}

/// Whether version `one` is newer than `other`, by their first two numbers.
bool is_newer(const std::string& one, const std::string& other) {
    int a = 0, b = 0, c = 0, d = 0;
    std::sscanf(one.c_str(), "%d.%d", &a, &b);
    std::sscanf(other.c_str(), "%d.%d", &c, &d);
    return std::pair(a, b) > std::pair(c, d);
}

Result<void> keep_elf_promises(const Image& image, const Target& target) {
    const std::string floor = glibc_floor(target);
    if (image.glibc.empty() || (!floor.empty() && !is_newer(image.glibc, floor))) return {};
    if (floor.empty())
        return support::failure(fmt::format("asks for glibc {}, which {} has not", image.glibc, target.variant));
    return support::failure(
        fmt::format("asks for glibc {}, where {} is the oldest that it must run on", image.glibc, floor),
        "a prebuilt library or a flag has brought newer symbols");
}

Result<void> keep_mach_o_promises(const Image& image, const Target& target) {
    if (image.name.starts_with('/')) return support::failure("has the install name " + image.name);
    if (image.is_signed || target.goarch != "arm64") return {};
    return support::failure("is not signed, and macOS on ARM loads nothing that is not");
}

Result<void> keep_promises(const Image& image, const Target& target) {
    switch (image.format) {
    case Format::elf: return keep_elf_promises(image, target);
    case Format::mach_o: return keep_mach_o_promises(image, target);
    case Format::pe: return {};
    }
    return {};
}

std::string summary(const Image& image, const Target& target) {
    switch (image.format) {
    case Format::elf:
        if (!target.variant.empty()) return target.variant;
        return "glibc " + (image.glibc.empty() ? "of any age" : image.glibc);
    case Format::mach_o: return fmt::format("macOS {}{}", image.minimum_system, image.is_signed ? ", signed" : "");
    case Format::pe: return image.exports.size() == 1 ? "1 export" : fmt::format("{} exports", image.exports.size());
    }
    return "";
}

bool begins_with_any(const std::string& text, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Whether every system of the target has the library.
bool is_everywhere(const std::string& library, const Target& target) {
    static constexpr std::array glibc = {std::string_view("libc.so."),  std::string_view("libm.so."),
                                         std::string_view("libdl.so."), std::string_view("libpthread.so."),
                                         std::string_view("librt.so."), std::string_view("ld-linux")};
    static constexpr std::array musl = {std::string_view("libc.so"), std::string_view("libc.musl-"),
                                        std::string_view("ld-musl-")};
    static constexpr std::array macos = {std::string_view("/usr/lib/"), std::string_view("/System/")};
    switch (target.format) {
    case Format::elf: return target.variant.empty() ? begins_with_any(library, glibc) : begins_with_any(library, musl);
    case Format::mach_o: return begins_with_any(library, macos);
    case Format::pe: return !library.starts_with("lib");  // as compilers call their own; Windows' have other names
    }
    return true;
}

/// At most three of the words, and how many more there are.
std::string some_of(const std::vector<std::string>& words) {
    const std::vector<std::string> first(words.begin(), words.begin() + std::min<std::ptrdiff_t>(3, std::ssize(words)));
    const std::string text = support::join(first, ", ");
    return words.size() > 3 ? fmt::format("{} and {} more", text, words.size() - 3) : text;
}

std::vector<std::string> remarks(std::string_view library, const Image& image, const Expected& expected) {
    std::vector<std::string> found, foreign, others;
    for (const std::string& needed : image.needed) {
        if (!is_everywhere(needed, expected.target)) others.push_back(needed);
    }
    if (!others.empty()) {
        found.push_back(fmt::format("needs {}, which must be installed wherever it is used", some_of(others)));
    }
    for (const Export& symbol : image.exports) {
        if (!symbol.name.starts_with("bb_" + expected.package + "_")) foreign.push_back(symbol.name);
    }
    // zig's linker for macOS has no way to keep them private.
    if (!foreign.empty() && image.format != Format::mach_o) {
        found.push_back(
            fmt::format("also exports {}, which may clash with others in the same program", some_of(foreign)));
    }
    for (const std::string& folder : expected.folders) {
        const std::size_t at = library.find(folder + "/");
        if (at == std::string_view::npos) continue;
        const std::string_view path = library.substr(at, 100);
        const auto end = std::ranges::find_if(path, [](unsigned char c) { return c <= ' ' || c >= 0x7f; });
        found.push_back(fmt::format("tells of a folder of this machine: {}", std::string(path.begin(), end)));
        break;
    }
    return found;
}

}  // namespace

Result<Examined> examine(std::string_view library, const Expected& expected) {
    const auto checked = check_image(library, expected.target, expected.package, expected.abi_hash);
    if (!checked) return std::unexpected(checked.error());
    const Result<Image> image = read_image(library);
    if (!image) return std::unexpected(image.error());
    if (const auto kept = keep_promises(*image, expected.target); !kept) return std::unexpected(kept.error());
    return Examined{summary(*image, expected.target), remarks(library, *image, expected)};
}

}  // namespace build

// SPDX-License-Identifier: MIT
// The block that Go's linker writes, as `go version -m` reads it (inline strings: Go 1.18 and newer).
#include "inspect/program.hpp"
#include "support/strings.hpp"

namespace inspect {
namespace {

/// A text behind its length, which is a varint; `at` moves behind it. Empty where it is cut short.
std::string_view counted_text(std::string_view file, std::size_t& at) {
    std::uint64_t length = 0;
    for (unsigned shift = 0; at < file.size() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(file[at++]);
        length |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80) break;
    }
    if (at > file.size() || length > file.size() - at) return {};
    const std::string_view text = file.substr(at, length);
    at += length;
    return text;
}

BuildInfo parsed(std::string_view version, std::string_view modules) {
    constexpr std::size_t mark = 16;  // of random bytes, on both sides
    BuildInfo info{std::string(version), "", "", {}};
    if (modules.size() <= 2 * mark) return info;
    for (const std::string& line : support::split(modules.substr(mark, modules.size() - 2 * mark), "\n")) {
        const std::vector<std::string> words = support::split(line, "\t");
        if (words.size() < 2) continue;
        const std::string name = words[1] + (words.size() > 2 ? " " + words[2] : "");
        if (words[0] == "path") info.path = words[1];
        if (words[0] == "mod") info.module = name;
        if (words[0] == "dep") info.dependencies.push_back(name);
    }
    return info;
}

}  // namespace

std::optional<BuildInfo> read_build_info(std::string_view file) {
    constexpr std::string_view magic = "\xff Go buildinf:";
    constexpr unsigned inline_strings = 2;
    for (std::size_t at = file.find(magic); at != std::string_view::npos; at = file.find(magic, at + 1)) {
        std::size_t place = at + 32;
        if (place >= file.size() || (static_cast<unsigned char>(file[at + 15]) & inline_strings) == 0) continue;
        const std::string_view version = counted_text(file, place);
        if (version.starts_with("go") || version.starts_with("devel"))
            return parsed(version, counted_text(file, place));
    }
    return std::nullopt;
}

}  // namespace inspect

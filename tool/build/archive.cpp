// SPDX-License-Identifier: MIT
// Members of an archive one by one. Classes of GNU's C++ library have another layout than those of zig's, and linking
// the two together fails silently at run time; which one an object was compiled for is told by its symbols' names.
#include "build/archive.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "build/image_bytes.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

using support::Result;

struct Member {
    std::string name;
    std::string_view content;
};

/// What an object file is for; nothing where it is no object file, as an archive's index is.
struct Kind {
    Format format;
    unsigned machine;
};

std::optional<Kind> kind_of(std::string_view object) {
    const Bytes file(object);
    if (file.starts_with("\x7f"
                         "ELF"))
        return Kind{Format::elf, file.half(18)};
    if (file.starts_with("\xcf\xfa\xed\xfe")) return Kind{Format::mach_o, file.word(4)};
    for (const Target& target : targets()) {
        if (target.format == Format::pe && file.half(0) == target.machine) return Kind{Format::pe, target.machine};
    }
    return std::nullopt;
}

/// The target that objects of a kind are for, in words.
std::string name_of(const Kind& kind) {
    for (const Target& target : targets()) {
        if (target.format == kind.format && target.machine == kind.machine) return target.goos + "/" + target.goarch;
    }
    return fmt::format("another architecture ({:#x})", kind.machine);
}

constexpr std::string_view archive_magic = "!<arch>\n";

/// The members with their own names: `name.o/`, or `#1/20` where the name begins the content.
std::vector<Member> members(std::string_view archive) {
    constexpr std::size_t header = 60;
    std::vector<Member> found;
    for (std::size_t at = archive_magic.size(); at + header <= archive.size();) {
        std::string name(support::trim(archive.substr(at, 16)));
        const std::size_t size = std::strtoull(std::string(archive.substr(at + 48, 10)).c_str(), nullptr, 10);
        std::string_view content = archive.substr(at + header, size);
        if (name.starts_with("#1/")) {
            const std::size_t length =
                std::min<std::size_t>(std::strtoull(name.c_str() + 3, nullptr, 10), content.size());
            name = std::string(content.data(), std::find(content.begin(), content.begin() + length, '\0'));
            content.remove_prefix(length);
        }
        found.push_back({name, content});
        at += header + size + size % 2;
    }
    return found;
}

/// What is in namespace std itself in both C++ libraries: the rest of zig's is in std::__1.
bool is_common(std::string_view name) {
    static constexpr std::array names = {std::string_view("3__1"),
                                         std::string_view("4byte"),
                                         std::string_view("9exception"),
                                         std::string_view("13bad_exception"),
                                         std::string_view("9bad_alloc"),
                                         std::string_view("20bad_array_new_length"),
                                         std::string_view("8bad_cast"),
                                         std::string_view("10bad_typeid"),
                                         std::string_view("9type_info"),
                                         std::string_view("11logic_error"),
                                         std::string_view("13runtime_error"),
                                         std::string_view("12domain_error"),
                                         std::string_view("16invalid_argument"),
                                         std::string_view("12length_error"),
                                         std::string_view("12out_of_range"),
                                         std::string_view("11range_error"),
                                         std::string_view("14overflow_error"),
                                         std::string_view("15underflow_error"),
                                         std::string_view("16nested_exception"),
                                         std::string_view("13exception_ptr"),
                                         std::string_view("9terminate"),
                                         std::string_view("10unexpected"),
                                         std::string_view("18uncaught_exception"),
                                         std::string_view("19uncaught_exceptions"),
                                         std::string_view("13set_terminate"),
                                         std::string_view("13get_terminate"),
                                         std::string_view("14set_unexpected"),
                                         std::string_view("14get_unexpected"),
                                         std::string_view("15set_new_handler"),
                                         std::string_view("15get_new_handler"),
                                         std::string_view("7nothrow"),
                                         std::string_view("17current_exception"),
                                         std::string_view("17rethrow_exception"),
                                         std::string_view("15__exception_ptr"),
                                         std::string_view("16initializer_list"),
                                         std::string_view("11align_val_t")};
    return std::ranges::any_of(names, [&](std::string_view common) { return name.starts_with(common); });
}

/// Whether the mangled name is one of GNU's C++ library. Its new strings say so; its older classes have short names.
bool is_of_gnu(std::string_view symbol) {
    if (symbol.find("7__cxx11") != std::string_view::npos) return true;
    static constexpr std::array shortened = {
        std::string_view("_ZNSs"), std::string_view("_ZNKSs"), std::string_view("_ZNSo"), std::string_view("_ZNKSo"),
        std::string_view("_ZNSi"), std::string_view("_ZNKSi"), std::string_view("_ZNSd")};
    if (std::ranges::any_of(shortened, [&](std::string_view start) { return symbol.starts_with(start); })) return true;
    for (const std::string_view start : {"_ZNSt", "_ZNKSt", "_ZSt"}) {
        if (!symbol.starts_with(start)) continue;
        const std::string_view name = symbol.substr(start.size());
        return !name.empty() && name.front() >= '1' && name.front() <= '9' && !is_common(name);
    }
    return false;
}

/// The first symbol of GNU's C++ library; names are texts that end with NUL, in every format.
std::string find_gnu_symbol(std::string_view object) {
    for (std::size_t at = object.find("_Z"); at != std::string_view::npos; at = object.find("_Z", at + 2)) {
        const bool starts =
            at == 0 || object[at - 1] == '\0' || (object[at - 1] == '_' && (at == 1 || object[at - 2] == '\0'));
        const std::string symbol = starts ? Bytes(object).text(at) : "";
        if (is_of_gnu(symbol)) return symbol;
    }
    return "";
}

Result<void> check_object(const Member& member, const Target& target) {
    const std::optional<Kind> kind = kind_of(member.content);
    if (!kind) return {};
    if (kind->format != target.format || kind->machine != target.machine) {
        return support::failure(fmt::format("is for {}, not for {}", name_of(*kind), target.name()));
    }
    const std::string symbol = find_gnu_symbol(member.content);
    if (symbol.empty()) return {};
    return support::failure(
        fmt::format("was compiled for GNU's C++ library: it has the symbol {}", symbol),
        fmt::format("compile it with `zig c++ -target {}`, or let it have an API of C alone", target.zig));
}

}  // namespace

Result<void> check_archive(std::string_view archive, const Target& target) {
    if (archive.starts_with("!<thin>")) {
        return support::failure("is a thin archive, whose objects lie elsewhere", "make it without `T`: `zig ar rcs`");
    }
    const bool single = !archive.starts_with(archive_magic);
    const std::vector<Member> all = single ? std::vector{Member{"", archive}} : members(archive);
    const bool has_objects =
        std::ranges::any_of(all, [](const Member& member) { return kind_of(member.content).has_value(); });
    if (!has_objects) return support::failure("holds no object files for any target");
    for (const Member& member : all) {
        if (const auto checked = check_object(member, target); !checked) return checked;
    }
    return {};
}

}  // namespace build

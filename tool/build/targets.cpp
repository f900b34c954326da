// SPDX-License-Identifier: MIT
// The one table of targets, and how the command line's words choose from it.
#include "build/targets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace build {
namespace {

constexpr unsigned elf_amd64 = 62, elf_arm64 = 183;
constexpr unsigned mach_o_amd64 = 0x01000007, mach_o_arm64 = 0x0100000c;
constexpr unsigned pe_amd64 = 0x8664, pe_arm64 = 0xaa64;

std::vector<std::string> known_names() {
    std::vector<std::string> names;
    for (const Target& target : targets()) names.push_back(target.name());
    for (const Target& target : joined_targets()) names.push_back(target.name());
    return names;
}

/// The build tags by which other targets of the same platform are chosen.
std::vector<std::string> other_variants(const Target& target) {
    std::vector<std::string> tags;
    for (const Target& other : targets()) {
        const bool same = other.goos == target.goos && other.goarch == target.goarch;
        if (same && !other.variant.empty() && other.variant != target.variant) tags.push_back(other.variant);
    }
    return tags;
}

/// `linux/amd64` of the machine this was compiled for.
std::string host_name() {
#if defined(__linux__)
    const std::string goos = "linux";
#elif defined(__APPLE__)
    const std::string goos = "darwin";
#else
    const std::string goos = "unknown";
#endif
#if defined(__x86_64__)
    return goos + "/amd64";
#elif defined(__aarch64__)
    return goos + "/arm64";
#else
    return goos + "/unknown";
#endif
}

const Target* find(const std::string& name, const std::vector<Target>& among) {
    const auto found = std::ranges::find(among, name, &Target::name);
    return found == among.end() ? nullptr : &*found;
}

std::vector<Target> with_parts(const Target& joined) {
    std::vector<Target> chosen;
    for (const std::string& part : joined.parts) chosen.push_back(*find(part, targets()));
    chosen.push_back(joined);
    return chosen;
}

support::Error unknown(const std::string& name) {
    std::vector<std::string> words = known_names();
    const std::string list = support::join(words, ", ");
    words.insert(words.end(), {"host", "all"});
    const std::string nearest = support::nearest(name, words);
    return {fmt::format("there is no target `{}`", name),
            (nearest.empty() ? "" : fmt::format("did you mean `{}`? ", nearest)) +
                fmt::format("there are host, all, {}", list)};
}

/// The targets of one word without a comma.
support::Result<std::vector<Target>> select_word(const std::string& word) {
    if (word == "all") return targets();
    if (word == "host") {
        const support::Result<Target> target = host();
        if (!target) return std::unexpected(target.error());
        return std::vector{*target};
    }
    if (const Target* target = find(word, targets())) return std::vector{*target};
    if (const Target* joined = find(word, joined_targets())) return with_parts(*joined);
    return std::unexpected(unknown(word));
}

}  // namespace

std::string Target::extension() const {
    switch (format) {
    case Format::elf: return "so";
    case Format::mach_o: return "dylib";
    case Format::pe: return "dll";
    }
    return "";
}

std::string Target::library(const std::string& package) const {
    return (format == Format::pe ? "" : "lib") + package + "." + extension();
}

std::string Target::constraint() const {
    std::string words = goos + " && " + goarch;
    if (!variant.empty()) words += " && " + variant;
    for (const std::string& tag : other_variants(*this)) words += " && !" + tag;
    return words;
}

const std::vector<Target>& targets() {
    static const std::vector<Target> table = {
        {"linux", "amd64", "x86_64-unknown-linux-gnu", "x86_64-unknown-linux-gnu.2.17", "x86_64-linux-gnu.2.17",
         Format::elf, elf_amd64},
        {"linux", "arm64", "aarch64-unknown-linux-gnu", "aarch64-unknown-linux-gnu.2.17", "aarch64-linux-gnu.2.17",
         Format::elf, elf_arm64},
        {"darwin", "arm64", "aarch64-apple-darwin", "aarch64-apple-darwin", "aarch64-macos.11.0", Format::mach_o,
         mach_o_arm64},
        {"darwin", "amd64", "x86_64-apple-darwin", "x86_64-apple-darwin", "x86_64-macos.11.0", Format::mach_o,
         mach_o_amd64},
        {"windows", "amd64", "x86_64-pc-windows-gnullvm", "x86_64-pc-windows-gnullvm", "x86_64-windows-gnu", Format::pe,
         pe_amd64},
        {"windows", "arm64", "aarch64-pc-windows-gnullvm", "aarch64-pc-windows-gnullvm", "aarch64-windows-gnu",
         Format::pe, pe_arm64},
        {"linux", "amd64", "x86_64-unknown-linux-musl", "x86_64-unknown-linux-musl", "x86_64-linux-musl", Format::elf,
         elf_amd64, "musl"},
        {"linux", "arm64", "aarch64-unknown-linux-musl", "aarch64-unknown-linux-musl", "aarch64-linux-musl",
         Format::elf, elf_arm64, "musl"},
    };
    return table;
}

const std::vector<Target>& joined_targets() {
    static const std::vector<Target> table = {
        {"darwin", "universal", "", "", "", Format::mach_o, 0, "", {"darwin/amd64", "darwin/arm64"}}};
    return table;
}

support::Result<Target> host() {
    const Target* target = find(host_name(), targets());
    if (target == nullptr) {
        return support::failure("no library can be built for this machine itself", "name a target with --target");
    }
    return *target;
}

support::Result<std::vector<Target>> select(const std::vector<std::string>& names) {
    std::vector<Target> chosen;
    for (const std::string& name : names.empty() ? std::vector<std::string>{"host"} : names) {
        for (const std::string& word : support::split(name, ",")) {
            const support::Result<std::vector<Target>> found = select_word(std::string(support::trim(word)));
            if (!found) return std::unexpected(found.error());
            for (const Target& target : *found) {
                if (std::ranges::find(chosen, target.name(), &Target::name) == chosen.end()) chosen.push_back(target);
            }
        }
    }
    if (chosen.empty())
        return support::failure("no target is named", "write --target linux/amd64,linux/arm64, or host");
    return chosen;
}

}  // namespace build

// SPDX-License-Identifier: MIT
// go.mod and go.sum are changed as text, line by line, so that everything else in them stays as it is.
#include "build/go_module.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "build/version.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;
using Lines = std::vector<std::string>;

constexpr std::string_view purego = "github.com/ebitengine/purego";
// As in runtime/go/go.sum.
constexpr std::string_view purego_sum = "h1:OB+JLpdm7ioymhyA+6s5kbb/uOuYycAgL8NNTFc5MLg=";
constexpr std::string_view purego_mod_sum = "h1:DCHPP08djqhNSoTfImcnHYQRZmd0qhakvrozqaEYhGQ=";

/// Major, minor and patch. `1.25` and `1.25rc1` come before `1.25.0`: their patch is -1.
std::array<int, 3> version_numbers(std::string_view text) {
    std::array<int, 3> numbers = {0, 0, -1};
    if (text.starts_with('v')) text.remove_prefix(1);
    for (int& number : numbers) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end == text.data() + text.size() || *end != '.') break;
        text.remove_prefix(end + 1 - text.data());
    }
    return numbers;
}

bool is_older(std::string_view version, std::string_view than) {
    return version_numbers(version) < version_numbers(than);
}

/// The words of a line of go.mod, without its comment and quotes.
Lines words_of(std::string_view line) {
    Lines words;
    for (const std::string& word : support::split(support::replace_all(std::string(line), "\t", " "), " ")) {
        if (word.starts_with("//")) break;
        if (!word.empty()) words.push_back(support::replace_all(word, "\"", ""));
    }
    return words;
}

Lines lines_of(const std::string& text) {
    Lines lines = support::split(support::replace_all(text, "\r\n", "\n"), "\n");
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string text_of(const Lines& lines) { return support::join(lines, "\n") + "\n"; }

/// The value of a directive of one word: `module`, `go`.
std::optional<std::string> directive(const Lines& lines, std::string_view name) {
    for (const std::string& line : lines) {
        const Lines words = words_of(line);
        if (words.size() >= 2 && words[0] == name) return words[1];
    }
    return std::nullopt;
}

/// Where a version of purego is required, in a line of its own or in a block.
struct Requirement {
    std::size_t line = 0;
    std::string version;
};

std::optional<Requirement> find_requirement(const Lines& lines) {
    bool in_block = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Lines words = words_of(lines[i]);
        if (words.size() >= 2 && words[0] == "require") {
            in_block = words[1] == "(";
            words.erase(words.begin());
        } else if (!in_block) {
            continue;
        }
        if (words.size() == 1 && words[0] == ")") in_block = false;
        if (words.size() >= 2 && words[0] == purego) return Requirement{i, words[1]};
    }
    return std::nullopt;
}

/// Adds the requirement to the first block, in order; without a block, as a line of its own at the end.
void add_requirement(Lines& lines) {
    const std::string wanted = fmt::format("{} {}", purego, purego_version);
    const auto block = std::ranges::find_if(lines, [](const std::string& line) {
        return words_of(line) == Lines{"require", "("};
    });
    if (block == lines.end()) {
        lines.insert(lines.end(), {"", "require " + wanted});
        return;
    }
    const auto after = std::find_if(block + 1, lines.end(), [&](const std::string& line) {
        const Lines words = words_of(line);
        return words.empty() || words[0] == ")" || words[0] > purego;
    });
    lines.insert(after, "\t" + wanted);
}

/// Whether the requirement is ours now.
bool require_purego(Lines& lines, std::vector<std::string>& notes) {
    const std::optional<Requirement> found = find_requirement(lines);
    if (found && !is_older(found->version, purego_version)) return found->version == purego_version;
    if (found) {
        lines[found->line] = support::replace_all(lines[found->line], found->version, std::string(purego_version));
        notes.push_back(fmt::format("go.mod now requires purego {} instead of {}", purego_version, found->version));
    } else {
        add_requirement(lines);
        notes.push_back(fmt::format("go.mod now requires purego {}, the loader of the native library", purego_version));
    }
    return true;
}

void require_go(Lines& lines, std::vector<std::string>& notes) {
    const std::optional<std::string> found = directive(lines, "go");
    if (found && !is_older(*found, go_version)) return;
    const std::string wanted = fmt::format("go {}", go_version);
    const auto has = [](std::string_view name) {
        return [name](const std::string& line) { return !words_of(line).empty() && words_of(line)[0] == name; };
    };
    if (found) {
        *std::ranges::find_if(lines, has("go")) = wanted;
        notes.push_back(fmt::format("go.mod now says go {} instead of {}, as purego needs it", go_version, *found));
    } else {
        lines.insert(std::ranges::find_if(lines, has("module")) + 1, {"", wanted});
        notes.push_back(fmt::format("go.mod now says go {}", go_version));
    }
}

/// go.sum with purego's checksums.
std::string with_sums(const std::string& text) {
    Lines lines = lines_of(text);
    for (const std::string& wanted : {fmt::format("{} {} {}", purego, purego_version, purego_sum),
                                      fmt::format("{} {}/go.mod {}", purego, purego_version, purego_mod_sum)}) {
        if (std::ranges::find(lines, wanted) != lines.end()) continue;
        lines.insert(std::ranges::find_if(lines, [&](const std::string& line) { return line > wanted; }), wanted);
    }
    return text_of(lines);
}

}  // namespace

support::Result<Module> find_module(const Path& project, const support::FileSystem& files) {
    for (Path folder = project;; folder = folder.parent_path()) {
        if (files.exists(folder / "go.mod")) {
            const support::Result<std::string> text = files.read(folder / "go.mod");
            if (!text) return std::unexpected(text.error());
            const std::optional<std::string> path = directive(lines_of(*text), "module");
            if (path) return Module{folder, *path, *text};
            return support::failure(fmt::format("`{}` names no module", (folder / "go.mod").string()),
                                    "begin it with a line like `module example.com/hello`");
        }
        if (folder == folder.parent_path()) break;
    }
    return support::failure("there is no go.mod here or in a folder above",
                            fmt::format("go mod init example.com/{}", project.filename().string()));
}

std::string import_path(const Module& module, const Path& project, const std::string& folder) {
    const Path below = (project / folder).lexically_normal().lexically_relative(module.folder.lexically_normal());
    return below == "." ? module.path : module.path + "/" + below.generic_string();
}

ModuleChanges required_changes(const Module& module, const support::FileSystem& files) {
    ModuleChanges changes;
    Lines lines = lines_of(module.text);
    const bool ours = require_purego(lines, changes.notes);
    require_go(lines, changes.notes);
    if (!changes.notes.empty()) changes.files[module.folder / "go.mod"] = text_of(lines);
    const Path sums = module.folder / "go.sum";
    const std::string before = files.exists(sums) ? files.read(sums).value_or("") : "";
    if (const std::string after = with_sums(before); ours && after != before) changes.files[sums] = after;
    const support::Result<std::string> vendored = files.read(module.folder / "vendor/modules.txt");
    if (vendored && vendored->find(purego) == std::string::npos) {
        changes.notes.emplace_back("the module is vendored: run `go mod vendor` for purego");
    }
    return changes;
}

}  // namespace build

// SPDX-License-Identifier: MIT
// Templates are files named like what they become, with `.in` at the end; `@name@` and the like are filled in.
#include "cli/templates.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "build/go_module.hpp"
#include "build/version.hpp"
#include "support/embedded.hpp"
#include "support/file_system.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_-";

/// Rust's keywords, and the crates that are always there: cargo takes none of them as a package's name.
constexpr std::array<std::string_view, 57> reserved = {
    "abstract", "alloc",   "as",       "async",   "await",      "become",     "box",    "break", "const",  "continue",
    "core",     "crate",   "do",       "dyn",     "else",       "enum",       "extern", "false", "final",  "fn",
    "for",      "gen",     "if",       "impl",    "in",         "let",        "loop",   "macro", "match",  "mod",
    "move",     "mut",     "override", "priv",    "proc_macro", "proc-macro", "pub",    "ref",   "return", "self",
    "static",   "std",     "struct",   "super",   "test",       "trait",      "true",   "try",   "type",   "typeof",
    "unsafe",   "unsized", "use",      "virtual", "where",      "while",      "yield"};

std::string filled(std::string text, const std::string& name, const std::string& module) {
    text = support::replace_all(std::move(text), "@name@", name);
    text = support::replace_all(std::move(text), "@module@", module);
    return support::replace_all(std::move(text), "@go@", std::string(build::go_version));
}

/// The place in the project of a template below `folder`, or empty for other files.
std::string place(std::string_view path, const std::string& folder) {
    if (!path.starts_with(folder) || !path.ends_with(".in")) return "";
    std::string name(path.substr(folder.size()));
    name.resize(name.size() - 3);
    return name == "gitignore" ? ".gitignore" : name;
}

void add_module_requirements(std::map<std::string, std::string>& texts) {
    const support::MemoryFileSystem nothing;
    const build::Module module{"", "", texts.at("go.mod")};
    for (const auto& [path, text] : build::required_changes(module, nothing).files) texts[path.string()] = text;
}

}  // namespace

support::Result<void> check_project_name(const std::string& name) {
    const bool begins_well = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    if (!begins_well || name.find_first_not_of(allowed) != std::string::npos) {
        return support::failure(fmt::format("`{}` cannot be the name of a project", name),
                                "begin with a lower-case letter; letters, digits, `-` and `_` may follow");
    }
    if (std::ranges::find(reserved, name) == reserved.end()) return {};
    return support::failure(fmt::format("`{}` cannot be the name of a project: it has a meaning in Rust", name),
                            fmt::format("say `{}_project`, for example", name));
}

std::map<std::string, std::string> new_project(const std::string& name, const std::string& module,
                                               config::Language language) {
    std::map<std::string, std::string> texts;
    const std::string own = language == config::Language::rust ? "new/rust/" : "new/cpp/";
    for (const support::EmbeddedFile& file : support::embedded_files()) {
        for (const std::string& folder : {std::string("new/common/"), own}) {
            const std::string path = place(file.path, folder);
            if (!path.empty()) texts[path] = filled(std::string(file.text), name, module);
        }
    }
    add_module_requirements(texts);
    return texts;
}

std::string maskfile(const std::string& name) {
    const auto files = support::embedded_files();
    const auto found = std::ranges::find(files, "new/common/maskfile.md.in", &support::EmbeddedFile::path);
    return found == files.end() ? "" : filled(std::string(found->text), name, "");
}

}  // namespace cli

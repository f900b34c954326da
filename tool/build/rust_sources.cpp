// SPDX-License-Identifier: MIT
// The note has a line for each source, its hash and its path. What makes cargo compile a crate is that its folder below
// `.fingerprint` is missing.
#include "build/rust_sources.hpp"

#include <algorithm>
#include <set>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

constexpr std::size_t hash_digits = 16;  // of the names of cargo's folders, after the crate's name and a `-`

Path note_of(const CargoFolders& folders) { return folders.target / "beepboop-sources"; }

struct Source {
    std::string hash;
    Path path;
};

std::vector<Source> read_note(const Job& job, const CargoFolders& folders) {
    std::vector<Source> found;
    const support::Result<std::string> text = job.files.read(note_of(folders));
    if (!text) return found;
    for (const std::string& line : support::split(*text, "\n")) {
        const std::size_t space = line.find(' ');
        if (space != std::string::npos) found.push_back({line.substr(0, space), line.substr(space + 1)});
    }
    return found;
}

void write_note(const Job& job, const CargoFolders& folders, const std::vector<Source>& sources) {
    std::string text;
    for (const Source& source : sources) text += source.hash + " " + source.path.string() + "\n";
    if (!job.files.write(note_of(folders), text)) (void)job.files.remove(note_of(folders));
}

/// The value of `name` in the section `[package]`, or empty.
std::string package_name(const std::string& manifest) {
    bool in_package = false;
    for (const std::string& line : support::split(manifest, "\n")) {
        const std::string text(support::trim(line));
        if (text.starts_with('[')) in_package = text.starts_with("[package]");
        const std::size_t open = text.find_first_of("\"'");
        if (!in_package || open == std::string::npos) continue;
        const std::string key(support::trim(std::string_view(text).substr(0, text.find('='))));
        if (key == "name") return text.substr(open + 1, text.find(text[open], open + 1) - open - 1);
    }
    return "";
}

/// The crate that a source belongs to; empty where none is found.
std::string crate_of(const Job& job, const Path& source) {
    for (Path folder = source.parent_path(); folder != folder.parent_path(); folder = folder.parent_path()) {
        const support::Result<std::string> manifest = job.files.read(folder / "Cargo.toml");
        if (manifest) return package_name(*manifest);
    }
    return "";
}

/// Removes what cargo knows of the crate; of all crates where the name is empty.
void distrust(const Job& job, const Path& folder, const std::string& crate) {
    const auto names = job.files.list(folder / ".fingerprint");
    if (!names) return;
    for (const std::string& name : *names) {
        const bool is_of_it = name.starts_with(crate + "-") && name.size() == crate.size() + 1 + hash_digits;
        if (crate.empty() || is_of_it) (void)job.files.remove(folder / ".fingerprint" / name);
    }
}

}  // namespace

void distrust_changed(const Job& job, const CargoFolders& folders, const std::vector<Path>& sources) {
    std::vector<Source> known = read_note(job, folders);
    if (known.empty())
        std::ranges::transform(sources, std::back_inserter(known), [](const Path& path) {
            return Source{"unknown", path};
        });
    std::set<std::string> crates;
    for (Source& source : known) {
        if (source.hash == job.contents.hash(source.path)) continue;
        crates.insert(crate_of(job, source.path));
        source.hash = "unknown";  // until all is compiled
    }
    if (crates.empty()) return;
    write_note(job, folders, known);
    for (const std::string& crate : crates) {
        distrust(job, folders.target, crate);
        distrust(job, folders.host, crate);
    }
}

void note_compiled(const Job& job, const CargoFolders& folders, const std::vector<Path>& sources) {
    std::vector<Source> compiled;
    for (const Path& path : sources) compiled.push_back({job.contents.hash(path), path});
    write_note(job, folders, compiled);
}

}  // namespace build

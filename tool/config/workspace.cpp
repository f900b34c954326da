// SPDX-License-Identifier: MIT
// Finding a crate's workspace, and what the crate takes over from there.
#include <sstream>
#include <utility>

#include "config/manifest.hpp"

namespace config {
namespace {

using support::Path;

Path plain(const Path& path) {
    Path normal = path.lexically_normal();
    return !normal.has_filename() && normal != normal.root_path() ? normal.parent_path() : normal;
}

/// Relative to the project where it lies below it.
std::string shown(const Path& path, const Path& project) {
    const Path relative = path.lexically_relative(plain(project));
    return relative.empty() || *relative.begin() == ".." ? path.generic_string() : relative.generic_string();
}

std::optional<Document> read_root(const Path& folder, const CrateContext& crate) {
    const Path path = folder / "Cargo.toml";
    return Document::read(path, shown(path, crate.project), crate.files, crate.sources, crate.sink);
}

bool is_below(const Path& path, const Path& folder) {
    const Path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

bool excludes(const toml::table& root, const Path& root_folder, const Path& crate) {
    const auto* list = root.at_path("workspace.exclude").as_array();
    if (list == nullptr) return false;
    for (const toml::node& entry : *list) {
        const auto path = entry.value<std::string>();
        if (path && is_below(crate, plain(root_folder / *path))) return true;
    }
    return false;
}

/// The nearest Cargo.toml above that is a workspace's root.
std::optional<Workspace> search_above(const Document& manifest, const Path& folder, const CrateContext& crate) {
    for (Path above = folder.parent_path(); !above.empty(); above = above.parent_path()) {
        if (crate.files.exists(above / "Cargo.toml")) {
            auto root = read_root(above, crate);
            if (!root) return std::nullopt;
            if (root->root().contains("workspace")) {
                if (excludes(root->root(), above, folder)) break;
                return Workspace{above, root->root()};
            }
        }
        if (above == above.parent_path()) break;
    }
    return Workspace{folder, manifest.root()};
}

}  // namespace

std::optional<std::string> text_at(const toml::table& table, std::string_view path) {
    const auto* text = table.at_path(path).as_string();
    if (text == nullptr) return std::nullopt;
    return text->get();
}

std::optional<bool> flag_at(const toml::table& table, std::string_view path) {
    const auto* flag = table.at_path(path).as_boolean();
    if (flag == nullptr) return std::nullopt;
    return flag->get();
}

std::optional<Workspace> find_workspace(const Document& manifest, const CrateContext& crate) {
    const Path folder = plain(crate.place());
    if (manifest.root().contains("workspace")) return Workspace{folder, manifest.root()};
    const auto named = text_at(manifest.root(), "package.workspace");
    if (!named) return search_above(manifest, folder, crate);
    const Path root_folder = plain(folder / *named);
    const auto root = read_root(root_folder, crate);
    if (!root) return std::nullopt;
    return Workspace{root_folder, root->root()};
}

std::string edition_of(const toml::table& manifest, const Workspace& workspace) {
    if (flag_at(manifest, "package.edition.workspace").value_or(false)) {
        return text_at(workspace.manifest, "workspace.package.edition").value_or("2015");
    }
    return text_at(manifest, "package.edition").value_or("2015");
}

std::string patch_text(const Workspace& workspace) {
    const auto* patch = workspace.manifest.get_as<toml::table>("patch");
    if (patch == nullptr) return {};
    toml::table patches = *patch;
    for (auto&& [source, crates] : patches) {
        if (!crates.is_table()) continue;
        for (auto&& [name, dependency] : *crates.as_table()) {
            auto* table = dependency.as_table();
            auto* path = table == nullptr ? nullptr : table->get_as<std::string>("path");
            if (path != nullptr) *path = plain(workspace.folder / path->get()).generic_string();
        }
    }
    std::ostringstream text;
    text << toml::toml_formatter(toml::table{{"patch", std::move(patches)}}) << "\n";
    return text.str();
}

}  // namespace config

// SPDX-License-Identifier: MIT
// Reading [dependencies] and [target.*.dependencies].
#include "config/dependencies.hpp"

#include <sstream>
#include <utility>

#include "config/sections.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

/// A table of dependencies that the library itself is built with.
struct Table {
    std::string target;  // `cfg(unix)`; empty for all
    const toml::table* entries;
};

std::vector<Table> tables(const toml::table& manifest) {
    std::vector<Table> found;
    const auto add = [&](const toml::table& owner, std::string target) {
        if (const auto* table = owner.get_as<toml::table>("dependencies")) found.push_back({std::move(target), table});
    };
    add(manifest, "");
    if (const auto* targets = manifest.get_as<toml::table>("target")) {
        for (const auto& [name, target] : *targets) {
            if (target.is_table()) add(*target.as_table(), std::string(name.str()));
        }
    }
    return found;
}

/// `"1"` is short for `{ version = "1" }`.
toml::table long_form(const toml::node& dependency) {
    if (dependency.is_table()) return *dependency.as_table();
    toml::table table;
    if (const auto version = dependency.value<std::string>()) table.insert("version", *version);
    return table;
}

void make_absolute(toml::table& table, const support::Path& folder) {
    auto* path = table.get_as<std::string>("path");
    if (path != nullptr) *path = (folder / path->get()).lexically_normal().generic_string();
}

std::vector<std::string> features_of(const toml::table& table) {
    std::vector<std::string> features;
    const auto* list = table.get_as<toml::array>("features");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if (const auto feature = list->get(i)->value<std::string>()) features.push_back(*feature);
    }
    return features;
}

bool has_default_features(const toml::table& table) {
    const auto written = flag_at(table, "default-features");
    return written.value_or(flag_at(table, "default_features").value_or(true));
}

/// What the workspace says of a dependency, with the features that this crate adds.
toml::table inherited(const std::string& name, const toml::table& own, const Workspace& workspace) {
    const auto* shared = workspace.manifest.at_path("workspace.dependencies").as_table();
    const toml::node* entry = shared == nullptr ? nullptr : shared->get(name);
    toml::table table = entry == nullptr ? toml::table{} : long_form(*entry);
    make_absolute(table, workspace.folder);
    toml::array features;
    for (const std::string& feature : features_of(table)) features.push_back(feature);
    for (const std::string& feature : features_of(own)) features.push_back(feature);
    if (!features.empty()) table.insert_or_assign("features", std::move(features));
    if (own.contains("default-features") && has_default_features(own)) {
        table.insert_or_assign("default-features", true);
    }
    return table;
}

/// All that another crate says too when it depends on the same package, but for where it lies.
std::string requirement(toml::table table) {
    for (const char* key : {"path", "optional", "public", "package", "workspace"}) table.erase(key);
    table.is_inline(false);
    std::ostringstream text;
    text << toml::toml_formatter(table);
    return text.str();
}

/// Relative to the project where it lies below or beside it.
std::string relative_path(const support::Path& path, const support::Path& project) {
    const support::Path relative = path.lexically_relative(project.lexically_normal());
    return plain_path((relative.empty() ? path : relative).generic_string());
}

Requested read(const std::string& key, const toml::node& written, const std::string& target, const Workspace& workspace,
               const CrateContext& crate) {
    toml::table table = long_form(written);
    if (flag_at(table, "workspace").value_or(false)) {
        table = inherited(key, table, workspace);
    } else {
        make_absolute(table, crate.place());
    }
    Requested read;
    read.key = key;
    read.features = features_of(table);
    read.default_features = has_default_features(table);
    read.dependency.name = support::replace_all(key, "-", "_");
    read.dependency.package = text_at(table, "package").value_or(key);
    read.dependency.target = target;
    read.dependency.requirement = requirement(table);
    if (const auto path = text_at(table, "path")) read.dependency.path = relative_path(*path, crate.project);
    return read;
}

}  // namespace

std::vector<Requested> read_dependencies(const toml::table& manifest, const Workspace& workspace,
                                         const CrateContext& crate) {
    std::vector<Requested> dependencies;
    for (const Table& table : tables(manifest)) {
        for (const auto& [key, dependency] : *table.entries) {
            dependencies.push_back(read(std::string(key.str()), dependency, table.target, workspace, crate));
        }
    }
    return dependencies;
}

std::set<std::string> optional_dependencies(const toml::table& manifest) {
    std::set<std::string> names;
    for (const Table& table : tables(manifest)) {
        for (const auto& [key, dependency] : *table.entries) {
            const auto* details = dependency.as_table();
            if (details != nullptr && flag_at(*details, "optional").value_or(false)) names.emplace(key.str());
        }
    }
    return names;
}

}  // namespace config

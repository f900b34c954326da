// SPDX-License-Identifier: MIT
// Reading [dependencies] and [target.*.dependencies].
#include "config/dependencies.hpp"

#include <vector>

#include "support/strings.hpp"

namespace config {
namespace {

/// All tables of dependencies that the library itself is built with.
std::vector<const toml::table*> tables(const toml::table& manifest) {
    std::vector<const toml::table*> found;
    const auto add = [&](const toml::table& owner) {
        if (const auto* table = owner.get_as<toml::table>("dependencies")) found.push_back(table);
    };
    add(manifest);
    if (const auto* targets = manifest.get_as<toml::table>("target")) {
        for (const auto& [name, target] : *targets) {
            if (target.is_table()) add(*target.as_table());
        }
    }
    return found;
}

/// The package that a dependency stands for, its own name where nothing else is said.
std::string package_of(const std::string& name, const toml::node& dependency, const Workspace& workspace) {
    const auto* table = dependency.as_table();
    if (table == nullptr) return name;
    if (!flag_at(*table, "workspace").value_or(false)) return text_at(*table, "package").value_or(name);
    const auto* shared = workspace.manifest.at_path("workspace.dependencies").as_table();
    const toml::node* inherited = shared == nullptr ? nullptr : shared->get(name);
    if (inherited == nullptr || !inherited->is_table()) return name;
    return text_at(*inherited->as_table(), "package").value_or(name);
}

}  // namespace

std::map<std::string, std::string> read_dependencies(const toml::table& manifest, const Workspace& workspace) {
    std::map<std::string, std::string> dependencies;
    for (const toml::table* table : tables(manifest)) {
        for (const auto& [key, dependency] : *table) {
            const std::string name(key.str());
            dependencies[support::replace_all(name, "-", "_")] = package_of(name, dependency, workspace);
        }
    }
    return dependencies;
}

std::set<std::string> optional_dependencies(const toml::table& manifest) {
    std::set<std::string> names;
    for (const toml::table* table : tables(manifest)) {
        for (const auto& [key, dependency] : *table) {
            const auto* details = dependency.as_table();
            if (details != nullptr && flag_at(*details, "optional").value_or(false)) names.emplace(key.str());
        }
    }
    return names;
}

}  // namespace config

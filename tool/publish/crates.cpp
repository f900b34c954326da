// SPDX-License-Identifier: MIT
// Walks the graph that cargo has resolved.
#include "publish/crates.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "publish/licence_files.hpp"

namespace publish {
namespace {

using json::Value;
using Index = std::map<std::string, const Value*>;

Index by_id(const Value& values) {
    Index index;
    for (const Value& value : values.items()) index[value.at("id").text()] = &value;
    return index;
}

bool is_linked(const Value& dependency) {
    return std::ranges::any_of(dependency.at("dep_kinds").items(),
                               [](const Value& kind) { return kind.at("kind").is_null(); });
}

bool is_procedural_macro(const Value& package) {
    return std::ranges::any_of(package.at("targets").items(), [](const Value& target) {
        return std::ranges::any_of(target.at("kind").items(),
                                   [](const Value& kind) { return kind.text() == "proc-macro"; });
    });
}

void visit(const std::string& id, const Index& nodes, const Index& packages, std::set<std::string>& seen) {
    const auto node = nodes.find(id);
    const auto package = packages.find(id);
    if (node == nodes.end() || package == packages.end()) return;
    if (is_procedural_macro(*package->second) || !seen.insert(id).second) return;
    for (const Value& dependency : node->second->at("deps").items()) {
        if (is_linked(dependency)) visit(dependency.at("pkg").text(), nodes, packages, seen);
    }
}

Component component(const Value& package, const support::FileSystem& files) {
    const support::Path folder = support::Path(package.at("manifest_path").text()).parent_path();
    Component component{package.at("name").text(),
                        package.at("version").text(),
                        package.at("license").text(),
                        package.at("repository").text(),
                        {},
                        package.at("source").is_null()};
    const std::string named = package.at("license_file").text();
    component.texts = chosen_texts(component.licence, licence_texts(folder, named, files));
    if (component.licence.empty() && !named.empty()) component.licence = "as in " + named;
    return component;
}

}  // namespace

std::vector<Component> linked_crates(const Value& metadata, const std::string& user, const support::FileSystem& files) {
    const Index nodes = by_id(metadata.at("resolve").at("nodes"));
    const Index packages = by_id(metadata.at("packages"));
    const std::string root = metadata.at("resolve").at("root").text();
    std::set<std::string> seen;
    visit(root, nodes, packages, seen);
    std::vector<Component> components;
    for (const std::string& id : seen) {
        Component found = component(*packages.at(id), files);
        if (id != root && !(found.own && found.name == user)) components.push_back(std::move(found));
    }
    return components;
}

}  // namespace publish

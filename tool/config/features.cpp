// SPDX-License-Identifier: MIT
// Reading [features] and following what they enable.
#include "config/features.hpp"

#include "config/dependencies.hpp"

namespace config {
namespace {

constexpr std::string_view dependency_prefix = "dep:";

/// The feature of this crate that an entry enables: `x`, or `x` of `x/y`. None for `dep:x` and `x?/y`.
std::string feature_of(std::string_view entry) {
    if (entry.starts_with(dependency_prefix)) return {};
    const std::size_t slash = entry.find('/');
    if (slash == std::string_view::npos) return std::string(entry);
    return entry.substr(0, slash).ends_with('?') ? std::string() : std::string(entry.substr(0, slash));
}

std::vector<std::string> texts_of(const toml::node& list) {
    std::vector<std::string> texts;
    if (!list.is_array()) return texts;
    for (const toml::node& element : *list.as_array()) {
        if (const auto text = element.value<std::string>()) texts.push_back(*text);
    }
    return texts;
}

}  // namespace

Features read_features(const toml::table& manifest) {
    Features features;
    std::set<std::string> implicit = optional_dependencies(manifest);
    if (const auto* table = manifest.get_as<toml::table>("features")) {
        for (const auto& [name, enables] : *table) {
            features[std::string(name.str())] = texts_of(enables);
            for (const std::string& entry : texts_of(enables)) {
                if (entry.starts_with(dependency_prefix)) implicit.erase(entry.substr(dependency_prefix.size()));
            }
        }
    }
    for (const std::string& name : implicit) features.try_emplace(name);
    return features;
}

std::set<std::string> enabled(const Features& features, const std::vector<std::string>& chosen, bool with_default) {
    std::set<std::string> on;
    std::vector<std::string> open = chosen;
    if (with_default) open.emplace_back("default");
    while (!open.empty()) {
        const auto found = features.find(open.back());
        open.pop_back();
        if (found == features.end() || !on.insert(found->first).second) continue;
        for (const std::string& entry : found->second) open.push_back(feature_of(entry));
    }
    return on;
}

}  // namespace config

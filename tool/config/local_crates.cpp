// SPDX-License-Identifier: MIT
// Following dependencies by path, and the features that each turns on in the next.
#include "config/local_crates.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "config/features.hpp"
#include "config/library_target.hpp"

namespace config {
namespace {

class Search {
public:
    explicit Search(const CrateContext& crate) : crate_(crate) {}

    /// The dependencies of a crate; those that lie on this disk are found.
    std::vector<Dependency> follow(const toml::table& manifest, const std::set<std::string>& features,
                                   const Workspace& workspace, const CrateContext& crate) {
        std::vector<Dependency> dependencies;
        for (Requested& requested : read_dependencies(manifest, workspace, crate)) {
            if (!requested.dependency.path.empty()) {
                add_features(requested, manifest, features);
                find(requested);
            }
            dependencies.push_back(std::move(requested.dependency));
        }
        return dependencies;
    }

    std::vector<LocalCrate> take() {
        std::vector<LocalCrate> crates;
        for (Found& found : found_) crates.push_back(std::move(found.crate));
        return crates;
    }

private:
    struct Found {
        Document manifest;
        Workspace workspace;
        std::string library;           // its name
        std::set<std::string> chosen;  // features
        bool with_default = false;
        LocalCrate crate;
    };

    /// `model/serde` among what the crate's own features enable.
    static void add_features(Requested& requested, const toml::table& manifest, const std::set<std::string>& features) {
        for (const auto& [name, enables] : read_features(manifest)) {
            for (const std::string& entry : enables) {
                const bool is_of_it = entry.starts_with(requested.key + "/") || entry.starts_with(requested.key + "?/");
                if (features.contains(name) && is_of_it) {
                    requested.features.push_back(entry.substr(entry.find('/') + 1));
                }
            }
        }
    }

    CrateContext context(const std::string& folder) {
        return {crate_.project, folder, crate_.files, crate_.sources, ignored_};
    }

    /// Notes which crate a dependency is, and its name where it is not renamed: its library's.
    void find(Requested& requested) {
        Dependency& dependency = requested.dependency;
        auto known = indices_.find(dependency.path);
        if (known == indices_.end()) {
            auto found = open(dependency.path);
            if (!found) return;
            known = indices_.emplace(dependency.path, found_.size()).first;
            found_.push_back(std::move(*found));
            read(known->second);
        }
        dependency.crate = known->second;
        if (requested.key == dependency.package) dependency.name = found_[known->second].library;
        turn_on(known->second, requested);
    }

    void turn_on(std::size_t index, const Requested& requested) {
        Found& found = found_[index];
        const auto before = found.chosen.size();
        found.chosen.insert(requested.features.begin(), requested.features.end());
        const bool more = before != found.chosen.size() || (requested.default_features && !found.with_default);
        found.with_default = found.with_default || requested.default_features;
        if (more) read(index);
    }

    std::optional<Found> open(const std::string& folder) {
        const CrateContext crate = context(folder);
        if (!crate.files.exists(crate.place() / "Cargo.toml")) return std::nullopt;
        auto manifest =
            Document::read(crate.place() / "Cargo.toml", folder + "/Cargo.toml", crate.files, crate.sources, ignored_);
        if (!manifest) return std::nullopt;
        const auto package = text_at(manifest->root(), "package.name");
        auto workspace = find_workspace(*manifest, crate);
        if (!package || !workspace) return std::nullopt;
        const auto target = find_library_target(*manifest, *package, crate);
        if (!target) return std::nullopt;
        LocalCrate read{.package = *package, .root = target->root, .edition = edition_of(manifest->root(), *workspace)};
        return Found{std::move(*manifest), std::move(*workspace), target->name, {}, false, std::move(read)};
    }

    /// Its features, and its dependencies with what these turn on.
    void read(std::size_t index) {
        const Found found = found_[index];  // the vector grows below
        const auto& root = found.manifest.root();
        const std::vector<std::string> chosen(found.chosen.begin(), found.chosen.end());
        auto features = enabled(read_features(root), chosen, found.with_default);
        auto dependencies = follow(root, features, found.workspace, context(folder_of(index)));
        found_[index].crate.features = std::move(features);
        found_[index].crate.dependencies = std::move(dependencies);
    }

    std::string folder_of(std::size_t index) const {
        return std::ranges::find(indices_, index, &std::pair<const std::string, std::size_t>::second)->first;
    }

    const CrateContext& crate_;
    diagnostics::Sink ignored_;
    std::vector<Found> found_;
    std::map<std::string, std::size_t> indices_;  // by folder
};

}  // namespace

Dependencies find_local_crates(const toml::table& manifest, const std::set<std::string>& features,
                               const Workspace& workspace, const CrateContext& crate) {
    Search search(crate);
    auto direct = search.follow(manifest, features, workspace, crate);
    return {std::move(direct), search.take()};
}

}  // namespace config

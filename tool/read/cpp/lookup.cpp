// SPDX-License-Identifier: MIT
// Lookup from the innermost scope outwards; in a scope its own names, then inline namespaces, then used ones.
#include "read/cpp/lookup.hpp"

#include <algorithm>

namespace reader::cpp {
namespace {

constexpr int deepest = 64;

bool is_type_or_namespace(const Entity& entity) { return entity.kind != EntityKind::constant; }

class Search {
public:
    explicit Search(std::size_t order) : order_(order) {}

    Found path(const Path& path, Scope* scope) {
        if (path.parts.empty() || ++depth_ > deepest) {
            return {};
        }
        const bool prefix = path.parts.size() > 1;
        Found found =
            path.absolute ? qualified_global(path.parts[0], scope, prefix) : unqualified(path.parts[0], scope, prefix);
        for (std::size_t i = 1; i < path.parts.size() && found; ++i) {
            found = member(followed(found), path.parts[i], i + 1 < path.parts.size());
        }
        found = followed(found);
        --depth_;
        return found;
    }

private:
    static Scope* global(Scope* scope) {
        while (scope->parent != nullptr) {
            scope = scope->parent;
        }
        return scope;
    }

    Found qualified_global(const std::string& name, Scope* scope, bool prefix) {
        auto found = in(*global(scope), name, prefix);
        return found ? found : outside(name);
    }

    Found unqualified(const std::string& name, Scope* scope, bool prefix) {
        for (; scope != nullptr; scope = scope->parent) {
            if (auto found = in(*scope, name, prefix)) {
                return found;
            }
        }
        return outside(name);
    }

    /// `std` itself, and the C names that live in the global namespace too.
    static Found outside(const std::string& name) {
        if (name == "std") {
            return {nullptr, "std"};
        }
        const bool c_name = name.ends_with("_t") && is_standard("std::" + name) && name != "nullptr_t";
        return c_name ? Found{nullptr, "std::" + name} : Found{};
    }

    Found in(Scope& scope, const std::string& name, bool prefix) {
        const auto [first, last] = scope.names.equal_range(name);
        for (auto each = first; each != last; ++each) {
            if (each->second->order < order_ && (!prefix || is_type_or_namespace(*each->second))) {
                return {each->second, {}};
            }
        }
        for (auto* inner : scope.transparent) {
            if (auto found = in(*inner, name, prefix)) {
                return found;
            }
        }
        return in_used(scope, name, prefix);
    }

    Found in_used(Scope& scope, const std::string& name, bool prefix) {
        if (++depth_ > deepest) {
            return {};
        }
        Found found;
        for (const auto& used : scope.used) {
            if (used.order < order_ && !found && !std::ranges::count(visiting_, &used)) {
                visiting_.push_back(&used);
                found = member(path(used.path, &scope), name, prefix);
                visiting_.pop_back();
            }
        }
        --depth_;
        return found;
    }

    Found member(const Found& outer, const std::string& name, bool prefix) {
        if (!outer.standard.empty()) {
            const auto full = outer.standard + "::" + name;
            return is_standard(full) || !visiting_standard() ? Found{nullptr, full} : Found{};
        }
        if (outer.entity == nullptr || outer.entity->inner == nullptr) {
            return {};
        }
        return in(*outer.entity->inner, name, prefix);
    }

    /// Through `using namespace std` only names are found that are known to be there.
    bool visiting_standard() const { return !visiting_.empty(); }

    Found followed(Found found) {
        const auto stands_for_another = [](const Entity& entity) {
            return entity.kind == EntityKind::namespace_alias || entity.kind == EntityKind::using_name;
        };
        // Ends, since a target is declared before the name that stands for it.
        while (found.entity != nullptr && stands_for_another(*found.entity)) {
            const auto& entity = *found.entity;
            found = Search(entity.order).path(entity.target, entity.scope);
        }
        return found;
    }

    std::size_t order_;
    int depth_ = 0;
    std::vector<const Scope::Using*> visiting_;
};

}  // namespace

Found look_up(const Path& path, Place place) { return Search(place.order).path(path, place.scope); }

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Making scopes and entities, and the names that they have from outside.
#include "read/cpp/scope.hpp"

#include <algorithm>

namespace reader::cpp {

Scope& Program::add_scope(Scope& parent, Entity& owner) {
    auto& scope = scopes.emplace_back();
    scope.parent = &parent;
    scope.owner = &owner;
    owner.inner = &scope;
    return scope;
}

Entity& Program::add(EntityKind kind, std::string name, Scope& scope) {
    auto& entity = entities.emplace_back();
    entity.kind = kind;
    entity.name = std::move(name);
    entity.scope = &scope;
    entity.order = next_order++;
    if (!entity.name.empty()) {
        scope.names.emplace(entity.name, &entity);
    }
    return entity;
}

const Entity* private_part(const Entity& entity) {
    const auto* outer = entity.scope->owner;
    const auto* found = outer == nullptr ? nullptr : private_part(*outer);
    return found == nullptr && entity.is_private ? &entity : found;
}

std::vector<std::string> modules_of(const Scope& scope) {
    std::vector<std::string> modules;
    for (const auto* each = &scope; each->owner != nullptr; each = each->parent) {
        if (!each->owner->is_unnamed) {
            modules.push_back(each->owner->name);
        }
    }
    std::ranges::reverse(modules);
    return modules;
}

std::string native_path(const Scope& scope, std::string_view name) {
    std::string path;
    for (const auto* each = &scope; each->owner != nullptr; each = each->parent) {
        if (!each->owner->name.empty()) {
            path = "::" + each->owner->name + path;
        }
    }
    return path + "::" + std::string(name);
}

std::string native_path(const Entity& entity) { return native_path(*entity.scope, entity.name); }

std::string item_path(const Scope& scope, std::string_view name) {
    auto parts = modules_of(scope);
    parts.emplace_back(name);
    return support::join(parts, "::");
}

}  // namespace reader::cpp

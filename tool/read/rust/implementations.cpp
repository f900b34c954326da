// SPDX-License-Identifier: MIT
// `impl` blocks, sorted by what they are for.
#include "read/rust/implementations.hpp"

namespace reader::rust {
namespace {

std::optional<Path> path_of(const syntax::Node& type) {
    return read_path(type.is("generic_type") ? type.field("type") : type);
}

/// Traits that the prelude brings, as far as anyone asks for them.
std::string prelude_trait(const std::string& name) {
    return name == "Drop" ? "std::ops::Drop" : name == "Default" ? "std::default::Default" : name;
}

}  // namespace

Implementations::Implementations(const Crate& crate, const Scope& scope) {
    for (const Module& module : crate.modules) {
        for (const Implementation& implementation : module.implementations) {
            add(implementation, scope);
        }
    }
}

void Implementations::add(const Implementation& implementation, const Scope& scope) {
    const auto path = path_of(implementation.node.field("type"));
    const Target type = path ? scope.resolve(implementation.module, *path, Space::type) : Target{};
    if (type.kind != Target::Kind::item) {
        return;
    }
    const syntax::Node trait = implementation.node.field("trait");
    if (!trait) {
        inherent_[type.item].push_back(implementation);
        return;
    }
    if (const auto name = path_of(trait)) {
        const Target target = scope.resolve(implementation.module, *name, Space::type);
        if (target.kind == Target::Kind::external || target.kind == Target::Kind::none) {
            traits_[type.item].insert(target.name.empty() ? prelude_trait(name->text()) : target.name);
        }
    }
}

std::vector<Implementation> Implementations::inherent(ItemId item) const {
    const auto found = inherent_.find(item);
    return found == inherent_.end() ? std::vector<Implementation>{} : found->second;
}

bool Implementations::has(ItemId item, const std::string& trait) const {
    const auto found = traits_.find(item);
    return found != traits_.end() && found->second.contains(trait);
}

}  // namespace reader::rust

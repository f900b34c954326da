// SPDX-License-Identifier: MIT
// `impl` blocks, sorted by what they are for.
#include "read/rust/implementations.hpp"

#include <algorithm>

namespace reader::rust {
namespace {

std::optional<Path> path_of(const syntax::Node& type) {
    return read_path(type.is("generic_type") ? type.field("type") : type);
}

/// What a type leads to, aliases followed.
Target find_type(const Crate& crate, const Scope& scope, ModuleId module, const syntax::Node& type, int aliases = 0) {
    constexpr int most_aliases = 32;
    const auto path = path_of(type);
    const Target target = path ? scope.resolve(module, *path, Space::type) : Target{};
    if (target.kind != Target::Kind::item || crate.item(target.item).kind != ItemKind::alias) {
        return target;
    }
    const Item& alias = crate.item(target.item);
    return aliases == most_aliases ? Target{}
                                   : find_type(crate, scope, alias.module, alias.node.field("type"), aliases + 1);
}

/// Whether the trait's type arguments, if it has any, are the type itself: not so in `impl PartialEq<str> for Name`.
bool is_of_itself(const Crate& crate, const Scope& scope, ItemId item, const Implementation& implementation) {
    const auto arguments = implementation.node.field("trait").field("type_arguments").named_children();
    return std::ranges::all_of(arguments, [&](const syntax::Node& argument) {
        const Target target = find_type(crate, scope, implementation.module, argument);
        return argument.text() == "Self" || (target.kind == Target::Kind::item && target.item == item);
    });
}

/// Traits that the prelude brings, as far as anyone asks for them.
std::string prelude_trait(const std::string& name) {
    return name == "Drop" ? "std::ops::Drop" : name == "Default" ? "std::default::Default" : name;
}

}  // namespace

Implementations::Implementations(const Crate& crate, const Scope& scope) {
    for (const Module& module : crate.modules) {
        for (const Implementation& implementation : module.implementations) {
            add(crate, implementation, scope);
        }
    }
}

void Implementations::add(const Crate& crate, const Implementation& implementation, const Scope& scope) {
    const Target type = find_type(crate, scope, implementation.module, implementation.node.field("type"));
    if (type.kind != Target::Kind::item) {
        return;
    }
    if (implementation.node.field("trait")) {
        add_trait(type.item, crate, implementation, scope);
    } else {
        inherent_[type.item].push_back(implementation);
    }
}

/// One that depends on the target counts where it makes the type worse: fields cannot be taken out of what has a
/// `Drop`.
void Implementations::add_trait(ItemId item, const Crate& crate, const Implementation& implementation, const Scope& scope) {
    const auto name = path_of(implementation.node.field("trait"));
    if (!name) {
        return;
    }
    const Target target = scope.resolve(implementation.module, *name, Space::type);
    if (!is_of_itself(crate, scope, item, implementation)) {
        return;
    }
    if (target.kind == Target::Kind::external || target.kind == Target::Kind::none) {
        const auto trait = target.name.empty() ? prelude_trait(name->text()) : target.name;
        if (implementation.presence == Presence::present || trait == "std::ops::Drop") {
            traits_[item].insert(trait);
        }
    }
}

const std::vector<Implementation>& Implementations::inherent(ItemId item) const {
    const auto found = inherent_.find(item);
    return found == inherent_.end() ? none_ : found->second;
}

bool Implementations::has(ItemId item, const std::string& trait) const {
    const auto found = traits_.find(item);
    return found != traits_.end() && found->second.contains(trait);
}

}  // namespace reader::rust

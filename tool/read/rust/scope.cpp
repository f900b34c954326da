// SPDX-License-Identifier: MIT
// Name resolution. Privacy is not checked, rustc does that; only globs need it, since they bring what can be seen.
#include "read/rust/scope.hpp"

#include <algorithm>
#include <utility>

#include "read/rust/literals.hpp"
#include "read/rust/standard.hpp"

namespace reader::rust {
namespace {

bool is_in(ItemKind kind, Space space) {
    switch (kind) {
    case ItemKind::module:
    case ItemKind::enumeration:
    case ItemKind::union_type:
    case ItemKind::alias:
    case ItemKind::trait:
    case ItemKind::flags: return space == Space::type;
    case ItemKind::structure: return true;
    case ItemKind::function:
    case ItemKind::constant:
    case ItemKind::static_item:
    case ItemKind::foreign: return space == Space::value;
    case ItemKind::macro: break;
    }
    return false;
}

Target primitive(const std::string& name) {
    Target target;
    target.kind = Target::Kind::primitive;
    target.name = name;
    return target;
}

Target external(const std::vector<std::string>& segments) {
    constexpr std::string_view primitives = "std::primitive::";
    Target target;
    target.kind = Target::Kind::external;
    target.name = canonical_path(segments);
    return target.name.starts_with(primitives) ? primitive(target.name.substr(primitives.size())) : target;
}

Target module_target(ModuleId module) {
    Target target;
    target.kind = Target::Kind::module;
    target.module = module;
    return target;
}

}  // namespace

bool has_variant(const Item& item, const std::string& name) {
    const auto variants = item.node.field("body").named_children("enum_variant");
    return item.kind == ItemKind::enumeration && std::ranges::any_of(variants, [&](const syntax::Node& variant) {
               return plain_identifier(variant.field("name").text()) == name;
           });
}

Scope::Scope(const Crate& crate, const Input& input) : crate_(crate), input_(input), names_(crate.modules.size()) {
    for (std::size_t i = 0; i < crate.items.size(); ++i) {
        names_[crate.items[i].module.index].emplace(crate.items[i].name, ItemId{i});
    }
}

bool Scope::can_see(const Visibility& visibility, ModuleId viewer) const {
    return visibility.everywhere || crate_.lies_within(viewer, visibility.within);
}

ModuleId Scope::root_of(ModuleId module) const { return crate_.roots[crate_.module(module).crate]; }

const std::string& Scope::edition_of(ModuleId module) const {
    const auto crate = crate_.module(module).crate;
    return crate == 0 ? input_.edition : input_.others[crate - 1].edition;
}

const Dependencies& Scope::dependencies_of(ModuleId module) const {
    const auto crate = crate_.module(module).crate;
    return crate == 0 ? input_.dependencies : input_.others[crate - 1].dependencies;
}

/// What a crate is called in the user's code, where it is a dependency there too.
Target Scope::other_crate(ModuleId from, const std::string& name) const {
    const auto& dependencies = dependencies_of(from);
    const auto found = dependencies.find(name);
    if (found == dependencies.end()) {
        return external({name});
    }
    if (const auto crate = found->second.crate) {
        return module_target(crate_.roots[*crate + 1]);
    }
    const auto is_same = [&](const auto& dependency) { return dependency.second.package == found->second.package; };
    const auto known = std::ranges::find_if(input_.dependencies, is_same);
    return external({known == input_.dependencies.end() ? name : known->first});
}

Target Scope::resolve(ModuleId from, const Path& path, Space space) const {
    std::size_t taken = 0;
    Target target = first_segment(from, path, taken, space, false);
    return walk(target, {path.segments.begin() + static_cast<std::ptrdiff_t>(taken), path.segments.end()}, space, from);
}

Target Scope::resolve(ModuleId from, const Import& import, Space space) const {
    std::size_t taken = 0;
    Target target = first_segment(from, import.path, taken, space, true);
    const auto& segments = import.path.segments;
    return walk(target, {segments.begin() + static_cast<std::ptrdiff_t>(taken), segments.end()}, space, from);
}

Target Scope::first_segment(ModuleId from, const Path& path, std::size_t& taken, Space space, bool of_import) const {
    const auto& segments = path.segments;
    const auto at = [&](std::size_t index) { return index < segments.size() ? segments[index] : std::string(); };
    if (at(0) == "crate" || at(0) == "self" || at(0) == "super") {
        ModuleId module = at(0) == "crate" ? root_of(from) : from;
        taken = at(0) == "super" ? 0 : 1;
        for (; at(taken) == "super" && crate_.module(module).parent; ++taken) {
            module = *crate_.module(module).parent;
        }
        return module_target(module);
    }
    const bool from_root = edition_of(from) == "2015" && (of_import || path.absolute);
    if (from_root || segments.empty()) {
        taken = at(0).empty() ? 0 : 1;
        const Target target =
            segments.empty() ? module_target(root_of(from))
                             : find(root_of(from), at(0), segments.size() > 1 ? Space::type : space, from);
        return target.kind == Target::Kind::none ? other_crate(from, at(0)) : target;
    }
    taken = 1;
    if (path.absolute) {
        return other_crate(from, at(0));
    }
    const bool alone = segments.size() == 1;
    if (Target target = find(from, at(0), alone ? space : Space::type, from); target.kind != Target::Kind::none) {
        return target;
    }
    if (alone && !of_import) {
        const auto known = prelude_path(at(0));
        return known && space == Space::type ? external({*known}) : is_primitive(at(0)) ? primitive(at(0)) : Target{};
    }
    if (const auto known = prelude_path(at(0)); known && !of_import) {
        return external({*known});
    }
    return is_primitive(at(0)) ? primitive(at(0)) : other_crate(from, at(0));
}

Target Scope::walk(Target target, const std::vector<std::string>& rest, Space space, ModuleId from) const {
    for (std::size_t i = 0; i < rest.size() && target.kind != Target::Kind::none; ++i) {
        target = step(target, rest[i], i + 1 == rest.size() ? space : Space::type, from);
    }
    return target;
}

Target Scope::step(const Target& target, const std::string& name, Space space, ModuleId from) const {
    Target next;
    switch (target.kind) {
    case Target::Kind::module: return find(target.module, name, space, from);
    case Target::Kind::external: return external({target.name, name});
    case Target::Kind::item:
        next.kind = Target::Kind::associated;
        next.item = target.item;
        next.name = name;
        return next;
    case Target::Kind::primitive:
        next = target;
        next.member = name;
        return next;
    case Target::Kind::associated:
    case Target::Kind::none: break;
    }
    return {};
}

Target Scope::find(ModuleId module, const std::string& name, Space space, ModuleId viewer) const {
    const Question question{module.index, name, space};
    if (!open_.insert(question).second) {
        return {};
    }
    Target target = find_declared(module, name, space, viewer);
    if (target.kind == Target::Kind::none) {
        target = find_imported(module, name, space, viewer);
    }
    if (target.kind == Target::Kind::none) {
        target = find_in_globs(module, name, space, viewer);
    }
    open_.erase(question);
    return target;
}

Target Scope::find_declared(ModuleId module, const std::string& name, Space space, ModuleId viewer) const {
    const auto [begin, end] = names_[module.index].equal_range(name);
    for (auto at = begin; at != end; ++at) {
        const Item& item = crate_.item(at->second);
        if (!is_in(item.kind, space) || !can_see(item.visibility, viewer)) {
            continue;
        }
        if (item.inner) {
            return module_target(*item.inner);
        }
        Target target;
        target.kind = Target::Kind::item;
        target.item = at->second;
        return target;
    }
    return {};
}

Target Scope::find_imported(ModuleId module, const std::string& name, Space space, ModuleId viewer) const {
    for (const Import& import : crate_.module(module).imports) {
        if (import.is_glob || import.name != name || !can_see(import.visibility, viewer)) {
            continue;
        }
        if (Target target = resolve(module, import, space); target.kind != Target::Kind::none) {
            return target;
        }
    }
    return {};
}

Target Scope::find_in_globs(ModuleId module, const std::string& name, Space space, ModuleId viewer) const {
    for (const Import& import : crate_.module(module).imports) {
        if (!import.is_glob || !can_see(import.visibility, viewer)) {
            continue;
        }
        const Target source = resolve(module, import, Space::type);
        if (source.kind == Target::Kind::module) {
            if (Target target = find(source.module, name, space, module); target.kind != Target::Kind::none) {
                return target;
            }
        } else if (source.kind == Target::Kind::external && is_standard(canonical_path({source.name, name}))) {
            return external({source.name, name});
        } else if (source.kind == Target::Kind::item && space == Space::value) {
            if (has_variant(crate_.item(source.item), name)) {
                return step(source, name, space, module);
            }
        }
    }
    return {};
}

}  // namespace reader::rust

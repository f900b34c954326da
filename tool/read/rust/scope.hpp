// SPDX-License-Identifier: MIT
// What a path leads to, by Rust's own rules: items, imports, globs, other crates, the prelude.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/reader.hpp"

namespace reader::rust {

enum class Space { type, value };

struct Target {
    enum class Kind {
        none,
        module,      // `module`
        item,        // `item`
        associated,  // `name` in `item`: a variant or an associated constant or function
        primitive,   // `name`, or something of it: `u8::MAX` has the name `u8` and the member `MAX`
        external,    // `name`: a canonical path in another crate, the standard library included
    };
    Kind kind = Kind::none;
    ModuleId module;
    ItemId item;
    std::string name;
    std::string member;

    bool operator==(const Target&) const = default;
};

/// Whether it is an enum that has a variant of that name.
bool has_variant(const Item& item, const std::string& name);

class Scope {
public:
    Scope(const Crate& crate, const Input& input);

    /// What a path that stands in a module means there.
    Target resolve(ModuleId from, const Path& path, Space space) const;
    /// What the path of an import that stands in a module means.
    Target resolve(ModuleId from, const Import& import, Space space) const;
    /// What `name` means in a module for those who see it from `viewer`. Not the prelude.
    Target find(ModuleId module, const std::string& name, Space space, ModuleId viewer) const;

    bool can_see(const Visibility& visibility, ModuleId viewer) const;

private:
    using Question = std::tuple<std::size_t, std::string, Space>;

    Target first_segment(ModuleId from, const Path& path, std::size_t& taken, Space space, bool of_import) const;
    Target walk(Target target, const std::vector<std::string>& rest, Space space, ModuleId from) const;
    Target step(const Target& target, const std::string& name, Space space, ModuleId from) const;
    Target find_declared(ModuleId module, const std::string& name, Space space, ModuleId viewer) const;
    Target find_imported(ModuleId module, const std::string& name, Space space, ModuleId viewer) const;
    Target find_in_globs(ModuleId module, const std::string& name, Space space, ModuleId viewer) const;

    ModuleId root_of(ModuleId module) const;
    const std::string& edition_of(ModuleId module) const;
    const Dependencies& dependencies_of(ModuleId module) const;
    Target other_crate(ModuleId from, const std::string& name) const;

    const Crate& crate_;
    const Input& input_;
    std::vector<std::multimap<std::string, ItemId, std::less<>>> names_;  // by module
    mutable std::set<Question> open_;  // being answered: an import that leads back to itself leads nowhere
};

}  // namespace reader::rust

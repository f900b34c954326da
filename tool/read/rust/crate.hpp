// SPDX-License-Identifier: MIT
// The crate as its files declare it: modules, their items and imports, before any name is resolved.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "read/rust/annotations.hpp"
#include "read/rust/paths.hpp"
#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

struct ItemId {
    std::size_t index = 0;
    auto operator<=>(const ItemId&) const = default;
};

struct ModuleId {
    std::size_t index = 0;
    auto operator<=>(const ModuleId&) const = default;
};

enum class ItemKind {
    module,
    function,
    structure,
    enumeration,
    union_type,
    alias,
    constant,
    static_item,
    trait,
    flags,    // a struct of `bitflags!`, whose node is an enum_item made of its tokens
    foreign,  // a function of an `extern` block
    macro,    // a macro call at the place of an item; named `name!`
};

/// Where a name can be seen.
struct Visibility {
    bool everywhere = false;
    ModuleId within;  // else in this module and those inside it
};

struct Item {
    ItemKind kind = ItemKind::function;
    std::string name;  // without `r#`
    ModuleId module;   // in which it stands
    Visibility visibility;
    syntax::Node node;
    Annotations notes;
    source::Span span;              // of its name
    std::optional<ModuleId> inner;  // of a module
    std::string integer;            // of flags: `u32`
    bool broken = false;            // it has a syntax error, which has been reported
    bool skipped = false;           // by its directive
    std::optional<ItemId> owner;    // of a member of an `impl` block: the type that it belongs to
};

/// `use a::b as c;`, `use a::*;`, one for each name of a group. `extern crate a as b;` too.
struct Import {
    Path path;
    bool is_glob = false;
    std::string name;  // as which it is seen; `_` names nothing; empty for a glob
    Visibility visibility;
    source::Span span;
    bool skipped = false;
    Presence presence = Presence::present;
};

/// `impl T { … }` or `impl Trait for T { … }`.
struct Implementation {
    syntax::Node node;
    ModuleId module;
    bool skipped = false;
    Presence presence = Presence::present;  // never absent
    source::Span cfg;                       // of what decides it
    std::vector<Annotated> members;         // of one that is not skipped; those that are absent left out
};

struct Module {
    std::string name;
    std::optional<ModuleId> parent;  // none for a crate's root
    std::size_t crate = 0;           // index into Crate::roots
    std::vector<ItemId> items;       // in order of source
    std::vector<Import> imports;
    std::vector<Implementation> implementations;
    bool has_macro_calls = false;  // so it may hold items that cannot be seen
};

/// The user's crate and the others beside it. Owns the syntax trees; the nodes in it are good as long as it lives.
struct Crate {
    std::vector<ModuleId> roots;  // of the user's crate, then of the others
    std::vector<Module> modules;
    std::vector<Item> items;
    std::vector<std::unique_ptr<syntax::Tree>> trees;
    api::Doc doc;
    std::set<std::string> macros;  // names of `macro_rules!`, which lead to no item
    bool has_syntax_errors = false;  // the user's own
    std::vector<diagnostics::Sink> findings;  // in the others, by crate: of interest only where the API mentions them

    const Item& item(ItemId id) const { return items[id.index]; }
    const Module& module(ModuleId id) const { return modules[id.index]; }
    /// Whether an item is of another crate than the user's.
    bool is_elsewhere(const Item& item) const { return module(item.module).crate != 0; }
    /// Whether `inner` is `outer` or lies inside it.
    bool lies_within(ModuleId inner, ModuleId outer) const;
};

}  // namespace reader::rust

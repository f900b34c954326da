// SPDX-License-Identifier: MIT
// Types out of their syntax: names resolved, aliases replaced, array lengths computed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "read/rust/constants.hpp"
#include "read/rust/rust_type.hpp"
#include "read/rust/scope.hpp"

namespace reader::rust {

/// What is passed for the type parameters of a function, by their names.
using StandIns = std::map<std::string, RustType, std::less<>>;

/// Where a type stands.
struct TypePlace {
    ModuleId module;
    std::optional<ItemId> self = std::nullopt;  // what `Self` is
    const StandIns* stand_ins = nullptr;
    bool is_argument = false;  // where `impl Trait` is a type parameter
};

class TypeResolver {
public:
    TypeResolver(const Crate& crate, const Scope& scope, Constants& constants)
        : crate_(crate), scope_(scope), constants_(constants) {}

    /// Never fails as a whole: a part that has no meaning here is `refused`.
    RustType resolve(syntax::Node type, const TypePlace& place);

private:
    using Parameters = std::map<std::string, RustType, std::less<>>;
    using Lifetimes = std::map<std::string, std::string, std::less<>>;

    RustType by_kind(syntax::Node type, const TypePlace& place);
    RustType reference(syntax::Node type, const TypePlace& place);
    RustType array(syntax::Node type, const TypePlace& place);
    RustType tuple(syntax::Node type, const TypePlace& place);
    RustType named(syntax::Node type, const TypePlace& place);
    RustType local(syntax::Node type, ItemId item, const TypePlace& place);
    RustType alias(syntax::Node type, const Item& alias, const TypePlace& place);
    RustType abstract(syntax::Node type, const TypePlace& place, bool behind_reference);
    RustType refused_kind(syntax::Node type);
    void add_arguments(syntax::Node type, const TypePlace& place, RustType& result);
    std::string lifetime(syntax::Node node) const;
    Lifetimes bind_lifetimes(const Item& alias, syntax::Node use) const;
    Parameters bind(const Item& alias, const std::vector<RustType>& arguments);
    RustType make(RustType::Kind kind, syntax::Node type) const;
    RustType at(syntax::Node type, RustType function) const;
    RustType refused(syntax::Node type, diagnostics::Kind kind, std::string message, std::string help = "") const;

    const Crate& crate_;
    const Scope& scope_;
    Constants& constants_;
    const Parameters* parameters_ = nullptr;  // of the alias being replaced
    const Lifetimes* lifetimes_ = nullptr;
    std::optional<source::Span> use_;  // of the outermost alias being replaced
    std::vector<diagnostics::Label> trail_;
    int depth_ = 0;
};

}  // namespace reader::rust

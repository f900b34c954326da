// SPDX-License-Identifier: MIT
// Constant expressions as numbers: array lengths, discriminants, flags.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/environment.hpp"
#include "read/rust/integers.hpp"
#include "read/rust/refusal.hpp"
#include "read/rust/scope.hpp"

namespace reader::rust {

struct Constant {
    Wide value = 0;
    std::optional<IntegerType> type = std::nullopt;  // none: a literal, which takes the type of what it meets
};

/// Where an expression stands.
struct ConstantPlace {
    ModuleId module;
    std::optional<IntegerType> expected = std::nullopt;  // the type that its place gives it
    std::optional<ItemId> self = std::nullopt;           // what `Self` is
};

class Constants {
public:
    Constants(const Crate& crate, const Scope& scope, const Environment& environment)
        : crate_(crate), scope_(scope), environment_(environment) {}

    Read<Wide> evaluate(syntax::Node expression, const ConstantPlace& place);

    /// The discriminants of an enum, one for each variant given.
    Read<std::vector<Wide>> discriminants(const Item& enumeration, const std::vector<Annotated>& variants);

private:
    Read<Constant> constant(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> by_kind(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> literal(syntax::Node expression);
    Read<Constant> unary(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> binary(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> cast(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> condition(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> block(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> call(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> member(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> macro(syntax::Node expression);
    Read<Constant> path(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> named(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> declared(syntax::Node expression, ItemId id);
    Read<Constant> associated(syntax::Node expression, const Target& target);
    Read<Constant> limit(syntax::Node expression, const std::string& type, const std::string& member);
    Read<Constant> variant(syntax::Node expression, const Item& enumeration, const std::string& name);
    Read<Constant> within(syntax::Node value, const ConstantPlace& place);
    std::optional<IntegerType> type_of(syntax::Node type, ModuleId module, int aliases = 0) const;
    std::optional<IntegerType> type_of_newtype(const Item& item) const;
    syntax::Node associated_constant(ItemId id, const std::string& name, ModuleId& module) const;

    const Crate& crate_;
    const Scope& scope_;
    const Environment& environment_;
    std::set<source::Span> open_;  // being evaluated
    int depth_ = 0;
};

/// That an expression has no value here, and why.
std::unexpected<Refusal> cannot_evaluate(const syntax::Node& expression, const std::string& why);

/// The integer of `repr(u8)`, or of nothing.
std::optional<std::string> written_integer(const Annotations& notes);

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Constant expressions as values: array lengths, discriminants, flags, constants of Go.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
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

struct Real {
    double value = 0;
    int bits = 0;  // 32 or 64; 0: a literal, which takes the type of what it meets
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

    /// A float of 32 or 64 bits, finite or not.
    Read<double> evaluate_real(syntax::Node expression, const ConstantPlace& place, int bits);

    Read<std::string> evaluate_text(syntax::Node expression, const ConstantPlace& place);

    /// Of a `Duration`, in nanoseconds.
    Read<Wide> evaluate_duration(syntax::Node expression, const ConstantPlace& place);

    /// The discriminants of an enum, one for each variant given.
    Read<std::vector<Wide>> discriminants(const Item& enumeration, const std::vector<Annotated>& variants);

private:
    /// The value of a constant by its node, and where it stands.
    struct Named {
        syntax::Node item;
        ConstantPlace place;
    };

    Read<Constant> constant(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> by_kind(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> literal(syntax::Node expression);
    Read<Constant> unary(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> binary(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> cast(syntax::Node expression, const ConstantPlace& place);
    Read<syntax::Node> branch(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> condition(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> block(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> call(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> call_method(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> joined(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> power(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> member(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> macro(syntax::Node expression);
    Read<Constant> path(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> named(syntax::Node expression, const ConstantPlace& place);
    Read<Constant> declared(syntax::Node expression, ItemId id);
    Read<Constant> associated(syntax::Node expression, const Target& target);
    Read<Constant> limit(syntax::Node expression, const std::string& type, const std::string& member);
    Read<Constant> variant(syntax::Node expression, const Item& enumeration, const std::string& name);
    Read<Constant> within(syntax::Node value, const ConstantPlace& place);

    Read<Real> real(syntax::Node expression, const ConstantPlace& place, int bits);
    Read<Real> real_by_kind(syntax::Node expression, const ConstantPlace& place, int bits);
    Read<Real> real_binary(syntax::Node expression, const ConstantPlace& place, int bits);
    Read<Real> real_cast(syntax::Node expression, const ConstantPlace& place);
    Read<Real> real_path(syntax::Node expression, const ConstantPlace& place);
    Read<std::string> text(syntax::Node expression, const ConstantPlace& place);
    Read<Wide> duration(syntax::Node expression, const ConstantPlace& place);
    Read<Wide> duration_call(syntax::Node expression, const ConstantPlace& place);

    /// What stands in parentheses, alone in a block, or in the branch of an `if` that is taken.
    Read<syntax::Node> bare(syntax::Node expression, const ConstantPlace& place);
    Target target_of(syntax::Node expression, const ConstantPlace& place) const;
    /// A constant of the crate; nothing where the name leads elsewhere.
    Read<std::optional<Named>> find_constant(syntax::Node expression, const Target& target);
    template <class Evaluate>
    auto through(syntax::Node expression, const Named& named, Evaluate evaluate)
        -> decltype(evaluate(expression, named.place));

    /// `u8` of a type that is a primitive one, aliases followed; empty for others.
    std::string primitive_of(syntax::Node type, ModuleId module, int aliases = 0) const;
    std::optional<IntegerType> type_of(syntax::Node type, ModuleId module) const;
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

/// That a name has no value, since something elsewhere has none.
std::unexpected<Refusal> follow(const syntax::Node& expression, Refusal refusal);

template <class Evaluate>
auto Constants::through(syntax::Node expression, const Named& named, Evaluate evaluate)
    -> decltype(evaluate(expression, named.place)) {
    const syntax::Node value = named.item.field("value");
    if (!value || !open_.insert(named.item.span()).second) {
        return cannot_evaluate(named.item.field("name"), value ? "it is defined by itself" : "it has no value");
    }
    auto result = evaluate(value, named.place);
    open_.erase(named.item.span());
    if (!result) {
        return follow(expression, std::move(result.error()));
    }
    return result;
}

/// The integer of `repr(u8)`, or of nothing.
std::optional<std::string> written_integer(const Annotations& notes);

}  // namespace reader::rust

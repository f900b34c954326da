// SPDX-License-Identifier: MIT
// The walk over the syntax of types.
#include "read/rust/type_resolver.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "read/rust/callbacks.hpp"
#include "read/rust/dynamic_errors.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/nodes.hpp"
#include "read/rust/stand_ins.hpp"
#include "read/rust/standard.hpp"

namespace reader::rust {
namespace {

constexpr int deepest = 100;

/// Syntax that is no type of data, and why.
struct Against {
    std::string_view node;
    std::string_view why;
    std::string_view help;
};

constexpr std::array against = {
    Against{"pointer_type", "raw pointers are not safe to pass", "use a reference, a slice or an `Option`"},
    Against{"function_type", "a Go function is more than an address", "take `impl Fn(…)` or `Box<dyn Fn(…)>`"},
    Against{"abstract_type", "`impl Trait` is not implemented yet", ""},
    Against{"dynamic_type", "trait objects are not implemented yet", ""},
    Against{"bounded_type", "traits are not implemented yet", ""},
    Against{"never_type", "it has no values", "return nothing"},
    Against{"macro_invocation", "macros are not expanded", "write the type that it stands for"},
    Against{"removed_trait_bound", "it is not a type of data", ""},
};

/// `impl Trait`, with more bounds or without.
bool is_abstract(const syntax::Node& type) {
    return type.is("abstract_type") || (type.is("bounded_type") && is_abstract(code_children(type).front()));
}

/// The grammar takes `(T)` for a tuple.
syntax::Node without_parentheses(syntax::Node type) {
    const auto is_comma = [](const syntax::Node& token) { return token.is(","); };
    while (type.is("tuple_type") && code_children(type).size() == 1 && std::ranges::none_of(type.children(), is_comma)) {
        type = code_children(type).front();
    }
    return type;
}

}  // namespace

RustType TypeResolver::resolve(syntax::Node type, const TypePlace& place) {
    if (depth_ >= deepest) {
        return refused(type, diagnostics::Kind::unsupported_type, "the type is nested too deeply");
    }
    ++depth_;
    RustType result = by_kind(type, place);
    --depth_;
    return result;
}

RustType TypeResolver::by_kind(syntax::Node written, const TypePlace& place) {
    const syntax::Node type = without_parentheses(written);
    if (type.is("reference_type")) {
        return reference(type, place);
    }
    if (type.is("array_type")) {
        return array(type, place);
    }
    if (type.is("tuple_type") || type.is("unit_type")) {
        return tuple(type, place);
    }
    if (place.is_argument && is_abstract(type)) {
        return abstract(type, place, false);
    }
    if (type.is("generic_type") || read_path(type)) {
        return named(type, place);
    }
    if (auto function = read_function_bounds(bounds_of(type), place, scope_, *this)) {
        return at(type, std::move(*function));
    }
    if (auto name = read_dynamic_error(type, place.module, scope_)) {
        RustType result = make(RustType::Kind::dynamic_error, type);
        result.name = std::move(*name);
        return result;
    }
    return refused_kind(type);
}

RustType TypeResolver::make(RustType::Kind kind, syntax::Node type) const {
    RustType result;
    result.kind = kind;
    result.span = use_.value_or(type.span());
    result.written = one_line(type);
    result.trail = trail_;
    return result;
}

/// A function, as what stands in the place of these bounds.
RustType TypeResolver::at(syntax::Node type, RustType function) const {
    if (!function.is_refused()) {
        const RustType whole = make(RustType::Kind::function, type);
        function.abstract = is_abstract(type);
        function.span = whole.span;
        function.written = whole.written;
        function.trail = whole.trail;
    }
    return function;
}

RustType TypeResolver::refused(syntax::Node type, diagnostics::Kind kind, std::string message, std::string help) const {
    RustType result = make(RustType::Kind::refused, type);
    result.refusal = Refusal{.kind = kind, .message = std::move(message), .span = result.span, .others = trail_};
    if (!help.empty()) {
        result.refusal->help.push_back(std::move(help));
    }
    return result;
}

RustType TypeResolver::refused_kind(syntax::Node type) {
    Against reason{type.kind(), "associated types are not resolved", "write the type that it stands for"};
    for (const Against& entry : against) {
        reason = type.is(entry.node) ? entry : reason;
    }
    return refused(type, diagnostics::Kind::unsupported_type,
                   fmt::format("`{}` cannot cross: {}", one_line(type), reason.why), std::string(reason.help));
}

RustType TypeResolver::reference(syntax::Node type, const TypePlace& place) {
    RustType result = make(RustType::Kind::reference, type);
    result.lifetime = lifetime(type.child("lifetime"));
    result.exclusive = static_cast<bool>(type.child("mutable_specifier"));
    const syntax::Node target = without_parentheses(type.field("type"));
    const bool is_generic = place.is_argument && is_abstract(target);
    result.arguments.push_back(is_generic ? abstract(target, place, true) : resolve(target, place));
    return result;
}

RustType TypeResolver::abstract(syntax::Node type, const TypePlace& place, bool behind_reference) {
    auto found = find_stand_in({bounds_of(type), behind_reference}, place, scope_, *this);
    return found ? std::move(*found)
                 : refused(type, diagnostics::Kind::unsupported_type,
                           fmt::format("`{}` cannot cross: Go needs one type for it", one_line(type)),
                           "write the type that Go passes");
}

RustType TypeResolver::array(syntax::Node type, const TypePlace& place) {
    const syntax::Node length = type.field("length");
    RustType result = make(length ? RustType::Kind::array : RustType::Kind::slice, type);
    result.arguments.push_back(resolve(type.field("element"), place));
    if (!length) {
        return result;
    }
    const auto value = constants_.evaluate(length, {place.module, integer_type("usize"), place.self});
    if (!value) {
        result.kind = RustType::Kind::refused;
        result.refusal = value.error();
        return result;
    }
    result.length = static_cast<std::uint64_t>(*value);
    return result;
}

RustType TypeResolver::tuple(syntax::Node type, const TypePlace& place) {
    RustType result = make(RustType::Kind::tuple, type);
    for (const syntax::Node& part : code_children(type)) {
        result.arguments.push_back(resolve(part, place));
    }
    return result;
}

RustType TypeResolver::named(syntax::Node type, const TypePlace& place) {
    const auto path = read_path(type.is("generic_type") ? type.field("type") : type);
    if (!path) {
        return refused_kind(type);
    }
    const bool alone = path->segments.size() == 1 && !path->absolute;
    if (alone && parameters_ && parameters_->contains(path->segments[0])) {
        return parameters_->at(path->segments[0]);
    }
    if (alone && place.stand_ins && place.stand_ins->contains(path->segments[0])) {
        return place.stand_ins->at(path->segments[0]);
    }
    if (alone && path->segments[0] == "Self" && place.self) {
        return local(type, *place.self, place);
    }
    const Target target = scope_.resolve(place.module, *path, Space::type);
    switch (target.kind) {
    case Target::Kind::item: return local(type, target.item, place);
    case Target::Kind::primitive: {
        RustType result = make(RustType::Kind::primitive, type);
        result.name = target.name;
        return result;
    }
    case Target::Kind::external: {
        const bool standard = is_standard_crate(target.name.substr(0, target.name.find("::")));
        RustType result = make(standard ? RustType::Kind::standard : RustType::Kind::foreign, type);
        result.name = target.name;
        add_arguments(type, place, result);
        return result;
    }
    case Target::Kind::associated: return refused_kind(type);
    case Target::Kind::module:
    case Target::Kind::none: break;
    }
    RustType result =
        refused(type, diagnostics::Kind::unresolved_name, fmt::format("no type `{}` can be found", path->text()));
    result.refusal->label = "not found; macros are not expanded";
    result.refusal->reported = crate_.has_syntax_errors;
    return result;
}

RustType TypeResolver::local(syntax::Node type, ItemId id, const TypePlace& place) {
    const Item& item = crate_.item(id);
    switch (item.kind) {
    case ItemKind::alias: return alias(type, item, place);
    case ItemKind::structure:
    case ItemKind::enumeration:
    case ItemKind::flags:
    case ItemKind::union_type: {
        RustType result = make(RustType::Kind::local, type);
        result.item = id;
        result.name = item.name;
        add_arguments(type, place, result);
        return result;
    }
    case ItemKind::module:
    case ItemKind::function:
    case ItemKind::constant:
    case ItemKind::static_item:
    case ItemKind::trait:
    case ItemKind::foreign:
    case ItemKind::macro: break;
    }
    return refused(type, diagnostics::Kind::unsupported_type, fmt::format("`{}` is a trait, not a type", item.name));
}

void TypeResolver::add_arguments(syntax::Node type, const TypePlace& place, RustType& result) {
    for (const syntax::Node& argument : code_children(type.field("type_arguments"))) {
        if (argument.is("lifetime")) {
            result.lifetime = lifetime(argument);
        } else {
            result.arguments.push_back(resolve(argument, place));
        }
    }
}

RustType TypeResolver::alias(syntax::Node type, const Item& alias, const TypePlace& place) {
    RustType given = make(RustType::Kind::tuple, type);
    add_arguments(type, place, given);
    if (alias.broken || alias.notes.presence == Presence::platform) {
        RustType result = refused(type, diagnostics::Kind::platform_dependent,
                                  fmt::format("what `{}` is depends on the target", alias.name));
        result.refusal->reported = alias.broken;
        return result;
    }
    const auto use = std::exchange(use_, given.span);
    trail_.push_back({alias.span, fmt::format("`{}` stands for this type", alias.name)});
    const Parameters parameters = bind(alias, given.arguments);
    const Lifetimes lifetimes = bind_lifetimes(alias, type);
    const auto* outer = std::exchange(parameters_, &parameters);
    const auto* outer_lifetimes = std::exchange(lifetimes_, &lifetimes);
    RustType result = resolve(alias.node.field("type"), {alias.module, std::nullopt});
    lifetimes_ = outer_lifetimes;
    parameters_ = outer;
    trail_.pop_back();
    use_ = use;
    result.written = given.written;
    if (result.is(RustType::Kind::function) && result.lifetime.empty()) {
        result.lifetime = "'static";  // what a bare `dyn Fn()` is where no reference stands before it
    }
    return result;
}

/// A lifetime as it is called outside all aliases; an elided one is empty.
std::string TypeResolver::lifetime(syntax::Node node) const {
    std::string name(node.text());
    if (name == "'static" || !lifetimes_) {
        return name == "'_" ? "" : name;
    }
    const auto found = lifetimes_->find(name);
    return found == lifetimes_->end() ? "" : found->second;
}

TypeResolver::Lifetimes TypeResolver::bind_lifetimes(const Item& alias, syntax::Node use) const {
    const auto given = use.field("type_arguments").named_children("lifetime");
    Lifetimes lifetimes;
    for (const syntax::Node& parameter : alias.node.field("type_parameters").named_children("lifetime_parameter")) {
        const auto index = lifetimes.size();
        const auto name = std::string(parameter.field("name").text());
        lifetimes.emplace(name, index < given.size() ? lifetime(given[index]) : "");
    }
    return lifetimes;
}

/// The alias's parameters with what they are given, else with their defaults.
TypeResolver::Parameters TypeResolver::bind(const Item& alias, const std::vector<RustType>& arguments) {
    Parameters parameters;
    const auto* outer = std::exchange(parameters_, &parameters);
    std::size_t index = 0;
    for (const syntax::Node& parameter : code_children(alias.node.field("type_parameters"))) {
        if (!parameter.is("type_parameter") && !parameter.is("const_parameter")) {
            continue;
        }
        const syntax::Node written = parameter.field("default_type");
        const auto name = plain_identifier(parameter.field("name").text());
        RustType value =
            index < arguments.size() ? arguments[index]
            : written                ? resolve(written, {alias.module, std::nullopt})
                      : refused(parameter, diagnostics::Kind::unsupported_type, fmt::format("`{}` is not given", name));
        parameters.emplace(name, std::move(value));
        ++index;
    }
    parameters_ = outer;
    return parameters;
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Bounds with a function among them.
#include "read/rust/callbacks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "read/rust/nodes.hpp"
#include "read/rust/scope.hpp"

namespace reader::rust {
namespace {

constexpr std::array traits = {"std::ops::Fn", "std::ops::FnMut", "std::ops::FnOnce"};
constexpr std::array markers = {"std::marker::Send", "std::marker::Sync", "std::marker::Unpin",
                                "std::panic::UnwindSafe", "std::panic::RefUnwindSafe"};

bool nests(const syntax::Node& type) {
    return type.is("abstract_type") || type.is("dynamic_type") || type.is("bounded_type") || type.is("tuple_type");
}

void add_bounds(const syntax::Node& type, std::vector<syntax::Node>& bounds) {
    for (const syntax::Node& part : code_children(type)) {
        if (nests(part)) {
            add_bounds(part, bounds);
        } else if (!part.is("type_parameters")) {
            bounds.push_back(part);
        }
    }
}

/// `Fn(…)` of `for<'a> Fn(…)`.
syntax::Node without_quantifier(const syntax::Node& bound) {
    return bound.is("higher_ranked_trait_bound") ? bound.field("type") : bound;
}

std::string path_of(const syntax::Node& bound, ModuleId module, const Scope& scope) {
    const auto path = read_path(bound);
    const Target target = path ? scope.resolve(module, *path, Space::type) : Target{};
    return target.kind == Target::Kind::external ? target.name : "";
}

/// The name of the trait: `Fn`.
std::string function_trait(const syntax::Node& bound, ModuleId module, const Scope& scope) {
    const syntax::Node function = without_quantifier(bound);
    const auto path = function.is("function_type") ? path_of(function.field("trait"), module, scope) : "";
    const auto found = std::ranges::find(traits, path);
    return found == traits.end() ? "" : path.substr(path.rfind(':') + 1);
}

/// Lifetimes that are bound by the function itself are as good as elided.
void elide(RustType& type) {
    if (type.lifetime != "'static") {
        type.lifetime.clear();
    }
    std::ranges::for_each(type.arguments, elide);
    std::ranges::for_each(type.outcome, elide);
}

RustType unit_at(const RustType& like) {
    RustType type;
    type.span = like.span;
    type.written = "()";
    return type;
}

RustType read_function(const syntax::Node& bound, const TypePlace& place, std::string trait, TypeResolver& resolver) {
    const syntax::Node function = without_quantifier(bound);
    const TypePlace inside{place.module, place.self, place.stand_ins};
    RustType type;
    type.kind = RustType::Kind::function;
    type.name = std::move(trait);
    type.span = bound.span();
    type.written = one_line(bound);
    for (const syntax::Node& parameter : code_children(function.field("parameters"))) {
        type.arguments.push_back(resolver.resolve(parameter, inside));
    }
    const syntax::Node result = function.field("return_type");
    type.outcome.push_back(result ? resolver.resolve(result, inside) : unit_at(type));
    elide(type);
    return type;
}

RustType refused(const syntax::Node& bound) {
    RustType type;
    type.kind = RustType::Kind::refused;
    type.span = bound.span();
    type.written = one_line(bound);
    type.refusal = Refusal{.message = fmt::format("`{}` cannot be asked of a Go function, which is only called", type.written),
                           .span = type.span,
                           .help = {"leave it out; `Arc<dyn Fn…>` is a function that can be cloned"}};
    return type;
}

}  // namespace

std::vector<syntax::Node> bounds_of(syntax::Node type) {
    std::vector<syntax::Node> bounds;
    if (nests(type)) {
        add_bounds(type, bounds);
    }
    return bounds;
}

bool is_function_trait(syntax::Node bound, ModuleId module, const Scope& scope) {
    return !function_trait(bound, module, scope).empty();
}

std::optional<RustType> read_function_bounds(const std::vector<syntax::Node>& bounds, const TypePlace& place,
                                             const Scope& scope, TypeResolver& resolver) {
    const auto is_function = [&](const syntax::Node& bound) { return is_function_trait(bound, place.module, scope); };
    const auto found = std::ranges::find_if(bounds, is_function);
    if (found == bounds.end()) {
        return std::nullopt;
    }
    RustType type = read_function(*found, place, function_trait(*found, place.module, scope), resolver);
    for (const syntax::Node& bound : bounds) {
        const auto path = path_of(bound, place.module, scope);
        const bool is_marker = std::ranges::find(markers, path) != markers.end();
        if (is_marker) {
            type.markers.insert("::" + path);
        } else if (bound.is("lifetime")) {
            type.lifetime = bound.text();
        } else if (bound != *found && !bound.is("removed_trait_bound") && path != "std::marker::Sized") {
            return refused(bound);
        }
    }
    return type;
}

RustType boxed_function(RustType function) {
    RustType box;
    box.kind = RustType::Kind::standard;
    box.name = "std::boxed::Box";
    box.span = function.span;
    box.written = function.written;
    function.name = "Fn";
    function.markers = {"::std::marker::Send", "::std::marker::Sync"};
    box.arguments.push_back(std::move(function));
    return box;
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// Bounds, and the types that fulfil them.
#include "read/rust/stand_ins.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/rust/callbacks.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/nodes.hpp"
#include "read/rust/reading.hpp"
#include "read/rust/standard.hpp"

namespace reader::rust {
namespace {

/// Traits that all text and numbers have, and what takes them may ask for.
constexpr std::array harmless = {
    "std::marker::Send", "std::marker::Sync",     "std::marker::Sized",     "std::marker::Unpin",
    "std::clone::Clone", "std::fmt::Debug",       "std::cmp::PartialEq",    "std::cmp::Eq",
    "std::cmp::Ord",     "std::cmp::PartialOrd",  "std::hash::Hash",        "std::borrow::ToOwned",
    "std::any::Any",     "std::default::Default", "std::panic::UnwindSafe", "std::panic::RefUnwindSafe",
};

RustType standard(std::string name, const RustType& like) {
    RustType type;
    type.kind = RustType::Kind::standard;
    type.name = std::move(name);
    type.span = like.span;
    type.written = like.written;
    return type;
}

RustType primitive(std::string name, const syntax::Node& bound) {
    RustType type;
    type.kind = RustType::Kind::primitive;
    type.name = std::move(name);
    type.span = bound.span();
    type.written = one_line(bound);
    return type;
}

RustType refused(const syntax::Node& bound, const std::string& why, const std::string& help) {
    RustType type = primitive("", bound);
    type.kind = RustType::Kind::refused;
    type.refusal = Refusal{.message = fmt::format("`{}` cannot cross: {}", type.written, why), .span = type.span};
    if (!help.empty()) {
        type.refusal->help.push_back(help);
    }
    return type;
}

/// What all bounds of a type ask for together.
struct Demands {
    std::vector<RustType> into;        // `Into<T>`
    std::vector<RustType> referenced;  // `AsRef<T>`, `Borrow<T>`
    bool shown = false;                // Display, ToString
    bool copied = false;
    bool unsized_too = false;
    bool keeps = false;  // 'static
    bool unknown = false;
    std::optional<RustType> refused;
};

class Bounds {
public:
    Bounds(const TypePlace& place, const Scope& scope, TypeResolver& resolver)
        : place_(place), scope_(scope), resolver_(resolver) {}

    Demands read(const std::vector<syntax::Node>& bounds) {
        for (const syntax::Node& bound : bounds) {
            add(bound);
        }
        return std::move(demands_);
    }

private:
    void add(const syntax::Node& bound) {
        if (bound.is("lifetime")) {
            demands_.keeps = demands_.keeps || bound.text() == "'static";
        } else if (bound.is("removed_trait_bound")) {
            demands_.unsized_too = true;
        } else {
            add_trait(bound);
        }
    }

    void add_trait(const syntax::Node& bound) {
        const auto trait = trait_of(bound);
        const auto arguments = code_children(bound.field("type_arguments"));
        if (trait == "std::convert::Into" && arguments.size() == 1) {
            demands_.into.push_back(resolver_.resolve(arguments[0], place_));
        } else if ((trait == "std::convert::AsRef" || trait == "std::borrow::Borrow") && arguments.size() == 1) {
            demands_.referenced.push_back(resolver_.resolve(arguments[0], place_));
        } else if (trait == "std::string::ToString" || trait == "std::fmt::Display") {
            demands_.shown = true;
        } else if (trait == "std::marker::Copy") {
            demands_.copied = true;
        } else if (trait.starts_with("std::iter::")) {
            demands_.refused = refused(bound, "iterators are not implemented yet", "take a slice: `&[T]`");
        } else if (std::ranges::find(harmless, trait) == harmless.end()) {
            demands_.unknown = true;
        }
    }

    /// By its path; empty where it is the user's own, or not known.
    std::string trait_of(const syntax::Node& bound) const {
        const auto path = read_path(bound.is("generic_type") ? bound.field("type") : bound);
        const Target target = path ? scope_.resolve(place_.module, *path, Space::type) : Target{};
        return target.kind == Target::Kind::external ? target.name : "";
    }

    const TypePlace& place_;
    const Scope& scope_;
    TypeResolver& resolver_;
    Demands demands_;
};

bool is_bytes(const RustType& type) { return type.is(RustType::Kind::slice) && type.arguments[0].is_primitive("u8"); }

bool is_path(const RustType& type) {
    return type.is_standard("std::path::Path") || type.is_standard("std::ffi::OsStr");
}

/// Whether `type` can be borrowed as all of these.
bool lends(const RustType& type, const std::vector<RustType>& wanted) {
    const bool is_vector = type.is_standard("std::vec::Vec") && type.arguments.size() == 1;
    return std::ranges::all_of(wanted, [&](const RustType& one) {
        if (type.is_standard("std::string::String")) {
            return one.is_primitive("str") || is_bytes(one) || is_path(one);
        }
        if (type.is_standard("std::path::PathBuf")) {
            return is_path(one);
        }
        return is_vector && one.is(RustType::Kind::slice) && one.arguments[0].written == type.arguments[0].written;
    });
}

std::optional<RustType> stand_in_for_into(const Demands& demands) {
    const RustType& type = demands.into.front();
    const bool is_number = type.is(RustType::Kind::primitive) && !type.is_primitive("str");
    const bool is_shown = is_number || type.is_standard("std::string::String");
    const bool fits = demands.into.size() == 1 && (!demands.copied || is_number) && (!demands.shown || is_shown) &&
                      lends(type, demands.referenced);
    return fits ? std::optional(type) : std::nullopt;
}

/// `str`, `Path` or a slice, whichever can be lent as all that is asked for. A name of a file need not be UTF-8.
std::optional<RustType> lendable(const Demands& demands, const syntax::Node& bound) {
    const auto is_text = [](const RustType& type) { return type.is_primitive("str") || is_path(type); };
    const auto& referenced = demands.referenced;
    const bool is_file = !demands.shown && !referenced.empty() && std::ranges::all_of(referenced, is_path);
    if (is_file && std::ranges::all_of(referenced, [](const auto& type) { return type.is_standard("std::path::Path"); })) {
        return referenced[0];
    }
    const bool some_text = demands.shown || std::ranges::any_of(referenced, is_text);
    if (some_text) {
        const bool all =
            std::ranges::all_of(referenced, [&](const RustType& type) { return is_text(type) || is_bytes(type); });
        return all ? std::optional(primitive("str", bound)) : std::nullopt;
    }
    const bool one_slice = referenced.size() == 1 && referenced[0].is(RustType::Kind::slice);
    return one_slice ? std::optional(referenced[0]) : std::nullopt;
}

RustType owned(const RustType& lent) {
    RustType type = standard(lent.is_primitive("str") ? "std::string::String" : is_path(lent) ? "std::path::PathBuf" : "std::vec::Vec", lent);
    type.arguments = lent.arguments;
    return type;
}

/// `&str`, written as what it stands in for is asserted: `String`.
RustType lend(const RustType& target) {
    RustType type = target;
    type.kind = RustType::Kind::reference;
    type.name = "";
    type.arguments = {target};
    type.stand_in = true;
    return type;
}

bool mentions(const syntax::Node& node, std::string_view name) {
    if (node.is("type_identifier")) {
        return node.text() == name;
    }
    return std::ranges::any_of(node.named_children(), [&](const syntax::Node& child) { return mentions(child, name); });
}

bool mentions_reference(const syntax::Node& node, std::string_view name) {
    if (node.is("reference_type") && node.field("type").is("type_identifier") && node.field("type").text() == name) {
        return true;
    }
    return std::ranges::any_of(node.named_children(),
                               [&](const syntax::Node& child) { return mentions_reference(child, name); });
}

/// The predicates of a `where` clause about one type.
void add_predicates(const Item& function, std::string_view name, std::vector<syntax::Node>& bounds) {
    for (const syntax::Node& predicate : function.node.child("where_clause").named_children("where_predicate")) {
        if (predicate.field("left").text() == name) {
            const auto more = code_children(predicate.field("bounds"));
            bounds.insert(bounds.end(), more.begin(), more.end());
        }
    }
}

/// Whether each `where` predicate is about a parameter by itself, or a lifetime.
bool has_plain_predicates(const Item& function) {
    const auto predicates = function.node.child("where_clause").named_children("where_predicate");
    return std::ranges::all_of(predicates, [](const syntax::Node& predicate) {
        return predicate.field("left").is("type_identifier") || predicate.field("left").is("lifetime");
    });
}

bool names_lifetime(const syntax::Node& node) {
    if (node.is("lifetime")) {
        return node.text() != "'static";
    }
    return std::ranges::any_of(node.named_children(), names_lifetime);
}

bool has_abstract_with_lifetime(const syntax::Node& node) {
    if (node.is("abstract_type") || node.is("bounded_type")) {
        return names_lifetime(node);
    }
    return std::ranges::any_of(node.named_children(), has_abstract_with_lifetime);
}

}  // namespace

std::optional<RustType> find_stand_in(const Generic& generic, const TypePlace& place, const Scope& scope,
                                      TypeResolver& resolver) {
    if (auto function = read_function_bounds(generic.bounds, place, scope, resolver)) {
        return function->is_refused() ? function : boxed_function(std::move(*function));
    }
    const Demands demands = Bounds({place.module, place.self, place.stand_ins}, scope, resolver).read(generic.bounds);
    if (demands.refused) {
        return demands.refused;
    }
    if (demands.unknown || generic.bounds.empty()) {
        return std::nullopt;
    }
    if (!demands.into.empty()) {
        return stand_in_for_into(demands);
    }
    const auto target = lendable(demands, generic.bounds.front());
    const bool must_own = demands.keeps || generic.behind_reference;
    if (!target || (must_own && demands.copied)) {
        return std::nullopt;
    }
    if (generic.behind_reference && demands.unsized_too) {
        return target;
    }
    return must_own ? owned(*target) : lend(*target);
}

Read<StandIns> read_stand_ins(const Item& function, const Scope& scope, TypeResolver& resolver) {
    StandIns stand_ins;
    const syntax::Node arguments = function.node.field("parameters");
    for (const syntax::Node& parameter : code_children(function.node.field("type_parameters"))) {
        if (parameter.is("lifetime_parameter")) {
            continue;
        }
        const auto written = parameter.field("name").text();
        Generic generic{code_children(parameter.field("bounds")), mentions_reference(arguments, written)};
        add_predicates(function, written, generic.bounds);
        const TypePlace place{function.module, function.owner, &stand_ins};
        auto type = find_stand_in(generic, place, scope, resolver);
        if (!type || !parameter.is("type_parameter") || !mentions(arguments, written) ||
            !has_plain_predicates(function)) {
            return refuse(*find_parameters(function));
        }
        stand_ins.emplace(written, std::move(*type));
    }
    return stand_ins;
}

bool bounds_name_lifetimes(const Item& function) {
    const auto parameters = code_children(function.node.field("type_parameters"));
    return std::ranges::any_of(
               parameters, [](const syntax::Node& parameter) { return names_lifetime(parameter.field("bounds")); }) ||
           names_lifetime(function.node.child("where_clause")) ||
           has_abstract_with_lifetime(function.node.field("parameters"));
}

}  // namespace reader::rust

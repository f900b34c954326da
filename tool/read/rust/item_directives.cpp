// SPDX-License-Identifier: MIT
// The table of directives and items.
#include "read/rust/item_directives.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace reader::rust {
namespace {

enum class Argument { none, name, assignment };

struct Rule {
    std::string_view directive;
    Argument argument;
    bool implemented;
    std::string_view places;  // letters of the items that it fits
    std::string_view fits;    // for people
};

constexpr std::array rules = {
    Rule{"fast", Argument::none, true, "fm", "functions"},
    Rule{"name", Argument::name, true, "fmcsedv", "functions, constants, types, fields and variants"},
    Rule{"skip", Argument::none, true, "fmcse", "functions, constants, types, modules, imports and `impl` blocks"},
    Rule{"record", Argument::none, true, "s", "structs"},
    Rule{"object", Argument::none, true, "s", "structs"},
    Rule{"flat", Argument::none, true, "se", "structs and enums that are errors"},
    Rule{"serialize", Argument::none, true, "s", "structs that are objects"},
    Rule{"concurrent", Argument::none, true, "", "members of C++ classes: a Rust method that looks after its own threads takes `&self`"},
    Rule{"flags", Argument::none, true, "s", "structs around one integer"},
    Rule{"default", Argument::assignment, true, "s", "structs"},
    Rule{"convert", Argument::none, true, "f", "the first of two functions"},
};

char letter(DirectedItem kind) {
    switch (kind) {
    case DirectedItem::function: return 'f';
    case DirectedItem::method: return 'm';
    case DirectedItem::constant: return 'c';
    case DirectedItem::structure: return 's';
    case DirectedItem::enumeration: return 'e';
    case DirectedItem::field: return 'd';
    case DirectedItem::variant: return 'v';
    }
    return ' ';
}

std::string_view what(DirectedItem kind) {
    switch (kind) {
    case DirectedItem::function: return "a function";
    case DirectedItem::method: return "a method";
    case DirectedItem::constant: return "a constant";
    case DirectedItem::structure: return "a struct";
    case DirectedItem::enumeration: return "an enum";
    case DirectedItem::field: return "a field";
    case DirectedItem::variant: return "a variant";
    }
    return "";
}

const Rule& rule_of(const Directive& directive) { return *std::ranges::find(rules, directive.name, &Rule::directive); }

/// What none but `skip` acts on, for people; else empty.
std::string_view what_idles(const syntax::Node& node) {
    static constexpr std::pair<std::string_view, std::string_view> items[] = {
        {"mod_item", "a module"},
        {"use_declaration", "an import"},
        {"extern_crate_declaration", "an import"},
        {"impl_item", "an `impl` block"},
        {"type_item", "a type alias"},
        {"trait_item", "a trait"},
        {"static_item", "a static"},
        {"union_item", "a union"},
        {"foreign_mod_item", "an `extern` block"},
        {"macro_definition", "a macro"},
        {"macro_invocation", "a macro's call"},
    };
    const auto found = std::ranges::find_if(items, [&](const auto& item) {
        return node.is(item.first) || (node.is("expression_statement") && node.child(item.first));
    });
    return found == std::end(items) ? std::string_view() : found->second;
}

void report_idle(const Annotated& item, std::string_view what, diagnostics::Sink& sink) {
    for (const Directive& directive : item.notes.directives) {
        if (directive.name != "skip") {
            sink.report({.kind = diagnostics::Kind::invalid_directive,
                         .message = fmt::format("`{}` does nothing above {}", directive.name, what),
                         .span = directive.span,
                         .help = {fmt::format("it is for {}", rule_of(directive).fits)}});
        }
    }
}

std::optional<Refusal> check_argument(const Directive& directive, Argument wanted) {
    const auto& argument = directive.argument;
    const bool is_word = !argument.empty() && argument.find_first_of(" \t") == std::string::npos;
    switch (wanted) {
    case Argument::none:
        if (!argument.empty()) {
            return invalid(directive, fmt::format("`{}` takes no argument", directive.name),
                           fmt::format("write `beepboop:{}`", directive.name));
        }
        break;
    case Argument::name:
        if (!is_word) {
            return invalid(directive, "`name` takes one name", "write `beepboop:name NewName`");
        }
        break;
    case Argument::assignment:
        if (argument.find('=') == std::string::npos) {
            return invalid(directive, "`default` takes a field and its value", "write `beepboop:default field=value`");
        }
        break;
    }
    return std::nullopt;
}

std::optional<Refusal> check(const Directive& directive, DirectedItem kind) {
    const Rule& rule = rule_of(directive);
    if (rule.places.find(letter(kind)) == std::string_view::npos) {
        return invalid(directive, fmt::format("`{}` does not fit {}", rule.directive, what(kind)),
                       fmt::format("it is for {}", rule.fits));
    }
    if (auto refusal = check_argument(directive, rule.argument)) {
        return refusal;
    }
    if (!rule.implemented) {
        return Refusal{.kind = diagnostics::Kind::unsupported_item,
                       .message = fmt::format("the directive `{}` is not implemented yet", rule.directive),
                       .span = directive.span};
    }
    return std::nullopt;
}

}  // namespace

void report_idle_directives(const Annotated& item, diagnostics::Sink& sink) {
    if (const auto what = what_idles(item.node); !what.empty()) {
        report_idle(item, what, sink);
    }
}

void report_idle_member(const Annotated& member, diagnostics::Sink& sink) {
    report_idle(member, "what implements a trait", sink);
}

Refusal invalid(const Directive& directive, std::string message, std::string help) {
    return {.kind = diagnostics::Kind::invalid_directive,
            .message = std::move(message),
            .span = directive.span,
            .help = {std::move(help)},
            .severity = diagnostics::Severity::error};
}

std::optional<Refusal> check_directives(const Annotations& notes, DirectedItem kind) {
    for (const Directive& directive : notes.directives) {
        if (auto refusal = check(directive, kind)) {
            return refusal;
        }
    }
    return std::nullopt;
}

std::optional<std::string> rename_of(const Annotations& notes) {
    const Directive* directive = notes.directive("name");
    return directive ? std::optional(directive->argument) : std::nullopt;
}

}  // namespace reader::rust

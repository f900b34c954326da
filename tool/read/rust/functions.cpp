// SPDX-License-Identifier: MIT
// Functions: modifiers, parameters, result, and the type by which the compiler confirms them.
#include "read/rust/functions.hpp"

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/receivers.hpp"
#include "read/rust/results.hpp"
#include "read/rust/stand_ins.hpp"
#include "support/strings.hpp"

namespace reader::rust {
namespace {

Refusal unsupported(source::Span span, std::string message, std::string help = "") {
    Refusal refusal{.kind = diagnostics::Kind::unsupported_item, .message = std::move(message), .span = span};
    if (!help.empty()) {
        refusal.help.push_back(std::move(help));
    }
    return refusal;
}

/// `async`, `unsafe`, `extern`. `const` does no harm.
std::optional<Refusal> find_modifier(const Item& item) {
    const syntax::Node modifiers = item.node.child("function_modifiers");
    for (const syntax::Node& modifier : modifiers.children()) {
        if (modifier.is("async")) {
            return unsupported(modifier.span(), "async functions are not implemented yet");
        }
        if (modifier.is("unsafe")) {
            return unsupported(modifier.span(),
                               fmt::format("`{}` is unsafe, and Go has no way to promise what it asks for", item.name),
                               "wrap it in a safe function");
        }
        if (modifier.is("extern_modifier")) {
            return unsupported(
                modifier.span(),
                fmt::format("`{}` is an `extern` function, which ends the program when it panics", item.name),
                "write an ordinary function");
        }
    }
    return std::nullopt;
}

std::optional<Refusal> find_obstacle(const Item& item) {
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    if (auto refusal = check_directives(item.notes, item.owner ? DirectedItem::method : DirectedItem::function)) {
        return refusal;
    }
    if (auto refusal = find_modifier(item)) {
        return refusal;
    }
    if (const Meta* feature = item.notes.attribute("target_feature")) {
        return unsupported(feature->span, fmt::format("`{}` needs a processor that not every target has", item.name));
    }
    return std::nullopt;
}

/// The name of a parameter; a pattern has none.
std::string parameter_name(const syntax::Node& parameter) {
    const syntax::Node pattern = parameter.field("pattern");
    return pattern.is("identifier") ? plain_identifier(pattern.text()) : "";
}

struct ReadParameter {
    api::Parameter parameter;
    RustType type;
};

std::optional<Refusal> find_obstacle_in(const Item& function, const Annotated& parameter) {
    if (parameter.notes.presence == Presence::platform) {
        return Refusal{
            .kind = diagnostics::Kind::platform_dependent,
            .message = fmt::format("whether a parameter of `{}` is there depends on the target", function.name),
            .span = parameter.notes.cfg};
    }
    const bool is_known = parameter.node.is("parameter") || (function.owner && is_receiver(parameter.node));
    return is_known
               ? std::nullopt
               : std::optional(unsupported(parameter.node.span(), "a parameter of this form is not known here"));
}

Read<ReadParameter> read_parameter(const Reading& reading, const Item& function, const StandIns& stand_ins,
                                   const Annotated& annotated) {
    if (auto refusal = find_obstacle_in(function, annotated)) {
        return refuse(std::move(*refusal));
    }
    const syntax::Node node = annotated.node;
    const bool receives = is_receiver(node);
    const TypePlace place{function.module, function.owner, &stand_ins, true};
    auto resolved = receives ? read_receiver(reading, function, node)
                             : Read<RustType>(reading.resolver.resolve(node.field("type"), place));
    if (!resolved) {
        return std::unexpected(resolved.error());
    }
    const auto name = receives ? "self" : parameter_name(node);
    auto type = reading.types.read(*resolved, Position::argument);
    if (!type) {
        if (type.error().label.empty()) {
            type.error().label = name.empty() ? "type of a parameter" : fmt::format("type of `{}`", name);
        }
        return std::unexpected(type.error());
    }
    const auto span = receives ? node.span() : node.field("pattern").span();
    return ReadParameter{{name, std::move(*type), span}, std::move(*resolved)};
}

/// Whether a lifetime occurs in a spelled type.
bool mentions(std::string_view spelled, std::string_view lifetime) {
    for (auto at = spelled.find(lifetime); at != std::string_view::npos; at = spelled.find(lifetime, at + 1)) {
        const char next = at + lifetime.size() < spelled.size() ? spelled[at + lifetime.size()] : ' ';
        if (next == ' ' || next == ',' || next == '>') {
            return true;
        }
    }
    return false;
}

/// The function's own lifetimes. Nothing where some lifetime is bound early, by a bound or by being in no parameter: then
/// the function has no type that could be written.
std::optional<std::vector<std::string>> lifetimes(const Item& item, std::string_view parameters) {
    if (bounds_name_lifetimes(item)) {
        return std::nullopt;
    }
    std::vector<std::string> list;
    for (const syntax::Node& parameter : item.node.field("type_parameters").named_children("lifetime_parameter")) {
        const auto name = parameter.field("name").text();
        if (parameter.field("bounds") || !mentions(parameters, name)) {
            return std::nullopt;
        }
        list.emplace_back(name);
    }
    return list;
}

/// What a result that leaves its lifetime out borrows from: the receiver. Empty where there is none.
std::string lender_of(const std::vector<RustType>& parameters, const api::Function& function) {
    if (!function.is_method || !parameters.front().is(RustType::Kind::reference)) {
        return "";
    }
    return parameters.front().lifetime.empty() ? "'receiver" : parameters.front().lifetime;
}

/// The type of the function item; `_` where it cannot be written.
std::string native_type(const Reading& reading, const Item& item, std::vector<RustType> parameters,
                        const api::Function& function, const FunctionResult& result) {
    const auto lender = lender_of(parameters, function);
    const auto returned = result.written ? spell(*result.written, reading.exports, Lifetimes::kept, lender) : "";
    const bool names_lender = lender == "'receiver" && mentions(returned, lender);
    if (names_lender) {
        parameters.front().lifetime = lender;
    }
    std::vector<std::string> spelled;
    for (const RustType& parameter : parameters) {
        spelled.push_back(spell(parameter, reading.exports, Lifetimes::kept));
    }
    const auto list = support::join(spelled, ", ");
    auto bound = lifetimes(item, list);
    const bool is_abstract = returned.find("impl ") != std::string::npos;
    if (!bound || is_abstract) {
        return "_";
    }
    if (names_lender) {
        bound->push_back(lender);
    }
    return fmt::format("{}fn({}){}{}", bound->empty() ? "" : fmt::format("for<{}> ", support::join(*bound, ", ")), list,
                       returned.empty() ? "" : " -> ", returned);
}

}  // namespace

Read<api::Function> read_function(const Reading& reading, const Item& item) {
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    const auto stand_ins = read_stand_ins(item, reading.scope, reading.resolver);
    if (!stand_ins) {
        return std::unexpected(stand_ins.error());
    }
    api::Function function;
    function.fast = item.notes.directive("fast") != nullptr;
    std::vector<RustType> types;
    for (const Annotated& annotated : annotated_children(item.node.field("parameters"), reading.environment)) {
        if (annotated.notes.presence == Presence::absent) {
            continue;
        }
        auto parameter = read_parameter(reading, item, *stand_ins, annotated);
        if (!parameter) {
            return std::unexpected(parameter.error());
        }
        function.is_method = function.is_method || is_receiver(annotated.node);
        types.push_back(std::move(parameter->type));
        function.parameters.push_back(std::move(parameter->parameter));
    }
    const auto result = read_result(reading, item, *stand_ins);
    if (!result) {
        return std::unexpected(result.error());
    }
    function.result = result->type;
    function.error = result->error;
    function.chained = result->chained;
    function.native_type = native_type(reading, item, std::move(types), function, *result);
    return function;
}

}  // namespace reader::rust

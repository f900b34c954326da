// SPDX-License-Identifier: MIT
// Free functions: modifiers, parameters, result, and the type by which the compiler confirms them.
#include "read/rust/functions.hpp"

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/results.hpp"
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
    if (auto refusal = check_directives(item.notes, DirectedItem::function)) {
        return refusal;
    }
    if (auto refusal = find_modifier(item)) {
        return refusal;
    }
    if (const Meta* feature = item.notes.attribute("target_feature")) {
        return unsupported(feature->span, fmt::format("`{}` needs a processor that not every target has", item.name));
    }
    return find_parameters(item);
}

/// The name of a parameter; a pattern has none.
std::string parameter_name(const syntax::Node& parameter) {
    const syntax::Node pattern = parameter.field("pattern");
    return pattern.is("identifier") ? plain_identifier(pattern.text()) : "";
}

struct ReadParameter {
    api::Parameter parameter;
    std::string spelled;  // its type with its lifetimes
};

Read<ReadParameter> read_parameter(const Reading& reading, const Item& function, const Annotated& annotated) {
    const syntax::Node node = annotated.node;
    if (annotated.notes.presence == Presence::platform) {
        return refuse(
            {.kind = diagnostics::Kind::platform_dependent,
             .message = fmt::format("whether a parameter of `{}` is there depends on the target", function.name),
             .span = annotated.notes.cfg});
    }
    if (!node.is("parameter")) {
        return refuse(unsupported(node.span(), "a parameter of this form is not known here"));
    }
    ReadParameter result;
    result.parameter.name = parameter_name(node);
    result.parameter.span = node.field("pattern").span();
    const RustType resolved = reading.resolver.resolve(node.field("type"), {function.module});
    auto type = reading.types.read(resolved, Position::argument);
    if (!type) {
        if (type.error().label.empty()) {
            type.error().label = result.parameter.name.empty() ? "type of a parameter"
                                                               : fmt::format("type of `{}`", result.parameter.name);
        }
        return std::unexpected(type.error());
    }
    result.parameter.type = std::move(*type);
    result.spelled = spell(resolved, reading.exports, Lifetimes::kept);
    return result;
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

/// `for<'a> ` of a function's lifetimes, empty where it has none. Nothing where some lifetime is bound early, by a
/// bound or by being in no parameter: then the function has no type of that form.
std::optional<std::string> lifetimes(const Item& item, std::string_view parameters) {
    if (item.node.child("where_clause")) {
        return std::nullopt;
    }
    std::string list;
    for (const syntax::Node& parameter : item.node.field("type_parameters").named_children("lifetime_parameter")) {
        const auto name = parameter.field("name").text();
        if (parameter.field("bounds") || !mentions(parameters, name)) {
            return std::nullopt;
        }
        list += (list.empty() ? "" : ", ") + std::string(name);
    }
    return list.empty() ? "" : fmt::format("for<{}> ", list);
}

/// The type of the function item; `_` where it cannot be written.
std::string native_type(const Item& item, const std::vector<std::string>& parameters, const std::string& result) {
    const auto list = support::join(parameters, ", ");
    const auto prefix = lifetimes(item, list);
    if (!prefix) {
        return "_";
    }
    return fmt::format("{}fn({}){}{}", *prefix, list, result.empty() ? "" : " -> ", result);
}

}  // namespace

Read<api::Function> read_function(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    api::Function function;
    declare(reading, id, function);
    function.fast = item.notes.directive("fast") != nullptr;
    std::vector<std::string> spelled;
    for (const Annotated& annotated : annotated_children(item.node.field("parameters"), reading.environment)) {
        if (annotated.notes.presence == Presence::absent) {
            continue;
        }
        auto parameter = read_parameter(reading, item, annotated);
        if (!parameter) {
            return std::unexpected(parameter.error());
        }
        spelled.push_back(std::move(parameter->spelled));
        function.parameters.push_back(std::move(parameter->parameter));
    }
    auto result = read_result(reading, item);
    if (!result) {
        return std::unexpected(result.error());
    }
    function.result = std::move(result->type);
    function.error = std::move(result->error);
    function.native_type = native_type(item, spelled, result->spelled);
    return function;
}

}  // namespace reader::rust

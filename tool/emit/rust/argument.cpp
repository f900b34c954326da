// SPDX-License-Identifier: MIT
// Arguments, one line each.
#include "emit/rust/argument.hpp"

#include <fmt/format.h>

#include "emit/rust/callbacks.hpp"
#include "emit/rust/names.hpp"
#include "emit/rust/rustfmt.hpp"

namespace emit::rust {
namespace {

constexpr std::string_view cow = "::std::borrow::Cow<";

bool is_slice(const api::Type& type, std::string_view reference) {
    return type.kind == api::TypeKind::list && type.native.starts_with(reference);
}

bool is_unsized(const api::Type& type) {
    return type.native == "&str" || type.native == "&::std::path::Path" || is_slice(type, "&[");
}

const api::Type& inner(const api::Type& type) { return type.kind == api::TypeKind::option ? type.arguments[0] : type; }

Taking taking(const api::Type& type, abi::Use use) {
    const auto& object = inner(type);
    if (object.kind == api::TypeKind::object && object.access == api::Access::value && !object.shared && use != abi::Use::consumed) {
        return Taking::copied;
    }
    if (use == abi::Use::consumed) {
        return Taking::taken;
    }
    if (type.kind == api::TypeKind::object && !type.shared) {
        return Taking::value;
    }
    if (type.access == api::Access::exclusive) {
        return is_slice(type, "&mut [") ? Taking::slice : Taking::changed;
    }
    if (type.access == api::Access::borrow && type.native.starts_with(cow)) {
        return Taking::borrowed;
    }
    return type.native.starts_with('&') && !is_unsized(type) ? Taking::reference : Taking::value;
}

std::string without(std::string_view text, std::string_view prefix) {
    return std::string(text.starts_with(prefix) ? text.substr(prefix.size()) : text);
}

/// `T` of `[T]`
std::string element(const std::string& slice) { return slice.size() > 2 ? slice.substr(1, slice.size() - 2) : ""; }

std::string lifted_type(const api::Type& type, Taking taking) {
    switch (taking) {
    case Taking::value:
    case Taking::taken: return type.native;
    case Taking::copied: return type.kind == api::TypeKind::option ? fmt::format("::std::option::Option<&{}>", inner(type).native) : "&" + type.native;
    case Taking::reference: return without(type.native, "&");
    case Taking::borrowed: return "&" + type.native.substr(cow.size(), type.native.size() - cow.size() - 1);
    case Taking::slice: return element(without(type.native, "&mut "));
    case Taking::changed: return without(type.native, "&mut ");
    }
    return "";
}

bool is_exclusive(const Argument& argument) {
    return argument.taking == Taking::slice || argument.taking == Taking::changed;
}

/// `call.hold_at::<T>(0, &frame.x)`. `_at` follows the pointer that the slot is.
std::string lifting(const Argument& argument) {
    const auto by_pointer = argument.bound.passing == abi::Passing::by_pointer;
    const auto wire = argument.bound.passing == abi::Passing::slot ? fmt::format("frame.{}.value()", argument.name)
                                                                   : fmt::format("&frame.{}", argument.name);
    const auto by = [&](std::string_view function, std::string_view parameters) {
        return fmt::format("unsafe {{ call.{}{}({}, {}) }}?", function, parameters, argument.index, wire);
    };
    const auto parameters = argument.type.empty() ? "" : fmt::format("::<{}>", argument.type);
    switch (argument.taking) {
    case Taking::value:
    case Taking::copied:
    case Taking::borrowed: return by(by_pointer ? "argument_at" : "argument", "");
    case Taking::reference: return by(by_pointer ? "hold_at" : "hold", parameters);
    case Taking::slice: return by("in_place", parameters);
    case Taking::changed: return by("change", parameters);
    case Taking::taken: return by("taken", parameters);
    }
    return "";
}

std::string lift(const Argument& argument, std::size_t indentation) {
    const auto annotated = !argument.type.empty() && (argument.taking == Taking::value || argument.taking == Taking::copied ||
                                                     argument.taking == Taking::borrowed);
    const auto variable = fmt::format("{}{}", is_exclusive(argument) || argument.is_mutable ? "mut " : "", argument.name);
    return let(annotated ? fmt::format("{}: {}", variable, argument.type) : variable, lifting(argument), indentation);
}

std::string lines(const std::vector<Argument>& arguments, auto line) {
    std::string text;
    for (const auto& argument : arguments) {
        const std::string added = line(argument);
        text += added.empty() ? "" : added + "\n";
    }
    return text;
}

}  // namespace

std::vector<Argument> arguments_of(const abi::Function& bound, const api::Function& written) {
    const auto names = parameter_names(bound);
    std::vector<Argument> arguments;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& type = written.parameters[i].type;
        // Functions that give texts of data are nobody's, and so are their parameters' types.
        const auto& parameter = bound.parameters[i];
        const auto is_text = written.role != api::Role::ordinary && type.kind != api::TypeKind::object;
        const auto how = is_text ? Taking::reference : taking(type, parameter.use);
        arguments.push_back({.index = i,
                             .bound = parameter,
                             .taking = how,
                             .name = names[i],
                             .type = type.native.empty() ? "" : lifted_type(type, how),
                             .changed = parameter.change == abi::Change::out ? changed_field(bound, i) : "",
                             .lent = ""});
        if (const auto lent = lent_function(type, names[i])) {
            auto& argument = arguments.back();
            argument.taking = Taking::value;
            argument.type = lent->held;
            argument.lent = lent->expression;
            argument.is_mutable = lent->is_mutable;
        }
    }
    return arguments;
}

std::string lifts(const std::vector<Argument>& arguments, std::size_t indentation) {
    const auto of = [&](bool exclusive) {
        return lines(arguments, [&](const Argument& argument) {
            return is_exclusive(argument) == exclusive ? lift(argument, indentation) : "";
        });
    };
    return of(true) + of(false);
}

std::string takes(const std::vector<Argument>& arguments, std::size_t indentation) {
    bool first = true;
    return lines(arguments, [&](const Argument& argument) -> std::string {
        if (argument.taking != Taking::taken) {
            return "";
        }
        const auto* const how = first ? ".take()?" : ".take_too()";
        first = false;
        return let(argument.name, argument.name + how, indentation);
    });
}

std::string passed(const Argument& argument) {
    if (!argument.lent.empty()) {
        return argument.lent;
    }
    switch (argument.taking) {
    case Taking::taken:
    case Taking::value: return argument.name;
    case Taking::copied: return argument.type.starts_with('&') ? "*" + argument.name : argument.name + ".copied()";
    case Taking::reference: return argument.name + ".get()";
    case Taking::borrowed: return fmt::format("::std::borrow::Cow::Borrowed({})", argument.name);
    case Taking::slice:
    case Taking::changed: return argument.name + ".native()";
    }
    return "";
}

std::string gives(const std::vector<Argument>& arguments) {
    return lines(arguments, [](const Argument& argument) -> std::string {
        if (argument.taking != Taking::changed) {
            return "";
        }
        return argument.changed.empty() ? argument.name + ".write();"
                                        : fmt::format("{}.give(&mut frame.{});", argument.name, argument.changed);
    });
}

std::string settles(const std::vector<Argument>& arguments) {
    return lines(arguments, [](const Argument& argument) {
        return argument.changed.empty() ? "" : fmt::format("frame.{}.settle(&frame.outcome);", argument.changed);
    });
}

}  // namespace emit::rust

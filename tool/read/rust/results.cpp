// SPDX-License-Identifier: MIT
// Results and their errors.
#include "read/rust/results.hpp"

#include <fmt/format.h>

namespace reader::rust {
namespace {

/// Result types of other places, whose errors are not text.
bool is_other_result(const RustType& type) {
    return type.name == "std::io::Result" || type.name == "std::fmt::Result" || type.name == "anyhow::Result" ||
           type.name == "eyre::Result";
}

std::string error_name(const RustType& error) {
    const bool is_plain_path = error.name.find("::") != std::string::npos && error.arguments.empty();
    return is_plain_path ? error.name : error.written;
}

Refusal typed_error(const RustType& type, const std::string& name) {
    return {.kind = diagnostics::Kind::unsupported_type,
            .message = fmt::format("errors of type `{}` are not implemented yet", name),
            .span = type.span,
            .label = "type of the error",
            .others = type.trail,
            .help = {"return `Result<T, String>`: `.map_err(|error| error.to_string())`"}};
}

/// The error of `std::io::Result`, by name.
std::string error_of_other(const RustType& type) { return type.name.substr(0, type.name.rfind("::")) + "::Error"; }

Read<api::Type> read_error(const Reading& reading, const RustType& error) {
    if (error.is_refused() && error.refusal->kind == diagnostics::Kind::unresolved_name) {
        return refuse(*error.refusal);
    }
    auto type =
        error.is_refused() ? Read<api::Type>(refuse(*error.refusal)) : reading.types.read(error, Position::result);
    if (!type || type->kind != api::TypeKind::text) {
        return refuse(typed_error(error, error_name(error)));
    }
    return type;
}

Refusal labelled(Refusal refusal, const std::string& label) {
    if (refusal.label.empty()) {
        refusal.label = label;
    }
    return refusal;
}

}  // namespace

Read<FunctionResult> read_result(const Reading& reading, const Item& function, const StandIns& stand_ins) {
    const syntax::Node written = function.node.field("return_type");
    FunctionResult result;
    if (!written) {
        return result;
    }
    RustType type = reading.resolver.resolve(written, {function.module, function.owner, &stand_ins});
    if (is_other_result(type)) {
        return refuse(typed_error(type, error_of_other(type)));
    }
    const bool fails = type.is_standard("std::result::Result") && type.arguments.size() == 2;
    auto value = reading.types.read(fails ? type.arguments[0] : type, Position::result);
    if (!value) {
        return refuse(labelled(value.error(), fmt::format("the result of `{}`", function.name)));
    }
    result.type = std::move(*value);
    if (fails) {
        auto error = read_error(reading, type.arguments[1]);
        if (!error) {
            return refuse(labelled(error.error(), "type of the error"));
        }
        result.error = std::move(*error);
    }
    result.written = std::move(type);
    return result;
}

}  // namespace reader::rust

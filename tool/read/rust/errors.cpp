// SPDX-License-Identifier: MIT
// Errors by their names and places.
#include "read/rust/errors.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace reader::rust {
namespace {

std::string_view last_segment(std::string_view path) {
    const auto at = path.rfind("::");
    return at == std::string_view::npos ? path : path.substr(at + 2);
}

std::string_view first_segment(std::string_view path) { return path.substr(0, path.find("::")); }

RustType named(const RustType& like, RustType::Kind kind, std::string name) {
    RustType type;
    type.kind = kind;
    type.span = like.span;
    type.written = like.written;
    type.trail = like.trail;
    type.name = std::move(name);
    return type;
}

RustType unit(const RustType& like) { return named(like, RustType::Kind::tuple, ""); }

/// What stands beside a `Result` of its own: `Error`, or `Report` in the crates that call it so.
RustType error_beside(const RustType& result) {
    constexpr std::array reporting = {"eyre", "color_eyre", "miette"};
    const bool reports = std::ranges::find(reporting, first_segment(result.name)) != reporting.end();
    const auto folder = result.name.substr(0, result.name.rfind("::") + 2);
    return named(result, result.kind, folder + (reports ? "Report" : "Error"));
}

Refusal no_error(const RustType& error, std::string_view why) {
    return {.kind = diagnostics::Kind::unsupported_type,
            .message = fmt::format("`{}` is no error: {}", error.written, why),
            .span = error.span,
            .label = "type of the error",
            .others = error.trail,
            .help = {"fail with a `String`, or with an enum or a struct of your own"}};
}

}  // namespace

bool can_be_error(const RustType& error, const api::Type& type, const Crate& crate) {
    switch (type.kind) {
    case api::TypeKind::text: return true;
    case api::TypeKind::error:
    case api::TypeKind::record:
    case api::TypeKind::variant: return type.access == api::Access::value;
    case api::TypeKind::enumeration:
        return type.access == api::Access::value && error.is(RustType::Kind::local) &&
               crate.item(error.item).kind == ItemKind::enumeration;
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;
    }
    return false;
}

bool is_error_path(std::string_view path) {
    const auto last = last_segment(path);
    return last.ends_with("Error") || path == "std::convert::Infallible" || path.ends_with("eyre::Report") ||
           path == "miette::Report";
}

RustType as_error(RustType type) {
    type.is_error = type.is(RustType::Kind::foreign);
    std::ranges::transform(type.arguments, type.arguments.begin(), as_error);
    return type;
}

std::optional<Fallible> fallible(const RustType& type) {
    const bool is_result = type.name == "Result" || type.name.ends_with("::Result");
    const bool is_ours = type.is(RustType::Kind::standard) || type.is(RustType::Kind::foreign);
    if (!is_result || !is_ours) {
        return std::nullopt;
    }
    if (type.is_standard("std::fmt::Result")) {
        return Fallible{unit(type), error_beside(type)};
    }
    const bool has_error = type.is(RustType::Kind::foreign) || type.is_standard("std::io::Result");
    if (type.arguments.size() == 1 && has_error) {
        return Fallible{type.arguments[0], error_beside(type)};
    }
    return type.arguments.size() == 2 ? std::optional(Fallible{type.arguments[0], type.arguments[1]}) : std::nullopt;
}

Read<api::Type> read_error(const Reading& reading, const RustType& error) {
    if (error.is_unit()) {
        return refuse(no_error(error, "it does not say what went wrong"));
    }
    auto type = reading.types.read(as_error(error), Position::result);
    if (type && !can_be_error(error, *type, reading.crate)) {
        const bool borrows = type->access != api::Access::value;
        return refuse(no_error(error, borrows ? "an error is not borrowed" : "it is a value like others"));
    }
    return type;
}

}  // namespace reader::rust

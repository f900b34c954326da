// SPDX-License-Identifier: MIT
// `//beepboop:default field=value`, checked against the field's type.
#include "read/rust/defaults.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "read/rust/integers.hpp"
#include "read/rust/literals.hpp"
#include "support/strings.hpp"

namespace reader::rust {
namespace {

Refusal invalid(const Directive& directive, std::string message, std::string help) {
    Refusal refusal{.kind = diagnostics::Kind::invalid_directive,
                    .message = std::move(message),
                    .span = directive.span,
                    .severity = diagnostics::Severity::error};
    if (!help.empty()) {
        refusal.help.push_back(std::move(help));
    }
    return refusal;
}

bool is_float(std::string_view text) {
    const auto is_part = [](unsigned char c) {
        return std::isdigit(c) || c == '.' || c == 'e' || c == 'E' || c == '-' || c == '+';
    };
    return !text.empty() && std::ranges::all_of(text, is_part) &&
           std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c); });
}

bool is_integer(std::string_view text, IntegerType type) {
    const bool negative = text.starts_with('-');
    const auto literal = integer_value(text.substr(negative ? 1 : 0));
    return literal && literal->suffix.empty() && fits(negative ? -literal->value : literal->value, type);
}

/// Whether Go reads a literal in quotes as Rust does: no escapes of Rust's own.
bool is_go_literal(std::string_view text) {
    for (auto at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 2)) {
        if (at + 1 >= text.size() || std::string_view("nrt\\\"x").find(text[at + 1]) == std::string_view::npos) {
            return false;
        }
    }
    return text.front() == text.back();
}

bool fits_scalar(std::string_view text, api::Scalar scalar) {
    switch (scalar) {
    case api::Scalar::boolean: return text == "true" || text == "false";
    case api::Scalar::f32:
    case api::Scalar::f64: return is_float(text);
    case api::Scalar::character: return character_value(text) && is_go_literal(text);
    case api::Scalar::i8:
    case api::Scalar::i16:
    case api::Scalar::i32:
    case api::Scalar::i64:
    case api::Scalar::isize:
    case api::Scalar::u8:
    case api::Scalar::u16:
    case api::Scalar::u32:
    case api::Scalar::u64:
    case api::Scalar::usize: break;
    }
    return is_integer(text, *integer_type(api::name(scalar)));
}

bool is_variant(const Item& enumeration, std::string_view name) {
    const auto variants = enumeration.node.field("body").named_children("enum_variant");
    return std::ranges::any_of(
        variants, [&](const syntax::Node& variant) { return plain_identifier(variant.field("name").text()) == name; });
}

/// What such a value looks like; empty where the value is good.
std::string expected_form(const Reading& reading, const api::Type& type, std::string_view text) {
    switch (type.kind) {
    case api::TypeKind::scalar:
        return fits_scalar(text, type.scalar) ? "" : fmt::format("a literal of type `{}`", api::name(type.scalar));
    case api::TypeKind::text: return string_value(text) && is_go_literal(text) ? "" : "a text in double quotes";
    case api::TypeKind::enumeration:
        return is_variant(reading.crate.item({type.declaration}), text)
                   ? ""
                   : fmt::format("the name of a variant of `{}`", type.native);
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::record:
    case api::TypeKind::variant:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return "a number, a bool, a text or a variant; a field of another type has none";
}

std::optional<Refusal> read_default(const Reading& reading, const Directive& directive, api::Record& record) {
    const auto separator = directive.argument.find('=');
    const std::string name(support::trim(std::string_view(directive.argument).substr(0, separator)));
    const std::string value(support::trim(std::string_view(directive.argument).substr(separator + 1)));
    const auto field = std::ranges::find(record.fields, name, &api::Field::name);
    if (field == record.fields.end()) {
        std::vector<std::string> names;
        std::ranges::transform(record.fields, std::back_inserter(names), &api::Field::name);
        const auto nearest = support::nearest(name, names);
        return invalid(directive, fmt::format("`{}` has no field `{}`", record.name, name),
                       nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
    }
    if (const auto form = expected_form(reading, field->type, value); !form.empty()) {
        return invalid(directive, fmt::format("`{}` is no default for `{}`", value, name), "a default is " + form);
    }
    field->default_value = value;
    record.has_default = true;
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> read_defaults(const Reading& reading, const Annotations& notes, api::Record& record) {
    for (const Directive& directive : notes.directives) {
        if (directive.name != "default") {
            continue;
        }
        if (auto refusal = read_default(reading, directive, record)) {
            return refusal;
        }
    }
    return std::nullopt;
}

}  // namespace reader::rust

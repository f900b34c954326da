// SPDX-License-Identifier: MIT
// Map keys and set elements: which of them Go can compare.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "read/rust/declarations.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

std::string go_scalar(api::Scalar scalar) {
    switch (scalar) {
    case api::Scalar::boolean: return "bool";
    case api::Scalar::i8: return "int8";
    case api::Scalar::i16: return "int16";
    case api::Scalar::i32: return "int32";
    case api::Scalar::i64: return "int64";
    case api::Scalar::isize: return "int";
    case api::Scalar::u8: return "byte";
    case api::Scalar::u16: return "uint16";
    case api::Scalar::u32: return "uint32";
    case api::Scalar::u64: return "uint64";
    case api::Scalar::usize: return "uint";
    case api::Scalar::f32: return "float32";
    case api::Scalar::f64: return "float64";
    case api::Scalar::character: return "rune";
    }
    return "";
}

/// Whether Go has a nil of it, which then is the option's none.
bool is_nullable(const api::Type& type) {
    return type.kind == TypeKind::list || type.kind == TypeKind::map || type.kind == TypeKind::set ||
           type.kind == TypeKind::wide;
}

/// The type as Go writes it, for messages.
std::string go_type(const api::Type& type) {
    const auto part = [&](std::size_t index) { return go_type(type.arguments[index]); };
    switch (type.kind) {
    case TypeKind::scalar: return go_scalar(type.scalar);
    case TypeKind::wide: return "*big.Int";
    case TypeKind::text: return "string";
    case TypeKind::list: return "[]" + part(0);
    case TypeKind::array: return fmt::format("[{}]{}", type.length, part(0));
    case TypeKind::option: return is_nullable(type.arguments[0]) ? part(0) : "*" + part(0);
    case TypeKind::unique: return "*" + part(0);
    case TypeKind::callback: return "func";
    case TypeKind::map: return fmt::format("map[{}]{}", part(0), part(1));
    case TypeKind::set: return fmt::format("map[{}]struct{{}}", part(0));
    case TypeKind::duration: return "time.Duration";
    case TypeKind::time_point: return "time.Time";
    case TypeKind::error: return "error";
    case TypeKind::address: return "netip.Addr";
    case TypeKind::socket_address: return "netip.AddrPort";
    case TypeKind::ordering: return "int";
    case TypeKind::range: return fmt::format("Range[{}]", part(0));
    case TypeKind::converted: return part(0);
    case TypeKind::tuple: return fmt::format("Tuple{}[…]", type.arguments.size());
    case TypeKind::unit:
    case TypeKind::record:
    case TypeKind::enumeration:
    case TypeKind::object:
    case TypeKind::variant: break;
    }
    return type.native.substr(type.native.rfind(':') + 1);
}

/// What Go cannot compare, and the fields on the way to it.
struct Culprit {
    const api::Type* type;
    const api::Field* field = nullptr;  // the outermost declared field it lies in
};

class Search {
public:
    explicit Search(const Declarations& declarations) : declarations_(declarations) {}

    std::optional<Culprit> in(const api::Type& type) {
        switch (type.kind) {
        case TypeKind::unit:
        case TypeKind::scalar:
        case TypeKind::text:
        case TypeKind::enumeration:
        case TypeKind::address:
        case TypeKind::socket_address:
        case TypeKind::ordering:
        case TypeKind::duration:
        case TypeKind::time_point: return std::nullopt;
        case TypeKind::wide:
        case TypeKind::list:
        case TypeKind::option:
        case TypeKind::map:
        case TypeKind::set:
        case TypeKind::error:
        case TypeKind::object:
        case TypeKind::callback:
        case TypeKind::unique: return Culprit{&type};
        case TypeKind::array:
        case TypeKind::range:
        case TypeKind::converted:
        case TypeKind::tuple: return in_parts(type);
        case TypeKind::record:
        case TypeKind::variant: return in_fields(type);
        }
        return std::nullopt;
    }

private:
    std::optional<Culprit> in_parts(const api::Type& type) {
        for (const api::Type& part : type.arguments) {
            if (auto culprit = in(part)) {
                return culprit;
            }
        }
        return std::nullopt;
    }

    std::optional<Culprit> in_fields(const api::Type& type) {
        if (!seen_.insert(type.declaration).second) {
            return std::nullopt;
        }
        for (const api::Field* field : fields_of(declarations_.of(type))) {
            if (auto culprit = in(field->type)) {
                return Culprit{culprit->type, field};
            }
        }
        return std::nullopt;
    }

    const Declarations& declarations_;
    std::set<std::size_t> seen_;
};

/// As the user wrote it, on one line and without its `&`.
std::string written(const api::Type& type, const source::SourceMap& sources) {
    std::string text;
    for (const char character : sources.text(type.span)) {
        const bool is_space = character == '\n' || character == '\r' || character == '\t' || character == ' ';
        if (!is_space || (!text.empty() && text.back() != ' ')) {
            text.push_back(is_space ? ' ' : character);
        }
    }
    if (text.starts_with("&'")) {
        text.erase(0, text.find(' '));
    }
    text.erase(0, std::min(text.find_first_not_of("& "), text.size()));
    return text;
}

Refusal refusal_of(const api::Type& collection, const Culprit& culprit, const std::string& label,
                   const source::SourceMap& sources) {
    const bool is_map = collection.kind == TypeKind::map;
    const auto what = go_type(*culprit.type);
    Refusal refusal{.kind = diagnostics::Kind::key_not_comparable,
                    .message = fmt::format("`{}` cannot be a Go {}: `{}` is not comparable",
                                           written(collection, sources), is_map ? "map" : "set", what),
                    .span = collection.span,
                    .label = label,
                    .help = {is_map ? "pass a slice of a struct with the two fields" : "pass a slice of the elements"},
                    .severity = diagnostics::Severity::error};
    if (culprit.field) {
        refusal.others.push_back(
            {culprit.field->span, fmt::format("this field is a `{}`", go_type(culprit.field->type))});
    }
    return refusal;
}

}  // namespace

std::optional<Refusal> Declarations::find_bad_key(const api::Type& type, const std::string& label) const {
    if (type.kind == TypeKind::map || type.kind == TypeKind::set) {
        if (const auto culprit = Search(*this).in(type.arguments[0])) {
            return refusal_of(type, *culprit, label, reading_.environment.sources);
        }
    }
    for (const auto* parts : {&type.arguments, &type.outcome}) {
        for (const api::Type& part : *parts) {
            if (auto refusal = find_bad_key(part, label)) {
                return refusal;
            }
        }
    }
    return std::nullopt;
}

}  // namespace reader::rust

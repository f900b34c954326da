// SPDX-License-Identifier: MIT
// Keys: what Go's == can tell apart. std::map and std::set compare more than that.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

using api::TypeKind;

std::string_view go_scalar(api::Scalar scalar) {
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

/// Types as a Go programmer knows them; declared ones by their names in the source.
class GoSpelling {
public:
    explicit GoSpelling(const api::Library& library) : library_(library) {}

    std::string of(const api::Type& type) const {
        const auto part = [&](std::size_t index) { return of(type.arguments[index]); };
        switch (type.kind) {
        case TypeKind::unit: return "struct{}";
        case TypeKind::scalar: return std::string(go_scalar(type.scalar));
        case TypeKind::wide: return "*big.Int";
        case TypeKind::text: return "string";
        case TypeKind::list: return "[]" + part(0);
        case TypeKind::array: return fmt::format("[{}]{}", type.length, part(0));
        case TypeKind::option: return is_nullable(type.arguments[0]) ? part(0) : "*" + part(0);
        case TypeKind::unique: return "*" + part(0);
        case TypeKind::callback: return "func";
        case TypeKind::tuple: return fmt::format("Tuple{}[{}]", type.arguments.size(), parts(type));
        case TypeKind::map: return fmt::format("map[{}]{}", part(0), part(1));
        case TypeKind::set: return fmt::format("map[{}]struct{{}}", part(0));
        case TypeKind::record: return library_.records[type.declaration].name;
        case TypeKind::enumeration: return library_.enumerations[type.declaration].name;
        case TypeKind::variant: return library_.variants[type.declaration].name;
        case TypeKind::object: return "*" + library_.objects[type.declaration].name;
        case TypeKind::duration: return "time.Duration";
        case TypeKind::time_point: return "time.Time";
        case TypeKind::error: return "error";
        case TypeKind::address: return "netip.Addr";
        case TypeKind::socket_address: return "netip.AddrPort";
        case TypeKind::ordering: return "int";
        case TypeKind::range: return fmt::format("Range[{}]", part(0));
        case TypeKind::converted: return part(0);
        }
        return "";
    }

private:
    static bool is_nullable(const api::Type& type) {
        return type.kind == TypeKind::list || type.kind == TypeKind::map || type.kind == TypeKind::set ||
               type.kind == TypeKind::wide;
    }

    std::string parts(const api::Type& type) const {
        std::vector<std::string> spelled;
        for (const auto& argument : type.arguments) {
            spelled.push_back(of(argument));
        }
        return support::join(spelled, ", ");
    }

    const api::Library& library_;
};

/// What Go cannot compare, and the outermost field of a declared type that it lies in.
struct Culprit {
    const api::Type* type = nullptr;
    const api::Field* field = nullptr;
};

class Comparison {
public:
    explicit Comparison(const api::Library& library) : library_(library) {}

    std::optional<Culprit> in(const api::Type& type) const {
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
        case TypeKind::array:
        case TypeKind::range:
        case TypeKind::converted:
        case TypeKind::tuple: return in_parts(type.arguments);
        case TypeKind::record: return in_record(type.declaration);
        case TypeKind::variant: return in_variant(type.declaration);
        case TypeKind::wide:
        case TypeKind::list:
        case TypeKind::option:
        case TypeKind::error:
        case TypeKind::object:
        case TypeKind::callback:
        case TypeKind::unique:
        case TypeKind::map:
        case TypeKind::set: return Culprit{&type, nullptr};
        }
        return std::nullopt;
    }

private:
    std::optional<Culprit> in_parts(const std::vector<api::Type>& types) const {
        for (const auto& type : types) {
            if (auto found = in(type)) {
                return found;
            }
        }
        return std::nullopt;
    }

    std::optional<Culprit> in_record(std::size_t index) const {
        for (const auto& field : library_.records[index].fields) {
            if (const auto found = in(field.type)) {
                return Culprit{found->type, &field};
            }
        }
        return std::nullopt;
    }

    std::optional<Culprit> in_variant(std::size_t index) const {
        for (const auto& alternative : library_.variants[index].cases) {
            if (auto found = in_record(*alternative.record)) {
                return found;
            }
        }
        return std::nullopt;
    }

    const api::Library& library_;
};

Problem problem_of(const api::Type& type, const Culprit& culprit, const api::Library& library,
                   const source::SourceMap& sources) {
    const GoSpelling go(library);
    const bool is_map = type.kind == TypeKind::map;
    Problem problem{.kind = diagnostics::Kind::key_not_comparable,
                    .message =
                        fmt::format("`{}` cannot be a Go {}: `{}` is not comparable", one_line(sources.text(type.span)),
                                    is_map ? "map" : "set", go.of(*culprit.type)),
                    .span = type.span,
                    .help = {is_map ? "pass a span of a struct with the two fields" : "pass a span of the elements"}};
    problem.severity = diagnostics::Severity::error;
    if (culprit.field != nullptr) {
        problem.others.push_back(
            {culprit.field->span, fmt::format("this field is a `{}`", go.of(culprit.field->type))});
    }
    return problem;
}

}  // namespace

std::optional<Problem> key_problem(const api::Type& type, const api::Library& library,
                                   const source::SourceMap& sources) {
    if (type.kind == TypeKind::map || type.kind == TypeKind::set) {
        if (const auto culprit = Comparison(library).in(type.arguments[0])) {
            return problem_of(type, *culprit, library, sources);
        }
    }
    for (const auto& argument : type.arguments) {
        if (auto problem = key_problem(argument, library, sources)) {
            return problem;
        }
    }
    return std::nullopt;
}

}  // namespace reader::cpp

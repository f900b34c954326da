// SPDX-License-Identifier: MIT
// Objects in what is made of them: what fails with one, and what lends one to somebody who would keep it.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "read/cpp/model.hpp"
#include "read/cpp/signature.hpp"

namespace reader::cpp {

namespace {

constexpr std::string_view lends_objects = "lends objects to Go, which would have to copy them";
constexpr std::string_view lends_objects_help = "pass it by value, or hold the objects by `std::shared_ptr`";

/// Marks E of every std::expected<T, E> in a type.
void mark_failures(const CppType& type) {
    const bool fails = type.is_standard("std::expected") && type.arguments.size() == 2;
    if (fails && type.arguments[1].kind == CppType::Kind::declared) {
        type.arguments[1].entity->fails = true;
    }
    for (const auto& argument : type.arguments) {
        mark_failures(argument);
    }
}

}  // namespace

/// A class that functions fail with is an error, and no object. That must be known before any type is read.
void Model::find_failures() {
    const auto mark = [&](const FunctionItem& item) {
        const auto signature = read_signature(reading_.types, item);
        if (!signature) {
            return;
        }
        mark_failures(signature->result);
        for (const auto& parameter : signature->parameters) {
            mark_failures(parameter.type);
        }
    };
    for (const auto& item : collected_.functions) {
        mark(item);
    }
    for (auto* entity : collected_.types) {
        if (entity->kind == EntityKind::record) {
            std::ranges::for_each(member_functions(*entity), mark);
        }
    }
}

const api::Type* Model::find_part(const api::Type& type, const std::function<bool(const api::Type&)>& is_it,
                                  std::set<const api::Record*>& seen) const {
    if (is_it(type) || type.kind == api::TypeKind::callback) {
        return is_it(type) ? &type : nullptr;
    }
    for (const auto& argument : type.arguments) {
        if (const auto* const found = find_part(argument, is_it, seen)) {
            return found;
        }
    }
    std::vector<std::size_t> records;
    if (type.kind == api::TypeKind::record) {
        records.push_back(type.declaration);
    } else if (type.kind == api::TypeKind::variant) {
        for (const auto& alternative : library_.variants[type.declaration].cases) {
            records.push_back(*alternative.record);
        }
    }
    for (const auto index : records) {
        const auto& record = library_.records[index];
        const bool is_new = seen.insert(&record).second;
        for (const auto& field : record.fields) {
            if (const auto* const found = is_new ? find_part(field.type, is_it, seen) : nullptr) {
                return found;
            }
        }
    }
    return nullptr;
}

const api::Type* Model::owned_part(const api::Type& type) const {
    std::set<const api::Record*> seen;
    return find_part(
        type, [](const api::Type& part) { return part.kind == api::TypeKind::object && !part.shared; }, seen);
}

const api::Type* Model::lending_part(const api::Type& type) const {
    for (const auto& argument : type.arguments) {
        const bool lends = type.kind == api::TypeKind::callback && argument.native.ends_with('&') &&
                           !argument.native.ends_with("&&") && argument.kind != api::TypeKind::object && owned_part(argument) != nullptr;
        if (lends) {
            return &argument;
        }
        if (const auto* const found = lending_part(argument)) {
            return found;
        }
    }
    for (const auto& part : type.outcome) {
        if (const auto* const found = lending_part(part)) {
            return found;
        }
    }
    return nullptr;
}

const api::Type* Model::dangling_part(const api::Type& type) const {
    const auto is_view = [](const api::Type& part) { return part.native.ends_with("std::string_view"); };
    for (const auto& part : type.outcome) {
        std::set<const api::Record*> seen;
        if (find_part(part, is_view, seen) != nullptr) {
            return &part;
        }
        if (const auto* const found = dangling_part(part)) {
            return found;
        }
    }
    for (const auto& argument : type.arguments) {
        if (const auto* const found = dangling_part(argument)) {
            return found;
        }
    }
    return nullptr;
}

/// What is lent would have to be copied, and objects are not; and nobody keeps what a function's result looks at.
std::optional<Problem> Model::lending_problem(const api::Function& function) const {
    const auto problem = [&](const api::Type& type, source::Span whole, const std::string& label, std::string_view why,
                             std::string_view help) {
        return labelled({.kind = diagnostics::Kind::unsupported_type,
                         .message = fmt::format("`{}` {}", one_line(reading_.sources.text(type.span)), why),
                         .span = type.span,
                         .help = {std::string(help)}},
                        whole, label);
    };
    const auto in = [&](const api::Type& type, const std::string& label) -> std::optional<Problem> {
        if (const auto* const part = lending_part(type)) {
            return problem(*part, type.span, label, lends_objects, lends_objects_help);
        }
        const auto* const part = dangling_part(type);
        return part == nullptr
                   ? std::nullopt
                   : std::optional(problem(*part, type.span, label, "would be gone when the function has returned",
                                           "return a `std::string`"));
    };
    if (function.result.native.ends_with('&') && owned_part(function.result) != nullptr) {
        return problem(function.result, function.result.span, "result", lends_objects, lends_objects_help);
    }
    for (const auto& parameter : function.parameters) {
        if (auto found = in(parameter.type, fmt::format("type of `{}`", parameter.name))) {
            return found;
        }
    }
    return in(function.result, "result");
}

}  // namespace reader::cpp

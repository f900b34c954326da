// SPDX-License-Identifier: MIT
// Objects in what is made of them: what fails with one, and what lends one to somebody who would keep it.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "read/cpp/model.hpp"
#include "read/cpp/signature.hpp"

namespace reader::cpp {

namespace {

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

const api::Type* Model::owned_part(const api::Type& type, std::set<const api::Record*>& seen) const {
    if (type.kind == api::TypeKind::object) {
        return type.shared ? nullptr : &type;
    }
    for (const auto& argument : type.arguments) {
        const auto* const found = type.kind == api::TypeKind::callback ? nullptr : owned_part(argument, seen);
        if (found != nullptr) {
            return found;
        }
    }
    const auto in_record = [&](std::size_t index) -> const api::Type* {
        const auto& record = library_.records[index];
        if (!seen.insert(&record).second) {
            return nullptr;
        }
        for (const auto& field : record.fields) {
            if (const auto* const found = owned_part(field.type, seen)) {
                return found;
            }
        }
        return nullptr;
    };
    if (type.kind == api::TypeKind::record) {
        return in_record(type.declaration);
    }
    if (type.kind == api::TypeKind::variant) {
        for (const auto& alternative : library_.variants[type.declaration].cases) {
            if (const auto* const found = alternative.record ? in_record(*alternative.record) : nullptr) {
                return found;
            }
        }
    }
    return nullptr;
}

const api::Type* Model::lending_part(const api::Type& type) const {
    for (const auto& argument : type.arguments) {
        std::set<const api::Record*> seen;
        const bool lends = type.kind == api::TypeKind::callback && argument.native.ends_with('&') &&
                           !argument.native.ends_with("&&") && owned_part(argument, seen) != nullptr;
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

/// What is lent would have to be copied, and objects are not.
std::optional<Problem> Model::lending_problem(const api::Function& function) const {
    const auto problem = [&](const api::Type& type, source::Span whole, const std::string& label) {
        const auto text = one_line(reading_.sources.text(type.span));
        return labelled({.kind = diagnostics::Kind::unsupported_type,
                         .message = fmt::format("`{}` lends objects to Go, which would have to copy them", text),
                         .span = type.span,
                         .help = {"pass it by value, or hold the objects by `std::shared_ptr`"}},
                        whole, label);
    };
    std::set<const api::Record*> seen;
    if (function.result.native.ends_with('&') && owned_part(function.result, seen) != nullptr) {
        return problem(function.result, function.result.span, "result");
    }
    for (const auto& parameter : function.parameters) {
        if (const auto* const part = lending_part(parameter.type)) {
            return problem(*part, parameter.type.span, fmt::format("type of `{}`", parameter.name));
        }
    }
    const auto* const part = lending_part(function.result);
    return part == nullptr ? std::nullopt : std::optional(problem(*part, function.result.span, "result"));
}

}  // namespace reader::cpp

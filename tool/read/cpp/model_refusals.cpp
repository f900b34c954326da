// SPDX-License-Identifier: MIT
// What the refusal of a type means for what is made of it: types, and functions that use them.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/model.hpp"

namespace reader::cpp {
namespace {

/// The refusal of a type, told where the type is used.
Problem at_use(const Problem& refusal, const Entity& entity, source::Span use) {
    auto problem = refusal;
    problem.severity = diagnostics::Severity::skipped;
    problem.message = fmt::format("`{}` does not cross: {}", path_of_item(entity), refusal.message);
    problem.span = use;
    problem.label.clear();
    problem.others.insert(problem.others.begin(),
                          {refusal.span, refusal.label.empty() ? "because of this" : refusal.label});
    return problem;
}

}  // namespace

Entity* Model::entity_of(const api::Type& type) const {
    switch (type.kind) {
    case api::TypeKind::record: return records_[type.declaration];
    case api::TypeKind::enumeration: return enumerations_[type.declaration];
    case api::TypeKind::variant: return variants_[type.declaration];
    case api::TypeKind::object: return objects_[type.declaration];
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return nullptr;
}

const api::Type* Model::refused_part(const api::Type& type) const {
    const auto* entity = entity_of(type);
    if (entity != nullptr && entity->refusal) {
        return &type;
    }
    for (const auto& argument : type.arguments) {
        if (const auto* found = refused_part(argument)) {
            return found;
        }
    }
    for (const auto& part : type.outcome) {
        if (const auto* found = refused_part(part)) {
            return found;
        }
    }
    return nullptr;
}

std::optional<Problem> Model::use_problem(const api::Type& type) const {
    const auto* part = refused_part(type);
    return part == nullptr ? std::nullopt
                           : std::optional(at_use(*entity_of(*part)->refusal, *entity_of(*part), part->span));
}

/// Of an exception class, getters alone are left out.
std::optional<Problem> Model::record_problem(const api::Record& record) const {
    if (record.exception) {
        return std::nullopt;
    }
    for (const auto& field : record.fields) {
        if (auto problem = use_problem(field.type)) {
            return labelled(std::move(*problem), field.type.span, fmt::format("type of `{}`", field.name));
        }
    }
    return std::nullopt;
}

std::optional<Problem> Model::variant_problem(const api::Variant& variant) const {
    for (const auto& alternative : variant.cases) {
        const auto& entity = *records_[*alternative.record];
        if (entity.refusal) {
            return labelled(at_use(*entity.refusal, entity, alternative.span), alternative.span, "alternative");
        }
    }
    return std::nullopt;
}

std::optional<Problem> Model::function_problem(const api::Function& function) const {
    for (const auto& parameter : function.parameters) {
        if (auto problem = use_problem(parameter.type)) {
            return labelled(std::move(*problem), parameter.type.span, fmt::format("type of `{}`", parameter.name));
        }
    }
    if (auto problem = use_problem(function.result)) {
        return labelled(std::move(*problem), function.result.span, "result");
    }
    auto problem = function.error ? use_problem(*function.error) : std::nullopt;
    problem = problem ? std::optional(labelled(std::move(*problem), function.error->span, "error")) : std::nullopt;
    return problem ? problem : lending_problem(function);
}

void Model::refuse_keys() {
    const auto of = [&](const api::Type& type, const std::string& what) {
        auto problem = refused_part(type) == nullptr ? key_problem(type, library_, reading_.sources) : std::nullopt;
        return problem ? std::optional(labelled(std::move(*problem), type.span, what)) : std::nullopt;
    };
    for (std::size_t i = 0; i < records_.size(); ++i) {
        for (const auto& field : library_.records[i].fields) {
            if (auto problem = of(field.type, fmt::format("type of `{}`", field.name));
                problem && !records_[i]->refusal) {
                records_[i]->refusal = std::move(problem);
            }
        }
    }
    for (std::size_t i = 0; i < library_.functions.size(); ++i) {
        const auto& function = library_.functions[i];
        std::optional<Problem> found;
        for (const auto& parameter : function.parameters) {
            found = found ? found : of(parameter.type, fmt::format("type of `{}`", parameter.name));
        }
        found = found ? found : of(function.result, "result");
        if (found) {
            reading_.sink.report(diagnostic(*found, path_of_item(*function_items_[i])));
        }
    }
}

/// Until nothing changes: a type that is made of one that does not cross does not cross.
void Model::spread_refusals() {
    for (bool changed = true; changed;) {
        changed = false;
        const auto mark = [&](Entity& entity, std::optional<Problem> problem) {
            if (!entity.refusal && problem) {
                entity.refusal = std::move(problem);
                changed = true;
            }
        };
        for (std::size_t i = 0; i < records_.size(); ++i) {
            mark(*records_[i], record_problem(library_.records[i]));
        }
        for (std::size_t i = 0; i < variants_.size(); ++i) {
            mark(*variants_[i], variant_problem(library_.variants[i]));
        }
    }
}

void Model::drop_functions() {
    std::size_t index = 0;
    std::erase_if(library_.functions, [&](const api::Function& function) {
        const auto& item = *function_items_[index++];
        if (item.owner != nullptr && item.owner->refusal) {
            return true;  // said of the owner
        }
        const auto problem = function_problem(function);
        if (problem && item.exported) {
            reading_.sink.report(diagnostic(*problem, path_of_item(item)));
        }
        return problem.has_value();
    });
}

void Model::drop_constants() {
    std::size_t index = 0;
    std::erase_if(library_.constants, [&](const api::Constant& constant) {
        const auto& item = *constant_items_[index++];
        if (item.owner != nullptr && item.owner->refusal) {
            return true;
        }
        const auto problem = use_problem(constant.type);
        if (problem && item.exported) {
            const auto what = fmt::format("type of `{}`", constant.name);
            reading_.sink.report(diagnostic(labelled(*problem, constant.type.span, what), path_of_item(item)));
        }
        return problem.has_value();
    });
}

}  // namespace reader::cpp

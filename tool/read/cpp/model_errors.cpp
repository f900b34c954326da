// SPDX-License-Identifier: MIT
// Errors among the types, once it is known what crosses: flat ones, getters that are left out, causes.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "read/cpp/model.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

/// Classes and variants, whatever is in them, if all that is known of them is sure.
bool can_be_flat(const Entity& entity) {
    const bool is_class = entity.kind == EntityKind::record && !entity.node.is("union_specifier");
    const bool is_variant = entity.kind == EntityKind::alias;
    const auto span = is_variant ? entity.entry.node.span() : entity.node.span();
    return (is_class || is_variant) && !refusal_of_item(entity, span);
}

bool is_named_as_error(const std::string& name) {
    return name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("_error") ||
           name.ends_with("_exception");
}

}  // namespace

/// A function can fail with a class or variant that does not cross: Go then gets its text alone.
void Model::flatten_errors() {
    for (auto& function : library_.functions) {
        if (function.error) {
            flatten(*function.error);
        }
    }
    for (auto& conversion : library_.conversions) {
        if (conversion.error) {
            flatten(*conversion.error);
        }
    }
}

void Model::flatten(api::Type& error) {
    auto* const entity = entity_of(error);
    if (entity == nullptr || !entity->refusal || entity->is_converted || !can_be_flat(*entity)) {
        return;
    }
    if (entity->twin == nullptr) {
        auto& twin = collected_.program.entities.emplace_back(*entity);
        twin.refusal.reset();
        twin.flat = true;
        twin.is_object = false;
        twin.declaration = records_.size();
        entity->twin = &twin;
        records_.push_back(&twin);
        library_.records.push_back(flat_record(reading_, twin));
    }
    error.kind = api::TypeKind::record;
    error.declaration = entity->twin->declaration;
}

void Model::drop_getters() {
    for (std::size_t i = 0; i < records_.size(); ++i) {
        if (!records_[i]->is_exception || records_[i]->refusal) {
            continue;
        }
        std::erase_if(library_.records[i].fields, [&](const api::Field& field) {
            const auto problem = use_problem(field.type);
            if (problem && records_[i]->exported) {
                const auto what = fmt::format("type of `{}`", field.name);
                reading_.sink.report(diagnostic(labelled(*problem, field.type.span, what), path_of_item(*records_[i])));
            }
            return problem.has_value();
        });
    }
}

/// A field `source` of an error says what caused it, if that is an error too: a `Location source` is none.
void Model::mark_sources() {
    std::set<const Entity*> errors;
    for (const auto& function : library_.functions) {
        errors.insert(function.error ? entity_of(*function.error) : nullptr);
    }
    for (const auto& conversion : library_.conversions) {
        errors.insert(conversion.error ? entity_of(*conversion.error) : nullptr);
    }
    const auto is_error = [&](const api::Type& type) {
        const auto* entity = entity_of(type);
        return type.kind == api::TypeKind::error ||
               (entity != nullptr &&
                (entity->is_exception || entity->flat || errors.contains(entity) || is_named_as_error(entity->name)));
    };
    for (auto& record : library_.records) {
        for (auto& field : record.fields) {
            const auto& type = field.type.kind == api::TypeKind::option ? field.type.arguments[0] : field.type;
            field.source = field.source || (field.name == "source" && is_error(type));
        }
    }
}

}  // namespace reader::cpp

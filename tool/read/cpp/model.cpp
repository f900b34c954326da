// SPDX-License-Identifier: MIT
// Types first, functions over them, then what the refusal of one means for the others.
#include "read/cpp/model.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool before(source::Span left, source::Span right) {
    return std::pair(left.file, left.begin) < std::pair(right.file, right.begin);
}

std::string path_of_item(const Entity& entity) { return item_path(*entity.scope, entity.name); }
std::string path_of_item(const FunctionItem& item) { return item_path(*item.place.scope, item.name); }

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

api::Library Model::read() {
    library_.language = api::Language::cpp;
    library_.doc = collected_.doc;
    number_types();
    read_types();
    add_members();
    read_functions();
    refuse_keys();
    spread_refusals();
    report_types();
    compact(library_, records_, enumerations_, variants_);
    return std::move(library_);
}

/// Every type has its index before any is read, since they may refer to each other in circles.
void Model::number_types() {
    std::ranges::stable_sort(collected_.types, before, &Entity::span);
    for (auto* entity : collected_.types) {
        if (entity->kind == EntityKind::alias) {
            check_alias(*entity);
        }
        if (entity->kind == EntityKind::alias && !entity->is_variant) {
            continue;
        }
        auto& same_kind = entity->kind == EntityKind::record  ? records_
                          : entity->kind == EntityKind::alias ? variants_
                                                              : enumerations_;
        entity->declaration = same_kind.size();
        same_kind.push_back(entity);
    }
}

/// What an alias stands for matters where it is used; but a variant is an item of its own.
void Model::check_alias(Entity& alias) {
    const auto type = reading_.types.read_alias(alias, alias.span);
    const auto written = path_of(alias.node.field("type")).path;
    if (!type && alias.exported && !is_skipped(alias.entry) && !written.parts.empty() &&
        written.parts.back() == "variant") {
        reading_.sink.report(diagnostic(type.error(), path_of_item(alias)));
    }
    if (!alias.is_variant && !definition_in(alias.entry.node)) {
        check_directives(alias.entry, "aliases", {DirectiveKind::skip}, reading_.sink);
    }
}

void Model::read_types() {
    for (auto* entity : enumerations_) {
        library_.enumerations.push_back(read_enumeration(reading_, *entity));
    }
    for (auto* entity : records_) {
        library_.records.push_back(read_record(reading_, *entity));
    }
    for (auto* entity : variants_) {
        library_.variants.push_back(read_variant(reading_, *entity));
    }
}

/// Of headers that are read for types only, too: what a type can do belongs to it.
void Model::add_members() {
    for (auto* entity : records_) {
        if (!entity->refusal) {
            std::ranges::move(member_functions(*entity), std::back_inserter(collected_.functions));
        }
    }
}

void Model::read_functions() {
    std::ranges::stable_sort(collected_.functions, before,
                             [](const FunctionItem& item) { return item.function.span(); });
    for (const auto& item : collected_.functions) {
        auto read = read_function(reading_, item);
        if (read.function) {
            add_function(std::move(read), item);
        } else if (read.problem && item.exported) {
            report_function(*read.problem, item);
        }
    }
}

/// Declared before with the same parameters: once is enough. With others: an overload, which needs a name.
void Model::add_function(ReadFunction read, const FunctionItem& item) {
    const auto path = path_of_item(item);
    auto& function = *read.function;
    auto& seen = seen_[path];
    if (std::ranges::find(seen, read.overload) != seen.end()) {
        return;
    }
    seen.push_back(std::move(read.overload));
    if (!function.rename && named_[path]) {
        if (item.exported) {
            report_overload(item);
        }
        return;
    }
    named_[path] = named_[path] || !function.rename;
    library_.functions.push_back(std::move(function));
    function_items_.push_back(&item);
}

void Model::report_overload(const FunctionItem& item) {
    const auto path = path_of_item(item);
    reading_.sink.report({.kind = Kind::overloaded,
                          .severity = diagnostics::Severity::skipped,
                          .message = fmt::format("`{}` is overloaded, and Go knows one function of a name", path),
                          .span = item.function.field("declarator").span(),
                          .help = {"give it a name of its own: `//beepboop:name OtherName`"},
                          .item = path});
}

void Model::report_function(const Problem& problem, const FunctionItem& item) {
    const auto path = path_of_item(item);
    const auto text = one_line(item.function.text());
    auto& seen = seen_[path];
    if (std::ranges::find(seen, text) == seen.end()) {
        seen.push_back(text);
        reading_.sink.report(diagnostic(problem, path));
    }
}

Entity* Model::entity_of(const api::Type& type) const {
    switch (type.kind) {
    case api::TypeKind::record: return records_[type.declaration];
    case api::TypeKind::enumeration: return enumerations_[type.declaration];
    case api::TypeKind::variant: return variants_[type.declaration];
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
    return nullptr;
}

std::optional<Problem> Model::use_problem(const api::Type& type) const {
    const auto* part = refused_part(type);
    return part == nullptr ? std::nullopt
                           : std::optional(at_use(*entity_of(*part)->refusal, *entity_of(*part), part->span));
}

std::optional<Problem> Model::record_problem(const api::Record& record) const {
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
    auto problem = use_problem(function.result);
    return problem ? std::optional(labelled(std::move(*problem), function.result.span, "result")) : std::nullopt;
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

void Model::report_types() {
    for (const auto* entity : collected_.types) {
        const bool reported_before = entity->broken || is_skipped(entity->entry);
        if (entity->exported && entity->refusal && !reported_before) {
            reading_.sink.report(diagnostic(*entity->refusal, path_of_item(*entity)));
        }
    }
    for (const auto* entity : records_) {
        if (entity->exported && !entity->refusal) {
            report_members(reading_, *entity);
        }
    }
}

}  // namespace reader::cpp

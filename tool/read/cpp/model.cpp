// SPDX-License-Identifier: MIT
// Types first, functions over them, then what the refusal of one means for the others.
#include "read/cpp/model.hpp"

#include "read/cpp/object_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool before(source::Span left, source::Span right) {
    return std::pair(left.file, left.begin) < std::pair(right.file, right.begin);
}

}  // namespace

api::Library Model::read() {
    library_.language = api::Language::cpp;
    library_.doc = collected_.doc;
    find_failures();
    number_types();
    find_operators();
    read_conversions();
    read_types();
    add_members();
    read_functions();
    read_constants();
    refuse_keys();
    spread_refusals();
    flatten_errors();
    check_conversions();
    drop_getters();
    drop_functions();
    drop_constants();
    mark_sources();
    report_types();
    compact(library_, records_, enumerations_, variants_, objects_);
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
        entity->flat = entity->entry.find(DirectiveKind::flat) != nullptr;
        entity->is_object = !entity->fails && is_object(reading_.types, *entity);
        entity->is_copied = !entity->is_object || can_be_copied(reading_.types, *entity);
        auto& same_kind = entity->is_object                                    ? objects_
                          : entity->kind == EntityKind::record || entity->flat ? records_
                          : entity->kind == EntityKind::alias                  ? variants_
                                                                               : enumerations_;
        entity->declaration = same_kind.size();
        same_kind.push_back(entity);
    }
}

void Model::find_operators() {
    for (const auto& item : collected_.operators) {
        learn_operator(reading_.types, item);
    }
    for (const auto& item : collected_.hashes) {
        learn_hash(reading_.types, item);
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
        library_.records.push_back(read_struct(*entity));
    }
    for (auto* entity : variants_) {
        library_.variants.push_back(read_variant(reading_, *entity));
    }
    for (auto* entity : objects_) {
        library_.objects.push_back(read_object(reading_, *entity));
    }
    for (auto* entity : collected_.types) {
        if (entity->is_converted) {
            entity->refusal = Problem{.kind = Kind::unsupported_item,
                                      .message = fmt::format("`{}` crosses as what it is converted to", entity->name),
                                      .span = entity->span};
        }
    }
}

api::Record Model::read_struct(Entity& entity) {
    if (const auto lineage = exception_lineage(reading_.types, entity)) {
        entity.is_exception = true;
        return read_exception(reading_, entity, *lineage);
    }
    return entity.flat ? read_flat(reading_, entity) : read_record(reading_, entity);
}

/// Of headers that are read for types only, too: what a type can do belongs to it.
void Model::add_members() {
    for (auto* entity : records_) {
        if (!entity->refusal && !entity->is_exception && !entity->flat) {
            std::ranges::move(member_functions(*entity), std::back_inserter(collected_.functions));
        }
    }
    for (auto* entity : objects_) {
        if (!entity->refusal) {
            add_functions_of(*entity);
        }
    }
}

/// Abstract classes have no constructor.
void Model::add_functions_of(Entity& object) {
    auto functions = member_functions(object);
    if (is_abstract(reading_.types, object)) {
        std::erase_if(functions, [](const FunctionItem& item) { return item.constructs; });
    }
    if (is_made_from_nothing(reading_.types, object)) {
        functions.push_back(implicit_constructor(object));
    }
    std::ranges::move(functions, std::back_inserter(collected_.functions));
    std::ranges::move(inherited_functions(reading_.types, object), std::back_inserter(collected_.functions));
}

void Model::sort_functions() {
    std::ranges::stable_sort(collected_.functions, before,
                             [](const FunctionItem& item) { return item.function.span(); });
}

void Model::read_functions() {
    sort_functions();
    for (const auto& item : collected_.functions) {
        const bool is_member = item.owner != nullptr;
        if (item.converts || !(item.exported || is_member)) {
            continue;
        }
        auto read = item.implicit ? ReadFunction{read_implicit_constructor(item), "()", std::nullopt}
                                  : read_function(reading_, item);
        if (read.function) {
            add_function(std::move(read), item);
        } else if (read.problem && item.exported) {
            report_function(*read.problem, item);
        }
    }
}

void Model::read_constants() {
    std::ranges::stable_sort(collected_.variables, before, [](const VariableItem& item) { return item.name.span(); });
    for (const auto& item : collected_.variables) {
        if (item.owner != nullptr && item.owner->refusal) {
            continue;
        }
        auto read = read_constant(reading_, item);
        if (read.constant) {
            library_.constants.push_back(std::move(*read.constant));
            constant_items_.push_back(&item);
        } else if (read.problem && item.exported) {
            reading_.sink.report(diagnostic(*read.problem, path_of_item(item)));
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

void Model::report_types() {
    for (const auto* entity : collected_.types) {
        const bool reported_before =
            entity->broken || is_skipped(entity->entry) || entity->is_converted || entity->twin != nullptr;
        if (entity->exported && entity->refusal && !reported_before) {
            reading_.sink.report(diagnostic(*entity->refusal, path_of_item(*entity)));
        }
    }
    for (const auto* entity : records_) {
        if (entity->exported && !entity->refusal && !entity->is_exception && !entity->flat) {
            report_members(reading_, *entity);
        }
    }
    for (const auto* entity : objects_) {
        if (entity->exported && !entity->refusal) {
            report_members(reading_, *entity);
            report_bases(reading_, *entity);
        }
    }
}

}  // namespace reader::cpp

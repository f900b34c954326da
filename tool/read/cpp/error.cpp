// SPDX-License-Identifier: MIT
// Types that are errors by themselves: exception classes, of which Go gets what their getters say, and flat ones, of
// which it gets the text.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"
#include "read/cpp/signature.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

/// Where the attributes of a type end.
std::uint32_t head_end(const Entity& entity) {
    return entity.kind == EntityKind::alias ? entity.entry.node.span().end : entity.node.field("body").span().begin;
}

api::Record declared_error(const Reading& reading, const Entity& entity) {
    api::Record record;
    static_cast<api::Declared&>(record) =
        read_declared(reading, entity.entry, *entity.unit, *entity.scope, entity.name, entity.span, head_end(entity));
    record.is_error = true;
    record.displays = entity.displays;
    return record;
}

class ExceptionReader {
public:
    ExceptionReader(const Reading& reading, Entity& entity, const Lineage& lineage)
        : reading_(reading), entity_(entity), lineage_(lineage) {}

    api::Record run() {
        check_directives(entity_.entry, "exception classes",
                         {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::flat}, reading_.sink);
        entity_.refusal = refusal_of_item(entity_, entity_.node.span());
        record_ = declared_error(reading_, entity_);
        record_.exception = true;
        record_.bases = lineage_.bases;
        record_.flat = entity_.flat;
        for (const auto* base : lineage_.declared) {
            if (exception_lineage(reading_.types, *base) && std::ranges::find(record_.ancestors, base->declaration) == record_.ancestors.end()) {
                record_.ancestors.push_back(base->declaration);
            }
        }
        if (!entity_.refusal && !record_.flat) {
            for (auto* base : lineage_.declared) {
                add_fields_of(*base);
            }
            add_fields_of(entity_);
            if (lineage_.has_code) {
                add_code();
            }
        }
        return std::move(record_);
    }

private:
    void add_fields_of(Entity& entity) {
        std::vector<api::Field> fields;
        for (const auto& member : public_members(entity)) {
            if (is_data(member.entry->node)) {
                for (const auto& declarator : declarators_of(member.entry->node)) {
                    add(read_field(reading_, entity, *member.entry, declarator, member.place), entity, fields);
                }
            }
        }
        for (const auto& item : member_functions(entity)) {
            if (item.name != "what" && !item.constructs && !is_skipped(item.entry)) {
                add(getter(item), entity, fields);
            }
        }
        std::ranges::stable_sort(fields, {}, [](const api::Field& field) { return field.span.begin; });
        for (auto& field : fields) {
            override_or_append(std::move(field));
        }
    }

    /// What std::system_error says of itself, unless the class has a `code` of its own.
    void add_code() {
        CppType type;
        type.kind = CppType::Kind::standard;
        type.name = "std::error_code";
        type.span = entity_.span;
        auto read = reading_.mapper.error(type);
        if (!read || std::ranges::find(record_.fields, "code", &api::Field::name) != record_.fields.end()) {
            return;
        }
        api::Field field;
        field.name = "code";
        field.doc.lines = {"The error of the system."};
        field.type = std::move(*read);
        field.getter = field.source = true;
        field.span = entity_.span;
        record_.fields.push_back(std::move(field));
    }

    void add(Expected<api::Field> field, const Entity& entity, std::vector<api::Field>& fields) const {
        if (field && !field->getter && field->type.kind == api::TypeKind::object && !field->type.shared) {
            field = refused({.message = fmt::format("`{}` is an object, which stays where it is", field->name),
                             .span = field->span,
                             .help = {"hold it by `std::shared_ptr`"}});
        }
        if (field) {
            fields.push_back(std::move(*field));
        } else if (entity.exported) {
            reading_.sink.report(diagnostic(field.error(), item_path(*entity.scope, entity.name)));
        }
    }

    /// A getter of a base is the same one in the derived class.
    void override_or_append(api::Field field) {
        const auto known = std::ranges::find(record_.fields, field.name, &api::Field::name);
        if (known == record_.fields.end()) {
            record_.fields.push_back(std::move(field));
        } else {
            *known = std::move(field);
        }
    }

    Expected<api::Field> getter(const FunctionItem& item) const {
        check_directives(item.entry, "getters of an exception", {DirectiveKind::name, DirectiveKind::skip},
                         reading_.sink);
        if (auto problem = refusal_of_function(item)) {
            return refused(std::move(*problem));
        }
        const auto signature = read_signature(reading_.types, item);
        if (!signature) {
            return refused(signature.error());
        }
        const auto name = item.function.field("declarator").span();
        if (!is_getter(*signature)) {
            return refused(
                {.kind = Kind::unsupported_item,
                 .message = fmt::format("`{}` is no getter, and of an exception only these cross", item.name),
                 .span = name,
                 .help = {"a getter is `const`, takes nothing and gives a value"}});
        }
        auto type = value_given(*signature);
        if (!type) {
            return refused(labelled(type.error(), signature->result_span, "result"));
        }
        auto field = described_field(reading_, item.entry, *item.unit, item.name, name);
        field.doc.deprecated = deprecation(*item.unit, reading_.sources, item.entry.previous_end,
                                           item.function.field("parameters").span().begin);
        field.type = std::move(*type);
        field.getter = true;
        return field;
    }

    static bool is_getter(const Signature& signature) {
        const bool is_void = signature.result.kind == CppType::Kind::fundamental && signature.result.name == "void";
        return signature.is_const && !signature.is_static && !signature.is_volatile && signature.reference != "&&" &&
               signature.parameters.empty() && !is_void;
    }

    /// The result, of which a copy is taken whether it is a reference or not.
    Expected<api::Type> value_given(const Signature& signature) const {
        auto outcome = reading_.mapper.result(signature.result);
        if (!outcome) {
            return refused(outcome.error());
        }
        if (outcome->error) {
            return refused({.kind = Kind::unsupported_type,
                            .message = "a `std::expected` can only be the whole result of a function",
                            .span = signature.result_span,
                            .help = {"use a `std::optional`"}});
        }
        const bool referred = signature.result.kind == CppType::Kind::reference;
        auto value = referred ? signature.result.arguments[0] : signature.result;
        value.is_const = false;
        outcome->result.native = spell(value);
        outcome->result.access = api::Access::value;
        return std::move(outcome->result);
    }

    const Reading& reading_;
    Entity& entity_;
    const Lineage& lineage_;
    api::Record record_;
};

}  // namespace

api::Record read_exception(const Reading& reading, Entity& entity, const Lineage& lineage) {
    return ExceptionReader(reading, entity, lineage).run();
}

api::Record read_flat(const Reading& reading, Entity& entity) {
    check_directives(entity.entry, "flat errors", {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::flat},
                     reading.sink);
    const auto span = entity.kind == EntityKind::alias ? entity.entry.node.span() : entity.node.span();
    if (auto problem = refusal_of_item(entity, span)) {
        entity.refusal = std::move(problem);
    }
    return flat_record(reading, entity);
}

api::Record flat_record(const Reading& reading, const Entity& entity) {
    auto record = declared_error(reading, entity);
    record.flat = true;
    return record;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Structs with public fields only. What else a struct can be is refused by record_rules.cpp.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

class RecordReader {
public:
    RecordReader(const Reading& reading, Entity& entity) : reading_(reading), entity_(entity) {}

    api::Record run() {
        const auto body = entity_.node.field("body").span();
        static_cast<api::Declared&>(record_) = read_declared(reading_, entity_.entry, *entity_.unit, *entity_.scope,
                                                             entity_.name, entity_.span, body.begin);
        check_directives(
            entity_.entry, "structs",
            {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::record, DirectiveKind::default_value},
            reading_.sink);
        record_.displays = entity_.displays;
        record_.c_layout = has_c_layout();
        entity_.refusal = refusal_of_record(entity_);
        if (!entity_.refusal) {
            read_fields();
            apply_defaults();
        }
        return std::move(record_);
    }

private:
    bool has_c_layout() const {
        const auto span = entity_.node.span();
        const auto& packed = entity_.unit->packed;
        return !changes_layout(*entity_.unit, reading_.sources, entity_.entry.previous_end, span.end) &&
               std::ranges::none_of(packed, [&](source::Span each) { return overlap(each, span); });
    }

    void read_fields() {
        for (std::size_t i = 0; i < entity_.members.size() && !entity_.refusal; ++i) {
            const auto& member = entity_.members[i];
            if (is_data(member.node)) {
                read_fields_of(member, {entity_.inner, entity_.member_orders[i]});
            }
        }
    }

    /// `double x, y = 0;`
    void read_fields_of(const Entry& member, Place place) {
        check_directives(member, "fields", {DirectiveKind::name}, reading_.sink);
        const auto declarators = declarators_of(member.node);
        if (member.find(DirectiveKind::name) != nullptr && declarators.size() > 1) {
            reading_.sink.report({.kind = Kind::invalid_directive,
                                  .message = "`name` stands above several fields",
                                  .span = member.find(DirectiveKind::name)->span,
                                  .help = {"declare them one by one"}});
        }
        record_.has_default = record_.has_default || has_initialiser(member.node);
        for (const auto& declarator : declarators) {
            add_field(member, declarator, place);
        }
    }

    void add_field(const Entry& member, const syntax::Node& declarator, Place place) {
        auto field = read_field(reading_, entity_, member, declarator, place);
        if (field) {
            record_.fields.push_back(std::move(*field));
        } else {
            entity_.refusal = entity_.refusal.value_or(field.error());
        }
    }

    static bool has_initialiser(const syntax::Node& field) { return static_cast<bool>(field.field("default_value")); }

    void apply_defaults() {
        for (const auto& directive : entity_.entry.directives) {
            if (directive.kind != DirectiveKind::default_value) {
                continue;
            }
            const auto sign = directive.argument.find('=');
            const std::string name(support::trim(std::string_view(directive.argument).substr(0, sign)));
            const auto field = std::ranges::find(record_.fields, name, &api::Field::name);
            if (field == record_.fields.end()) {
                reading_.sink.report({.kind = Kind::invalid_directive,
                                      .message = fmt::format("`{}` has no field `{}`", entity_.name, name),
                                      .span = directive.span});
                continue;
            }
            field->default_value = std::string(support::trim(std::string_view(directive.argument).substr(sign + 1)));
            record_.has_default = true;
        }
    }

    const Reading& reading_;
    Entity& entity_;
    api::Record record_;
};

}  // namespace

api::Field described_field(const Reading& reading, const Entry& member, const Unit& unit, std::string_view name,
                           source::Span name_span) {
    api::Field field;
    field.name = name;
    if (const auto* rename = member.find(DirectiveKind::name)) {
        field.rename = rename->argument;
    }
    field.doc = read_doc(member);
    field.doc.deprecated = deprecation(unit, reading.sources, member.previous_end, member.node.span().end);
    field.span = name_span;
    return field;
}

Expected<api::Field> read_field(const Reading& reading, const Entity& record, const Entry& member,
                                const syntax::Node& declarator, Place place) {
    const auto span = type_span(member.node, declarator);
    const auto name = declared_name(declarator);
    auto declared = reading.types.read(member.node, declarator, place);
    if (declared && record.is_exception) {
        declared->type.is_const = false;  // it is never filled in
    }
    auto type = declared ? reading.mapper.field(declared->type) : Expected<api::Type>(refused(declared.error()));
    if (!type) {
        return refused(labelled(type.error(), span, fmt::format("type of `{}`", name.text())));
    }
    auto field = described_field(reading, member, *record.unit, name.text(), name.span());
    field.type = std::move(*type);
    return field;
}

api::Record read_record(const Reading& reading, Entity& entity) { return RecordReader(reading, entity).run(); }

}  // namespace reader::cpp

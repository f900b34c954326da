// SPDX-License-Identifier: MIT
// `using Shape = std::variant<Circle, Rect>`: a variant whose alternatives are structs of the API.
#include <set>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

Problem alternative_problem(const CppType& type, const std::string& why, std::string help) {
    return {.kind = Kind::unsupported_type,
            .message = why,
            .span = type.span,
            .help = {std::move(help)},
            .label = "alternative"};
}

class VariantReader {
public:
    VariantReader(const Reading& reading, Entity& alias) : reading_(reading), alias_(alias) {}

    api::Variant run() {
        const auto& entry = alias_.entry;
        static_cast<api::Declared&>(variant_) = read_declared(reading_, entry, *alias_.unit, *alias_.scope, alias_.name,
                                                              alias_.span, entry.node.span().end);
        check_directives(entry, "variants", {DirectiveKind::name, DirectiveKind::skip}, reading_.sink);
        if (auto problem = refusal_of_item(alias_, entry.node.span())) {
            refuse(std::move(*problem));
        }
        variant_.displays = alias_.displays;
        if (const auto type = reading_.types.aliased(alias_, alias_.span)) {
            for (const auto& alternative : type->arguments) {
                read_case(alternative);
            }
        }
        return std::move(variant_);
    }

private:
    void refuse(Problem problem) { alias_.refusal = alias_.refusal.value_or(std::move(problem)); }

    void read_case(const CppType& type) {
        const auto text = one_line(reading_.sources.text(type.span));
        if (type.is_standard("std::monostate")) {
            return refuse(alternative_problem(type, fmt::format("`{}` is no struct of the API", text),
                                              "use an empty struct with a name that says what is missing"));
        }
        if (type.kind != CppType::Kind::declared || type.entity->kind != EntityKind::record) {
            return refuse(alternative_problem(
                type, fmt::format("`{}` is no struct of the API, as alternatives of a variant are", text),
                "put it into a struct with a name of its own"));
        }
        if (!type.entity->node) {
            return refuse(alternative_problem(
                type, fmt::format("`{}` is declared, but not defined in a header that is read here", text),
                "include the header that defines it, with quotes"));
        }
        if (type.entity->is_object && type.entity->is_converted) {
            return refuse(alternative_problem(type, fmt::format("`{}` crosses as what it is converted to", text),
                                              "put it into a struct with a name of its own"));
        }
        if (type.entity->is_object) {
            return refuse(alternative_problem(
                type, fmt::format("`{}` is an object, and alternatives of a variant are data", text),
                "put a `std::shared_ptr` of it into a struct with a name of its own"));
        }
        if (!seen_.insert(type.entity).second) {
            return refuse(
                alternative_problem(type, fmt::format("`{}` is an alternative twice", text), "make two structs of it"));
        }
        api::Case alternative;
        alternative.name = type.entity->name;
        alternative.form = api::Form::named;
        alternative.record = type.entity->declaration;
        alternative.span = type.span;
        variant_.cases.push_back(std::move(alternative));
    }

    const Reading& reading_;
    Entity& alias_;
    api::Variant variant_;
    std::set<const Entity*> seen_;
};

}  // namespace

api::Variant read_variant(const Reading& reading, Entity& alias) { return VariantReader(reading, alias).run(); }

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Enumerations, scoped and plain, with the values of their enumerators.
#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

class EnumerationReader {
public:
    EnumerationReader(const Reading& reading, Entity& entity) : reading_(reading), entity_(entity) {}

    api::Enumeration run() {
        static_cast<api::Declared&>(enumeration_) =
            read_declared(reading_, entity_.entry, *entity_.unit, *entity_.scope, entity_.name, entity_.span,
                          entity_.node.field("body").span().begin);
        check_directives(entity_.entry, "enumerations",
                         {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::flags}, reading_.sink);
        enumeration_.flags = entity_.entry.find(DirectiveKind::flags) != nullptr;
        enumeration_.open = enumeration_.flags;
        enumeration_.displays = entity_.displays;
        entity_.refusal = refusal_of_item(entity_, entity_.node.span());
        if (!entity_.refusal) {
            read_underlying();
        }
        read_enumerators();
        return std::move(enumeration_);
    }

private:
    void read_underlying() {
        const auto base = entity_.node.field("base");
        if (!base) {
            return;
        }
        // The specifier alone: its node has no `type` field of its own.
        auto type = reading_.types.read_specifier(base, {entity_.scope, entity_.order});
        auto mapped = type ? reading_.mapper.field(*type) : Expected<api::Type>(refused(type.error()));
        if (!mapped) {
            entity_.refusal = labelled(mapped.error(), base.span(), "underlying type");
            return;
        }
        if (mapped->kind != api::TypeKind::scalar || mapped->scalar == api::Scalar::boolean ||
            mapped->scalar == api::Scalar::character || type->is_standard("std::byte")) {
            entity_.refusal =
                Problem{.kind = Kind::unsupported_type,
                        .message = fmt::format("`{}` is no integer type for an enumeration that crosses", base.text()),
                        .span = base.span(),
                        .help = {"use `std::uint8_t`, `int` or another integer"}};
            return;
        }
        enumeration_.underlying = mapped->scalar;
    }

    void read_enumerators() {
        std::size_t index = 0;
        for (const auto& member : entity_.members) {
            if (!member.node.is("enumerator")) {
                continue;
            }
            auto& constant = *entity_.constants[index++];
            check_directives(member, "enumerators", {DirectiveKind::name}, reading_.sink);
            const auto value = reading_.types.value_of(constant);
            if (value) {
                enumeration_.enumerators.push_back(enumerator(member, constant, *value));
            } else if (!entity_.refusal) {
                entity_.refusal = not_computed(constant, value.error());
            }
        }
    }

    api::Enumerator enumerator(const Entry& member, const Entity& constant, Number value) const {
        api::Enumerator result;
        result.name = constant.name;
        if (const auto* rename = member.find(DirectiveKind::name)) {
            result.rename = rename->argument;
        }
        result.doc = read_doc(member);
        result.doc.deprecated =
            deprecation(*entity_.unit, reading_.sources, member.previous_end, attributes_end(member.node));
        result.negative = value.negative();
        result.magnitude = value.magnitude();
        result.span = constant.span;
        return result;
    }

    /// Attributes stand behind an enumerator's name; blanked, they lie between it and the comma.
    std::uint32_t attributes_end(const syntax::Node& enumerator) const {
        const auto end = enumerator.span().end;
        const auto rest = std::string_view(entity_.unit->text).substr(end);
        const auto first = rest.find_first_not_of(" \t\r\n");
        return first == std::string_view::npos ? end : end + static_cast<std::uint32_t>(first);
    }

    static Problem not_computed(const Entity& constant, const NotConstant& reason) {
        return {.kind = reason.platform ? Kind::platform_dependent : Kind::constant_not_evaluated,
                .message = fmt::format("the value of `{}` cannot be computed: {}", constant.name, reason.reason),
                .span = constant.value ? constant.value.span() : constant.span,
                .help = {"write the number, or a `constexpr` variable of one"}};
    }

    const Reading& reading_;
    Entity& entity_;
    api::Enumeration enumeration_;
};

}  // namespace

api::Enumeration read_enumeration(const Reading& reading, Entity& entity) {
    return EnumerationReader(reading, entity).run();
}

}  // namespace reader::cpp

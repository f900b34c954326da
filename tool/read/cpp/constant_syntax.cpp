// SPDX-License-Identifier: MIT
// Constants by name: constexpr variables, enumerators, macros.
#include <fmt/format.h>

#include "read/cpp/arithmetic.hpp"
#include "read/cpp/literal.hpp"
#include "read/cpp/lookup.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

std::unexpected<NotConstant> none(std::string reason) { return std::unexpected(NotConstant{false, std::move(reason)}); }

/// `{5}` → `5`.
std::string_view without_braces(std::string_view text) {
    return text.starts_with('{') && text.ends_with('}') ? support::trim(text.substr(1, text.size() - 2)) : text;
}

Evaluated one_more(const Evaluated& before) {
    if (!before) {
        return before;
    }
    const auto type = before->is_signed ? Number{0, 64, true} : Number{0, 64, false};
    if (!before->is_signed && before->value == ~std::uint64_t{0}) {
        return none("its value overflows");
    }
    return apply("+", converted(*before, type), Number{1, 64, before->is_signed});
}

}  // namespace

/// Names as they are seen from a place.
class ScopeMeaning final : public Meaning {
public:
    ScopeMeaning(TypeSyntax& types, Place place) : types_(types), place_(place) {}

    Evaluated value(const Path& path) override {
        if (const auto* type = types_.bound(path)) {
            return type->kind == CppType::Kind::value ? Evaluated(type->value)
                                                      : none(fmt::format("`{}` is a type", path.text()));
        }
        const auto found = look_up(path, place_);
        if (found.entity != nullptr && found.entity->kind == EntityKind::constant) {
            return types_.value_of(*found.entity);
        }
        if (path.is_plain() && types_.macros_.find(path.parts[0]) != nullptr) {
            return types_.macros_.value(path.parts[0]);
        }
        return none(fmt::format("`{}` is not known", path.text()));
    }

    std::optional<Number> integer_type(std::string_view text) override {
        Path path{.absolute = text.starts_with("::"),
                  .parts = support::split(text.substr(text.starts_with("::") ? 2 : 0), "::")};
        const auto found = path.parts.empty() ? Found{} : look_up(path, place_);
        if (found.entity == nullptr) {
            return known_integer_type(found.standard.empty() ? text : found.standard);
        }
        if (found.entity->kind == EntityKind::enumeration) {
            return Number{0, 32, true};
        }
        if (found.entity->kind != EntityKind::alias) {
            return std::nullopt;
        }
        const auto type = types_.read_alias(*found.entity, {});
        return type ? known_integer_type(type->name) : std::nullopt;
    }

private:
    TypeSyntax& types_;
    Place place_;
};

Evaluated TypeSyntax::evaluate(std::string_view text, Place place) {
    ScopeMeaning meaning(*this, place);
    return reader::cpp::evaluate(text, meaning);
}

Evaluated TypeSyntax::evaluate(const syntax::Node& expression, Place place) {
    return evaluate(without_braces(expression.text()), place);
}

Evaluated TypeSyntax::value_of(Entity& constant) {
    // From the nearest enumerator with a value of its own onwards; long enumerations would be a deep recursion.
    std::vector<Entity*> pending;
    auto* first = &constant;
    for (; !first->computed && !first->value && first->before != nullptr; first = first->before) {
        pending.push_back(first);
    }
    if (!first->computed) {
        first->computed = none(fmt::format("`{}` stands for itself", first->name));
        first->computed = first->value ? evaluate(first->value, {first->scope, first->order}) : Evaluated(Number{});
        if (const auto type = first->node.field("type"); type && *first->computed) {
            const auto known = ScopeMeaning(*this, {first->scope, first->order}).integer_type(one_line(type.text()));
            const bool deduced = type.is("placeholder_type_specifier");
            first->computed = known     ? Evaluated(converted(**first->computed, *known))
                              : deduced ? *first->computed
                                        : none(fmt::format("`{}` is not of an integer type of one size", first->name));
        }
    }
    auto value = *first->computed;
    for (auto each = pending.rbegin(); each != pending.rend(); ++each) {
        value = one_more(value);
        (*each)->computed = value;
    }
    return value;
}

}  // namespace reader::cpp

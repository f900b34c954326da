// SPDX-License-Identifier: MIT
// Constants by name: constexpr variables, enumerators, macros.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/arithmetic.hpp"
#include "read/cpp/literal.hpp"
#include "read/cpp/lookup.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

std::unexpected<NotConstant> none(std::string reason) { return std::unexpected(NotConstant{false, std::move(reason)}); }

bool is_scoped(const syntax::Node& enumeration) {
    return std::ranges::any_of(enumeration.children(), [](const auto& child) {
        return !child.is_named() && (child.text() == "class" || child.text() == "struct");
    });
}

/// Whether an integer is the count of such a duration.
bool is_count(Number duration, Period period) {
    std::int64_t scaled = 0;
    return period.counts_reals || (!__builtin_mul_overflow(static_cast<std::int64_t>(duration.value),
                                                           static_cast<std::int64_t>(period.divisor), &scaled) &&
                                   scaled % static_cast<std::int64_t>(period.nanoseconds) == 0);
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

    std::optional<Number> number_type(std::string_view text) override {
        const auto found = look_up(split(text), place_);
        if (found.entity == nullptr) {
            return known_number_type(found.standard.empty() ? text : found.standard);
        }
        if (found.entity->kind == EntityKind::enumeration) {
            return underlying_type(*found.entity);
        }
        const auto type = aliased(*found.entity);
        if (type && type->kind == CppType::Kind::declared && type->entity->kind == EntityKind::enumeration) {
            return underlying_type(*type->entity);
        }
        return type ? known_number_type(type->name) : std::nullopt;
    }

    std::optional<Period> period(std::string_view text) override {
        const auto found = look_up(split(text), place_);
        if (found.entity == nullptr) {
            return known_period(found.standard);
        }
        const auto type = aliased(*found.entity);
        return type ? period_of(*type) : std::nullopt;
    }

private:
    static Path split(std::string_view text) {
        const bool absolute = text.starts_with("::");
        return {.absolute = absolute, .parts = support::split(text.substr(absolute ? 2 : 0), "::")};
    }

    std::optional<CppType> aliased(Entity& entity) {
        const auto type = entity.kind == EntityKind::alias ? types_.read_alias(entity, {}) : refused({});
        return type ? std::optional(*type) : std::nullopt;
    }

    std::optional<Number> underlying_type(const Entity& enumeration) {
        if (const auto base = enumeration.node.field("base")) {
            return ScopeMeaning(types_, {enumeration.scope, enumeration.order}).number_type(one_line(base.text()));
        }
        return Number{0, is_scoped(enumeration.node) ? 32u : 64u, true};
    }

    TypeSyntax& types_;
    Place place_;
};

std::string_view without_braces(std::string_view text) {
    return text.starts_with('{') && text.ends_with('}') ? support::trim(text.substr(1, text.size() - 2)) : text;
}

Evaluated TypeSyntax::compute(std::string_view text, Place place) {
    ScopeMeaning meaning(*this, place);
    return reader::cpp::evaluate(text, meaning);
}

Evaluated TypeSyntax::evaluate(std::string_view text, Place place) {
    const auto number = compute(text, place);
    return number && number->kind != NumberKind::integer ? none(fmt::format("`{}` is no integer", one_line(text)))
                                                         : number;
}

Evaluated TypeSyntax::evaluate(const syntax::Node& expression, Place place) {
    return evaluate(without_braces(expression.text()), place);
}

/// The value in the type that the constant is declared with.
Evaluated TypeSyntax::typed(const Entity& constant, Number value) {
    const auto type = constant.node.field("type");
    const Place place{constant.scope, constant.order};
    if (!type || type.is("placeholder_type_specifier")) {
        return value;
    }
    if (const auto number = ScopeMeaning(*this, place).number_type(one_line(type.text()))) {
        return cast(value, *number);
    }
    const auto resolved = specifier(type, place);
    const auto period = resolved ? period_of(*resolved) : std::nullopt;
    if (!period) {
        return none(fmt::format("`{}` is not of a type of numbers that has one size", constant.name));
    }
    auto duration = ticks(value, *period);
    return duration && !is_count(*duration, *period) ? none("its type does not count so finely") : duration;
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
        const auto text = without_braces(first->value.text());
        const bool is_zero = !first->value || (text.empty() && first->node);
        auto value = is_zero ? Evaluated(Number{}) : compute(text, {first->scope, first->order});
        first->computed = value ? typed(*first, *value) : value;
    }
    auto value = *first->computed;
    for (auto each = pending.rbegin(); each != pending.rend(); ++each) {
        value = one_more(value);
        (*each)->computed = value;
    }
    return value;
}

}  // namespace reader::cpp

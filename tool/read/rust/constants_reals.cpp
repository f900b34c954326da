// SPDX-License-Identifier: MIT
// Constant expressions that are floats, computed as rustc does: each step rounded to its own type.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

#include <fmt/format.h>

#include "read/rust/constants.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

double rounded(double value, int bits) { return bits == 32 ? static_cast<float>(value) : value; }

int bits_of(std::string_view name) { return name == "f32" ? 32 : name == "f64" ? 64 : 0; }

/// A literal of the type that it says, else of `bits`, else without one.
std::optional<Real> real_literal(std::string_view written, int bits) {
    std::string digits(written);
    std::erase(digits, '_');
    int said = 0;
    for (const std::string_view suffix : {"f32", "f64"}) {
        if (digits.ends_with(suffix) && !digits.starts_with("0x")) {
            said = bits_of(suffix);
            digits.resize(digits.size() - suffix.size());
        }
    }
    const auto* const end = digits.data() + digits.size();
    double value = 0;
    auto result = std::from_chars(digits.data(), end, value);
    if ((said != 0 ? said : bits) == 32) {
        float narrow = 0;
        result = std::from_chars(digits.data(), end, narrow);
        value = narrow;
    }
    return result.ec == std::errc() && result.ptr == end ? std::optional(Real{value, said}) : std::nullopt;
}

std::optional<double> apply(std::string_view operation, double left, double right) {
    switch (operation.size() == 1 ? operation.front() : ' ') {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return left / right;
    case '%': return std::fmod(left, right);
    default: return std::nullopt;
    }
}

struct Entry {
    std::string_view name;
    double value;
};

/// `std::f64::consts::PI`.
std::optional<double> mathematical(std::string_view name) {
    using namespace std::numbers;
    constexpr std::array entries = {
        Entry{"PI", pi},
        Entry{"TAU", 2 * pi},
        Entry{"E", e},
        Entry{"SQRT_2", sqrt2},
        Entry{"LN_2", ln2},
        Entry{"LN_10", ln10},
        Entry{"LOG2_E", log2e},
        Entry{"LOG10_E", log10e},
        Entry{"LOG2_10", 3.32192809488736234787031942948939018},
        Entry{"LOG10_2", 0.301029995663981195213738894724493027},
        Entry{"FRAC_PI_2", pi / 2},
        Entry{"FRAC_PI_3", 1.04719755119659774615421446109316763},
        Entry{"FRAC_PI_4", pi / 4},
        Entry{"FRAC_PI_6", 0.52359877559829887307710723054658381},
        Entry{"FRAC_PI_8", pi / 8},
        Entry{"FRAC_1_PI", inv_pi},
        Entry{"FRAC_2_PI", 2 * inv_pi},
        Entry{"FRAC_2_SQRT_PI", 2 * inv_sqrtpi},
        Entry{"FRAC_1_SQRT_2", sqrt2 / 2},
    };
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->value);
}

template <class T>
std::optional<double> limit(std::string_view name) {
    using Limits = std::numeric_limits<T>;
    const std::array entries = {
        Entry{"MAX", Limits::max()},           Entry{"MIN", Limits::lowest()},
        Entry{"EPSILON", Limits::epsilon()},   Entry{"MIN_POSITIVE", Limits::min()},
        Entry{"INFINITY", Limits::infinity()}, Entry{"NEG_INFINITY", -Limits::infinity()},
        Entry{"NAN", Limits::quiet_NaN()},
    };
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Real> limit(std::string_view type, std::string_view name) {
    const auto value = type == "f32" ? limit<float>(name) : type == "f64" ? limit<double>(name) : std::nullopt;
    return value ? std::optional(Real{*value, bits_of(type)}) : std::nullopt;
}

/// `f64::MAX`, `std::f64::MAX`, `std::f32::consts::PI`.
std::optional<Real> known(const Target& target) {
    if (target.kind == Target::Kind::primitive) {
        return limit(target.name, target.member);
    }
    const std::string_view path = target.name;
    const bool is_float = path.starts_with("std::f32::") || path.starts_with("std::f64::");
    if (target.kind != Target::Kind::external || !is_float) {
        return std::nullopt;
    }
    const auto type = path.substr(5, 3);
    const auto member = path.substr(10);
    constexpr std::string_view folder = "consts::";
    if (!member.starts_with(folder)) {
        return limit(type, member);
    }
    const auto value = mathematical(member.substr(folder.size()));
    return value ? std::optional(Real{rounded(*value, bits_of(type)), bits_of(type)}) : std::nullopt;
}

}  // namespace

Read<double> Constants::evaluate_real(syntax::Node expression, const ConstantPlace& place, int bits) {
    const auto result = real(expression, place, bits);
    if (!result) {
        return std::unexpected(result.error());
    }
    return rounded(result->value, bits);
}

Read<Real> Constants::real(syntax::Node expression, const ConstantPlace& place, int bits) {
    constexpr int deepest = 200;
    if (depth_ >= deepest) {
        return cannot_evaluate(expression, "it is nested too deeply");
    }
    ++depth_;
    const auto inner = bare(expression, place);
    auto result = inner ? real_by_kind(*inner, place, bits) : std::unexpected(inner.error());
    --depth_;
    return result;
}

Read<Real> Constants::real_by_kind(syntax::Node expression, const ConstantPlace& place, int bits) {
    const bool has_suffix = expression.text().ends_with("f32") || expression.text().ends_with("f64");
    if (expression.is("float_literal") || (expression.is("integer_literal") && has_suffix)) {
        const auto value = real_literal(expression.text(), bits);
        return value ? Read<Real>(*value) : cannot_evaluate(expression, "not a float");
    }
    if (expression.is("unary_expression") && expression.text().starts_with('-')) {
        const auto value = real(code_children(expression).front(), place, bits);
        return value ? Read<Real>(Real{-value->value, value->bits}) : value;
    }
    if (expression.is("binary_expression")) {
        return real_binary(expression, place, bits);
    }
    if (expression.is("type_cast_expression")) {
        return real_cast(expression, place);
    }
    if (expression.is("identifier") || expression.is("scoped_identifier")) {
        return real_path(expression, place);
    }
    const bool is_call = expression.is("call_expression");
    return cannot_evaluate(expression,
                           is_call ? "functions are not called" : "only literals, operators and other constants are");
}

Read<Real> Constants::real_binary(syntax::Node expression, const ConstantPlace& place, int bits) {
    const auto left = real(expression.field("left"), place, bits);
    if (!left) {
        return left;
    }
    const auto right = real(expression.field("right"), place, bits);
    if (!right) {
        return right;
    }
    const int known = left->bits != 0 ? left->bits : right->bits;
    const auto operation = expression.field("operator").text();
    const auto value = apply(operation, left->value, right->value);
    if (!value) {
        return cannot_evaluate(expression, fmt::format("`{}` is no operator on floats that is known", operation));
    }
    return Real{rounded(*value, known != 0 ? known : bits), known};
}

Read<Real> Constants::real_cast(syntax::Node expression, const ConstantPlace& place) {
    const int bits = bits_of(primitive_of(expression.field("type"), place.module));
    if (bits == 0) {
        return cannot_evaluate(expression, "not a cast to a float");
    }
    const syntax::Node operand = expression.field("value");
    if (const auto value = real(operand, place, 0)) {
        return Real{rounded(value->value, bits), bits};
    }
    const auto integer = constant(operand, {place.module, std::nullopt, place.self});
    if (!integer) {
        return std::unexpected(integer.error());
    }
    return Real{bits == 32 ? static_cast<float>(integer->value) : static_cast<double>(integer->value), bits};
}

Read<Real> Constants::real_path(syntax::Node expression, const ConstantPlace& place) {
    const Target target = target_of(expression, place);
    if (const auto value = known(target)) {
        return *value;
    }
    const auto named = find_constant(expression, target);
    if (!named) {
        return std::unexpected(named.error());
    }
    if (!*named) {
        return cannot_evaluate(expression, "no constant of that name is known");
    }
    const int own = bits_of(primitive_of((*named)->item.field("type"), (*named)->place.module));
    if (own == 0) {
        return cannot_evaluate(expression, "it is not a float");
    }
    return through(expression, **named, [&](syntax::Node value, const ConstantPlace& there) -> Read<Real> {
        const auto result = real(value, there, own);
        return result ? Read<Real>(Real{rounded(result->value, own), own}) : result;
    });
}

}  // namespace reader::rust

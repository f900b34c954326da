// SPDX-License-Identifier: MIT
// Reals and durations: operators, and what casts make of numbers.
#include <cmath>

#include <fmt/format.h>

#include "read/cpp/arithmetic.hpp"

namespace reader::cpp {
namespace {

constexpr double limit_of_64_bits = 9223372036854775808.0;

std::unexpected<NotConstant> none(std::string reason) { return std::unexpected(NotConstant{false, std::move(reason)}); }

std::int64_t as_signed(Number number) { return static_cast<std::int64_t>(number.value); }

double as_real(Number number) {
    if (number.kind == NumberKind::real) {
        return number.real;
    }
    return number.is_signed ? static_cast<double>(as_signed(number)) : static_cast<double>(number.value);
}

bool is_float(Number number) { return number.kind == NumberKind::real && number.bits == 32; }

/// Without its fraction, where the type holds it.
Evaluated cut(double value, Number type) {
    const auto whole = std::trunc(value);
    const auto top = std::ldexp(1.0, static_cast<int>(type.bits) - (type.is_signed ? 1 : 0));
    if (!(whole < top) || whole < (type.is_signed ? -top : 0)) {
        return none("its value overflows");
    }
    const auto bits =
        whole < 0 ? static_cast<std::uint64_t>(static_cast<std::int64_t>(whole)) : static_cast<std::uint64_t>(whole);
    return converted({bits, 64, type.is_signed}, type);
}

/// A duration, from a number of nanoseconds that was computed with reals.
Evaluated rounded_duration(double nanoseconds) {
    const auto whole = std::round(nanoseconds);
    if (!(std::abs(whole) < limit_of_64_bits)) {
        return none("its value overflows");
    }
    return duration_number(static_cast<std::int64_t>(whole));
}

Evaluated scaled(std::string_view op, Number duration, Number factor) {
    if (factor.kind == NumberKind::real) {
        const auto nanoseconds = static_cast<double>(as_signed(duration));
        return rounded_duration(op == "*" ? nanoseconds * factor.real : nanoseconds / factor.real);
    }
    const auto count = Number{duration.value, 64, true};
    const auto result = apply(op, count, converted(factor, {0, 64, true}));
    return result ? Evaluated(duration_number(as_signed(*result))) : result;
}

}  // namespace

Number real_number(double value, unsigned bits) {
    Number number{0, bits, true, NumberKind::real};
    number.real = bits == 32 ? static_cast<double>(static_cast<float>(value)) : value;
    return number;
}

Number duration_number(std::int64_t nanoseconds) {
    return {static_cast<std::uint64_t>(nanoseconds), 64, true, NumberKind::duration};
}

Evaluated cast(Number number, Number type) {
    if (number.kind == NumberKind::duration) {
        return none("a duration is no number");
    }
    if (type.kind == NumberKind::real) {
        return real_number(as_real(number), type.bits);
    }
    const bool is_real = number.kind == NumberKind::real;
    if (type == boolean(false)) {
        return boolean(is_real ? number.real != 0 : number.value != 0);
    }
    return is_real ? cut(number.real, type) : Evaluated(converted(number, type));
}

Evaluated ticks(Number count, Period period) {
    if (count.kind == NumberKind::duration) {
        return count;
    }
    if (count.kind == NumberKind::real) {
        return rounded_duration(count.real * static_cast<double>(period.nanoseconds) /
                                static_cast<double>(period.divisor));
    }
    std::int64_t nanoseconds = 0;
    if (period.nanoseconds > static_cast<std::uint64_t>(INT64_MAX) ||
        period.divisor > static_cast<std::uint64_t>(INT64_MAX) || (!count.is_signed && as_signed(count) < 0) ||
        __builtin_mul_overflow(as_signed(count), static_cast<std::int64_t>(period.nanoseconds), &nanoseconds)) {
        return none("its value overflows");
    }
    const auto divisor = static_cast<std::int64_t>(period.divisor);
    return nanoseconds % divisor == 0 ? Evaluated(duration_number(nanoseconds / divisor))
                                      : none("it is no whole number of nanoseconds");
}

Evaluated apply_real(std::string_view op, Number operand) {
    if (op == "!") return boolean(operand.real == 0);
    if (op == "~") return none("`~` takes no `double`");
    return op == "-" ? real_number(-operand.real, operand.bits) : operand;
}

Evaluated apply_real(std::string_view op, Number left, Number right) {
    const bool narrow =
        (is_float(left) || left.kind == NumberKind::integer) && (is_float(right) || right.kind == NumberKind::integer);
    const unsigned bits = narrow ? 32 : 64;
    const auto a = real_number(as_real(left), bits).real;
    const auto b = real_number(as_real(right), bits).real;
    if (op == "+") return real_number(a + b, bits);
    if (op == "-") return real_number(a - b, bits);
    if (op == "*") return real_number(a * b, bits);
    if (op == "/" && b == 0) return none("it divides by zero");
    if (op == "/") return real_number(a / b, bits);
    if (op == "<") return boolean(a < b);
    if (op == ">") return boolean(a > b);
    if (op == "<=") return boolean(a <= b);
    if (op == ">=") return boolean(a >= b);
    if (op == "==") return boolean(a == b);
    if (op == "!=") return boolean(a != b);
    return none(fmt::format("`{}` takes no `double`", op));
}

Evaluated apply_duration(std::string_view op, Number left, Number right) {
    const bool both = left.kind == NumberKind::duration && right.kind == NumberKind::duration;
    if (!both) {
        const bool is_left = left.kind == NumberKind::duration;
        return op == "*" || (op == "/" && is_left) ? scaled(op, is_left ? left : right, is_left ? right : left)
                                                   : none(fmt::format("`{}` takes no duration and a number", op));
    }
    if (op == "!" || op == "~" || op == "*" || op == "&" || op == "|" || op == "^" || op == "<<" || op == ">>") {
        return none(fmt::format("`{}` takes no durations", op));
    }
    const auto result = apply(op, Number{left.value, 64, true}, Number{right.value, 64, true});
    const bool is_duration = op == "+" || op == "-" || op == "%";
    return result && is_duration ? Evaluated(duration_number(as_signed(*result))) : result;
}

}  // namespace reader::cpp

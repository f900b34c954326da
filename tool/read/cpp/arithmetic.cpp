// SPDX-License-Identifier: MIT
// Promotions, conversions, and the operators on what they give.
#include "read/cpp/arithmetic.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace reader::cpp {
namespace {

std::int64_t as_signed(Number number) { return static_cast<std::int64_t>(number.value); }

Number promoted(Number number) { return number.bits < 32 ? converted(number, {0, 32, true}) : number; }

Number common_type(Number left, Number right) {
    if (left.bits != right.bits) {
        return left.bits > right.bits ? left : right;
    }
    return left.is_signed ? right : left;
}

Evaluated overflow() { return std::unexpected(NotConstant{false, "its value overflows"}); }

/// Whether a signed 64-bit value is one of the narrower type too.
bool fits(std::int64_t value, Number type) {
    return type.bits == 64 || as_signed(converted({static_cast<std::uint64_t>(value), 64, true}, type)) == value;
}

Evaluated add_multiply_signed(std::string_view op, Number left, Number right) {
    std::int64_t result = 0;
    const auto a = as_signed(left);
    const auto b = as_signed(right);
    const bool overflows = op == "+"   ? __builtin_add_overflow(a, b, &result)
                           : op == "-" ? __builtin_sub_overflow(a, b, &result)
                                       : __builtin_mul_overflow(a, b, &result);
    if (overflows || !fits(result, left)) {
        return overflow();
    }
    return Number{static_cast<std::uint64_t>(result), left.bits, true};
}

Evaluated add_multiply(std::string_view op, Number left, Number right) {
    if (left.is_signed) {
        return add_multiply_signed(op, left, right);
    }
    const auto result = op == "+"   ? left.value + right.value
                        : op == "-" ? left.value - right.value
                                    : left.value * right.value;
    return converted({result, 64, false}, left);
}

Evaluated divide(std::string_view op, Number left, Number right) {
    if (right.value == 0) {
        return std::unexpected(NotConstant{false, "it divides by zero"});
    }
    if (!left.is_signed) {
        return Number{op == "/" ? left.value / right.value : left.value % right.value, left.bits, false};
    }
    if (as_signed(right) == -1) {
        return op == "/" ? apply("-", left) : Evaluated(Number{0, left.bits, true});
    }
    const auto result = op == "/" ? as_signed(left) / as_signed(right) : as_signed(left) % as_signed(right);
    return Number{static_cast<std::uint64_t>(result), left.bits, true};
}

Evaluated shift(std::string_view op, Number left, Number right) {
    if (right.negative() || right.value >= left.bits) {
        return std::unexpected(NotConstant{false, "it shifts by more than the type's width"});
    }
    if (op == "<<") {
        return converted({left.value << right.value, 64, left.is_signed}, left);
    }
    const auto result =
        left.is_signed ? static_cast<std::uint64_t>(as_signed(left) >> right.value) : left.value >> right.value;
    return Number{result, left.bits, left.is_signed};
}

bool less(Number left, Number right) {
    return left.is_signed ? as_signed(left) < as_signed(right) : left.value < right.value;
}

Evaluated compare_or_mask(std::string_view op, Number left, Number right) {
    const auto masked = [&](std::uint64_t value) { return Number{value, left.bits, left.is_signed}; };
    if (op == "<") return boolean(less(left, right));
    if (op == ">") return boolean(less(right, left));
    if (op == "<=") return boolean(!less(right, left));
    if (op == ">=") return boolean(!less(left, right));
    if (op == "==") return boolean(left.value == right.value);
    if (op == "!=") return boolean(left.value != right.value);
    if (op == "&") return masked(left.value & right.value);
    if (op == "|") return masked(left.value | right.value);
    return masked(left.value ^ right.value);
}

}  // namespace

Number boolean(bool value) { return {value ? 1u : 0u, 1, false}; }

Number converted(Number number, Number type) {
    if (type.bits < 64) {
        const auto mask = (std::uint64_t{1} << type.bits) - 1;
        number.value &= mask;
        if (type.is_signed && (number.value >> (type.bits - 1)) != 0) {
            number.value |= ~mask;
        }
    }
    return {number.value, type.bits, type.is_signed};
}

Evaluated apply(std::string_view op, Number operand) {
    if (operand.kind == NumberKind::real) {
        return apply_real(op, operand);
    }
    if (operand.kind == NumberKind::duration) {
        return op == "+" ? Evaluated(operand) : apply_duration(op, duration_number(0), operand);
    }
    if (op == "!") {
        return boolean(operand.value == 0);
    }
    const auto number = promoted(operand);
    if (op == "-") {
        return add_multiply("-", converted({0, 64, true}, number), number);
    }
    return op == "~" ? converted({~number.value, 64, number.is_signed}, number) : number;
}

Evaluated apply(std::string_view op, Number left, Number right) {
    const auto either = [&](NumberKind kind) { return left.kind == kind || right.kind == kind; };
    if (either(NumberKind::duration)) {
        return apply_duration(op, left, right);
    }
    if (either(NumberKind::real)) {
        return apply_real(op, left, right);
    }
    left = promoted(left);
    right = promoted(right);
    if (op == "<<" || op == ">>") {
        return shift(op, left, right);
    }
    const auto type = common_type(left, right);
    left = converted(left, type);
    right = converted(right, type);
    if (op == "+" || op == "-" || op == "*") {
        return add_multiply(op, left, right);
    }
    return op == "/" || op == "%" ? divide(op, left, right) : compare_or_mask(op, left, right);
}

int precedence(std::string_view op) {
    static const std::map<std::string_view, int> known = {
        {"*", 10}, {"/", 10}, {"%", 10}, {"+", 9},  {"-", 9}, {"<<", 8}, {">>", 8}, {"<", 7},  {"<=", 7},
        {">", 7},  {">=", 7}, {"==", 6}, {"!=", 6}, {"&", 5}, {"^", 4},  {"|", 3},  {"&&", 2}, {"||", 1}};
    const auto found = known.find(op);
    return found == known.end() ? 0 : found->second;
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// Constant arithmetic.
#include "read/rust/integers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace reader::rust {
namespace {

constexpr int widest = 126;  // of what a Wide holds for sure

std::optional<Wide> in_range(Wide value, IntegerType type) {
    return fits(value, type) ? std::optional(value) : std::nullopt;
}

std::optional<Wide> arithmetic(char operation, Wide left, Wide right, IntegerType type) {
    Wide value = 0;
    switch (operation) {
    case '+': return __builtin_add_overflow(left, right, &value) ? std::nullopt : in_range(value, type);
    case '-': return __builtin_sub_overflow(left, right, &value) ? std::nullopt : in_range(value, type);
    case '*': return __builtin_mul_overflow(left, right, &value) ? std::nullopt : in_range(value, type);
    case '/': return right == 0 ? std::nullopt : in_range(left / right, type);
    case '%': return right == 0 ? std::nullopt : in_range(left % right, type);
    case '&': return left & right;
    case '|': return left | right;
    case '^': return left ^ right;
    default: return std::nullopt;
    }
}

std::optional<Wide> shifted(bool to_left, Wide value, Wide by, IntegerType type) {
    if (by < 0 || by >= type.bits || by > widest) {
        return std::nullopt;
    }
    return to_left ? wrapped(static_cast<Wide>(static_cast<unsigned __int128>(value) << by), type) : value >> by;
}

std::optional<Wide> compared(std::string_view operation, Wide left, Wide right) {
    if (operation == "==") {
        return left == right;
    }
    if (operation == "!=") {
        return left != right;
    }
    if (operation == "<") {
        return left < right;
    }
    if (operation == "<=") {
        return left <= right;
    }
    return operation == ">" ? left > right : left >= right;
}

}  // namespace

std::optional<IntegerType> integer_type(std::string_view name) {
    struct Entry {
        std::string_view name;
        IntegerType type;
    };
    constexpr std::array entries = {
        Entry{"i8", {true, 8}},    Entry{"i16", {true, 16}},    Entry{"i32", {true, 32}},
        Entry{"i64", {true, 64}},  Entry{"i128", {true, 128}},  Entry{"isize", {true, 64}},
        Entry{"u8", {false, 8}},   Entry{"u16", {false, 16}},   Entry{"u32", {false, 32}},
        Entry{"u64", {false, 64}}, Entry{"u128", {false, 128}}, Entry{"usize", {false, 64}},
        Entry{"bool", {false, 1}}, Entry{"char", {false, 32}},
    };
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->type);
}

Wide largest(IntegerType type) {
    const int bits = std::min(type.bits - (type.is_signed ? 1 : 0), widest);
    return (static_cast<Wide>(1) << bits) - 1;
}

Wide smallest(IntegerType type) { return type.is_signed ? -largest(type) - 1 : 0; }

bool fits(Wide value, IntegerType type) { return value >= smallest(type) && value <= largest(type); }

Wide wrapped(Wide value, IntegerType type) {
    if (type.bits >= widest || fits(value, type)) {
        return value;
    }
    const Wide modulus = static_cast<Wide>(1) << type.bits;
    const Wide rest = (value % modulus + modulus) % modulus;
    return rest > largest(type) ? rest - modulus : rest;
}

Wide saturated(double value, IntegerType type) {
    if (std::isnan(value)) {
        return 0;
    }
    if (value <= static_cast<double>(smallest(type))) {
        return smallest(type);
    }
    return value >= static_cast<double>(largest(type)) ? largest(type) : static_cast<Wide>(value);
}

std::optional<Wide> apply(std::string_view operation, Wide left, Wide right, IntegerType type) {
    if (is_comparison(operation)) {
        return compared(operation, left, right);
    }
    if (operation == "<<" || operation == ">>") {
        return shifted(operation == "<<", left, right, type);
    }
    if (operation == "&&" || operation == "||") {
        return operation == "&&" ? left && right : left || right;
    }
    return operation.size() == 1 ? arithmetic(operation.front(), left, right, type) : std::nullopt;
}

bool is_comparison(std::string_view operation) {
    constexpr std::array comparisons = {"==", "!=", "<", "<=", ">", ">="};
    return std::ranges::find(comparisons, operation) != comparisons.end();
}

}  // namespace reader::rust

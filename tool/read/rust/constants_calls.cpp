// SPDX-License-Identifier: MIT
// The few calls in constant expressions that are known: conversions of flags, powers, lengths of texts.
#include "read/rust/constants.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {

Read<Constant> Constants::call(syntax::Node expression, const ConstantPlace& place) {
    const syntax::Node function = expression.field("function");
    if (function.is("field_expression")) {
        return call_method(expression, place);
    }
    const auto arguments = code_children(expression.field("arguments"));
    const auto name = read_path(function);
    if (name && arguments.size() == 1) {
        const auto& last = name->segments.back();
        const bool wraps = last == "Self" || last.starts_with("from_bits_") ||
                           scope_.resolve(place.module, *name, Space::type).kind == Target::Kind::item;
        if (wraps) {
            return constant(arguments.front(), place);
        }
    }
    const bool is_size = function.text().find("size_of") != std::string_view::npos;
    return cannot_evaluate(expression, is_size ? "sizes depend on the target" : "functions are not called");
}

/// `READ.bits()`, `READ.union(WRITE)`, `2_u64.pow(10)`, `NAME.len()`.
Read<Constant> Constants::call_method(syntax::Node expression, const ConstantPlace& place) {
    const syntax::Node function = expression.field("function");
    const auto name = function.field("field").text();
    const auto arguments = code_children(expression.field("arguments")).size();
    if (name == "bits" && arguments == 0) {
        return constant(function.field("value"), place);
    }
    if (name == "pow" && arguments == 1) {
        return power(expression, place);
    }
    if (name == "union" && arguments == 1) {
        return joined(expression, place);
    }
    if (name == "len" && arguments == 0) {
        if (const auto value = text(function.field("value"), place)) {
            return Constant{static_cast<Wide>(value->size()), integer_type("usize")};
        }
    }
    return cannot_evaluate(expression, "functions are not called");
}

/// Flags of either.
Read<Constant> Constants::joined(syntax::Node expression, const ConstantPlace& place) {
    const auto left = constant(expression.field("function").field("value"), place);
    if (!left) {
        return left;
    }
    const auto right = constant(code_children(expression.field("arguments")).front(), place);
    return right ? Read<Constant>(Constant{left->value | right->value, left->type}) : right;
}

Read<Constant> Constants::power(syntax::Node expression, const ConstantPlace& place) {
    const auto base = constant(expression.field("function").field("value"), place);
    if (!base) {
        return base;
    }
    const auto exponent =
        evaluate(code_children(expression.field("arguments")).front(), {place.module, integer_type("u32"), place.self});
    if (!exponent) {
        return std::unexpected(exponent.error());
    }
    const auto type = base->type.value_or(place.expected.value_or(IntegerType{true, 32}));
    const bool stays_small = base->value >= -1 && base->value <= 1;
    const Wide steps = stays_small && *exponent > 2 ? 2 - *exponent % 2 : *exponent;
    Wide value = 1;
    for (Wide i = 0; i < steps; ++i) {
        const auto next = apply("*", value, base->value, type);
        if (!next) {
            return cannot_evaluate(expression, "`pow` overflows");
        }
        value = *next;
    }
    return Constant{value, base->type};
}

}  // namespace reader::rust

// SPDX-License-Identifier: MIT
// A small evaluator: literals, operators, casts, other constants.
#include "read/rust/constants.hpp"

#include <fmt/format.h>

#include "read/rust/literals.hpp"
#include "read/rust/nodes.hpp"
#include "read/rust/standard.hpp"

namespace reader::rust {
namespace {

constexpr IntegerType plain_integer{true, 32};
constexpr IntegerType boolean{false, 1};

/// The one expression in a block; null where there is more in it.
syntax::Node only_expression(const syntax::Node& block) {
    const auto children = code_children(block);
    if (children.size() != 1) {
        return {};
    }
    const syntax::Node only = children.front();
    return only.is("expression_statement") ? code_children(only).front() : only;
}

/// `bits`, `bits()` and `0` of flags are their number.
bool is_number_of_flags(std::string_view member) { return member == "0" || member == "bits"; }

}  // namespace

std::unexpected<Refusal> cannot_evaluate(const syntax::Node& expression, const std::string& why) {
    return refuse({.kind = diagnostics::Kind::constant_not_evaluated,
                   .message = fmt::format("`{}` cannot be evaluated: {}", expression.text(), why),
                   .span = expression.span(),
                   .label = "not a constant that can be computed here",
                   .help = {"write the number"}});
}

Read<Wide> Constants::evaluate(syntax::Node expression, const ConstantPlace& place) {
    const auto result = constant(expression, place);
    if (!result) {
        return std::unexpected(result.error());
    }
    if (place.expected && !fits(result->value, *place.expected)) {
        return cannot_evaluate(expression, "it does not fit its type");
    }
    return result->value;
}

Read<Constant> Constants::constant(syntax::Node expression, const ConstantPlace& place) {
    constexpr int deepest = 200;
    if (depth_ >= deepest) {
        return cannot_evaluate(expression, "it is nested too deeply");
    }
    ++depth_;
    auto result = by_kind(expression, place);
    --depth_;
    return result;
}

Read<Constant> Constants::by_kind(syntax::Node expression, const ConstantPlace& place) {
    const auto kind = expression.kind();
    if (kind.ends_with("_literal")) {
        return literal(expression);
    }
    if (kind == "parenthesized_expression") {
        return constant(code_children(expression).front(), place);
    }
    if (kind == "unary_expression") {
        return unary(expression, place);
    }
    if (kind == "binary_expression") {
        return binary(expression, place);
    }
    if (kind == "type_cast_expression") {
        return cast(expression, place);
    }
    if (kind == "if_expression") {
        return condition(expression, place);
    }
    if (kind == "block" || kind == "const_block") {
        return block(expression, place);
    }
    if (kind == "call_expression") {
        return call(expression, place);
    }
    if (kind == "field_expression") {
        return member(expression, place);
    }
    if (kind == "macro_invocation") {
        return macro(expression);
    }
    if (kind == "identifier" || kind == "scoped_identifier") {
        return path(expression, place);
    }
    return cannot_evaluate(expression, "only literals, operators and other constants are");
}

Read<syntax::Node> Constants::bare(syntax::Node expression, const ConstantPlace& place) {
    while (true) {
        if (expression.is("parenthesized_expression")) {
            expression = code_children(expression).front();
        } else if (expression.is("block") || expression.is("const_block")) {
            const auto only = only_expression(expression.is("const_block") ? expression.child("block") : expression);
            if (!only) {
                return cannot_evaluate(expression, "a block of several statements is not run");
            }
            expression = only;
        } else if (expression.is("if_expression")) {
            const auto taken = branch(expression, place);
            if (!taken) {
                return taken;
            }
            expression = *taken;
        } else {
            return expression;
        }
    }
}

Read<Constant> Constants::literal(syntax::Node expression) {
    if (expression.is("boolean_literal")) {
        return Constant{expression.text() == "true", boolean};
    }
    if (expression.is("char_literal")) {
        const auto point = character_value(expression.text());
        const bool is_byte = expression.text().starts_with('b');
        return point ? Read<Constant>(Constant{*point, integer_type(is_byte ? "u8" : "char")})
                     : cannot_evaluate(expression, "not a character");
    }
    const auto number = expression.is("integer_literal") ? integer_value(expression.text()) : std::nullopt;
    if (!number) {
        return cannot_evaluate(expression, "not an integer");
    }
    return Constant{number->value, integer_type(number->suffix)};
}

Read<Constant> Constants::unary(syntax::Node expression, const ConstantPlace& place) {
    const syntax::Node operand = code_children(expression).front();
    const auto value = constant(operand, place);
    if (!value) {
        return value;
    }
    const auto type = value->type.value_or(place.expected.value_or(plain_integer));
    if (expression.text().starts_with('-')) {
        return Constant{-value->value, value->type};
    }
    if (!expression.text().starts_with('!')) {
        return cannot_evaluate(expression, "not an operator on constants");
    }
    return Constant{type == boolean ? static_cast<Wide>(value->value == 0) : wrapped(~value->value, type), type};
}

Read<Constant> Constants::binary(syntax::Node expression, const ConstantPlace& place) {
    const auto operation = expression.field("operator").text();
    ConstantPlace inner = place;
    if (is_comparison(operation)) {
        inner.expected = std::nullopt;
    }
    const auto left = constant(expression.field("left"), inner);
    if (!left) {
        return left;
    }
    const bool is_shift = operation == "<<" || operation == ">>";
    if (is_shift) {
        inner.expected = std::nullopt;
    }
    const auto right = constant(expression.field("right"), inner);
    if (!right) {
        return right;
    }
    const auto known = left->type ? left->type : is_shift ? std::nullopt : right->type;
    const auto type = known.value_or(place.expected.value_or(plain_integer));
    const auto value = apply(operation, left->value, right->value, type);
    if (!value) {
        return cannot_evaluate(expression, fmt::format("`{}` overflows or is not known", operation));
    }
    return Constant{*value, is_comparison(operation) ? boolean : known};
}

Read<Constant> Constants::cast(syntax::Node expression, const ConstantPlace& place) {
    const auto type = type_of(expression.field("type"), place.module);
    if (!type) {
        return cannot_evaluate(expression, "not a cast to an integer");
    }
    ConstantPlace inner = place;
    inner.expected = type;
    const auto value = constant(expression.field("value"), inner);
    if (value) {
        return Constant{wrapped(value->value, *type), type};
    }
    const auto number = real(expression.field("value"), place, 0);
    return number ? Read<Constant>(Constant{saturated(number->value, *type), type}) : value;
}

/// Of an `if`: the one that is taken.
Read<syntax::Node> Constants::branch(syntax::Node expression, const ConstantPlace& place) {
    ConstantPlace inner = place;
    inner.expected = boolean;
    const auto holds = constant(expression.field("condition"), inner);
    if (!holds) {
        return std::unexpected(holds.error());
    }
    if (holds->value) {
        return expression.field("consequence");
    }
    const syntax::Node otherwise = expression.field("alternative");
    return otherwise ? Read<syntax::Node>(code_children(otherwise).front())
                     : cannot_evaluate(expression, "it has no `else`");
}

Read<Constant> Constants::condition(syntax::Node expression, const ConstantPlace& place) {
    const auto taken = branch(expression, place);
    return taken ? constant(*taken, place) : std::unexpected(taken.error());
}

Read<Constant> Constants::block(syntax::Node expression, const ConstantPlace& place) {
    const syntax::Node body = expression.is("const_block") ? expression.child("block") : expression;
    const syntax::Node only = only_expression(body);
    return only ? constant(only, place) : cannot_evaluate(expression, "a block of several statements is not run");
}

Read<Constant> Constants::member(syntax::Node expression, const ConstantPlace& place) {
    if (is_number_of_flags(expression.field("field").text())) {
        return constant(expression.field("value"), place);
    }
    return cannot_evaluate(expression, "only literals, operators and other constants are");
}

Read<Constant> Constants::macro(syntax::Node expression) {
    if (expression.field("macro").text() != "cfg") {
        return cannot_evaluate(expression, "macros are not expanded");
    }
    const Meta predicate = read_predicate(expression.child("token_tree"));
    switch (evaluate_predicate(predicate, features_at(environment_, expression.span()))) {
    case Presence::present: return Constant{1, boolean};
    case Presence::absent: return Constant{0, boolean};
    case Presence::platform: break;
    }
    return cannot_evaluate(expression, "it depends on the target");
}

Read<std::vector<Wide>> Constants::discriminants(const Item& enumeration, const std::vector<Annotated>& variants) {
    const auto type = integer_type(written_integer(enumeration.notes).value_or("isize"));
    std::vector<Wide> values;
    for (const Annotated& variant : variants) {
        Wide value = values.empty() ? 0 : values.back() + 1;
        if (const syntax::Node written = variant.node.field("value")) {
            const auto result = evaluate(written, {enumeration.module, type, std::nullopt});
            if (!result) {
                return std::unexpected(result.error());
            }
            value = *result;
        }
        if (type && !fits(value, *type)) {
            return cannot_evaluate(variant.node, "its value does not fit the enum's type");
        }
        values.push_back(value);
    }
    return values;
}

std::optional<IntegerType> Constants::type_of_newtype(const Item& item) const {
    const syntax::Node body = item.node.field("body");
    if (item.kind != ItemKind::structure || !body.is("ordered_field_declaration_list")) {
        return std::nullopt;
    }
    const syntax::Node type = body.field("type");
    return type ? type_of(type, item.module) : std::nullopt;
}

std::string Constants::primitive_of(syntax::Node type, ModuleId module, int aliases) const {
    constexpr int most_aliases = 32;
    const auto path = read_path(type);
    if (!path || aliases > most_aliases) {
        return "";
    }
    const Target target = scope_.resolve(module, *path, Space::type);
    if (target.kind == Target::Kind::primitive && target.member.empty()) {
        return target.name;
    }
    if (target.kind == Target::Kind::item && crate_.item(target.item).kind == ItemKind::alias) {
        const Item& alias = crate_.item(target.item);
        return primitive_of(alias.node.field("type"), alias.module, aliases + 1);
    }
    return "";
}

std::optional<IntegerType> Constants::type_of(syntax::Node type, ModuleId module) const {
    return integer_type(primitive_of(type, module));
}

std::optional<std::string> written_integer(const Annotations& notes) {
    for (const Meta& attribute : notes.attributes) {
        for (const Meta& word : attribute.list) {
            if (attribute.path == "repr" && integer_type(word.path)) {
                return word.path;
            }
        }
    }
    return std::nullopt;
}

}  // namespace reader::rust

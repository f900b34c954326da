// SPDX-License-Identifier: MIT
// Constant expressions that are texts or durations.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/rust/constants.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

constexpr Wide second = 1'000'000'000;

/// As rustc reads it: a line ends with `\n` alone.
std::string with_plain_lines(std::string_view literal) {
    std::string text;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\r' || i + 1 == literal.size() || literal[i + 1] != '\n') {
            text.push_back(literal[i]);
        }
    }
    return text;
}

/// What one unit of `Duration::from_millis` is in nanoseconds; nothing for other functions.
std::optional<Wide> unit_of(std::string_view function) {
    struct Entry {
        std::string_view name;
        Wide unit;
    };
    constexpr std::array entries = {
        Entry{"from_nanos", 1},
        Entry{"from_micros", 1000},
        Entry{"from_millis", 1'000'000},
        Entry{"from_secs", second},
        Entry{"from_mins", 60 * second},
        Entry{"from_hours", 3600 * second},
        Entry{"from_days", 86400 * second},
        Entry{"from_weeks", 7 * 86400 * second},
    };
    constexpr std::string_view type = "std::time::Duration::";
    const auto found = function.starts_with(type)
                           ? std::ranges::find(entries, function.substr(type.size()), &Entry::name)
                           : entries.end();
    return found == entries.end() ? std::nullopt : std::optional(found->unit);
}

}  // namespace

Read<std::string> Constants::evaluate_text(syntax::Node expression, const ConstantPlace& place) {
    return text(expression, place);
}

Read<std::string> Constants::text(syntax::Node expression, const ConstantPlace& place) {
    const auto inner = bare(expression, place);
    if (!inner) {
        return std::unexpected(inner.error());
    }
    if (inner->is("string_literal") || inner->is("raw_string_literal")) {
        const auto value = string_value(with_plain_lines(inner->text()));
        return value ? Read<std::string>(*value) : cannot_evaluate(*inner, "not a text");
    }
    if (inner->is("macro_invocation")) {
        return cannot_evaluate(*inner, "macros are not expanded");
    }
    const auto named = find_constant(*inner, target_of(*inner, place));
    if (!named) {
        return std::unexpected(named.error());
    }
    if (!*named) {
        return cannot_evaluate(*inner, "only literals and other constants are");
    }
    return through(*inner, **named, [&](syntax::Node value, const ConstantPlace& there) { return text(value, there); });
}

Read<Wide> Constants::evaluate_duration(syntax::Node expression, const ConstantPlace& place) {
    const auto value = duration(expression, place);
    if (value && !fits(*value, {true, 64})) {
        return cannot_evaluate(expression, "a `time.Duration` of Go holds no more than 292 years");
    }
    return value;
}

Read<Wide> Constants::duration(syntax::Node expression, const ConstantPlace& place) {
    const auto inner = bare(expression, place);
    if (!inner) {
        return std::unexpected(inner.error());
    }
    if (inner->is("call_expression")) {
        return duration_call(*inner, place);
    }
    const Target target = target_of(*inner, place);
    if (target.kind == Target::Kind::external && target.name == "std::time::Duration::ZERO") {
        return Wide{0};
    }
    if (target.kind == Target::Kind::external && target.name == "std::time::Duration::MAX") {
        return largest({false, 64}) * second + second - 1;
    }
    const auto named = find_constant(*inner, target);
    if (!named) {
        return std::unexpected(named.error());
    }
    if (!*named) {
        return cannot_evaluate(*inner, "only literals and other constants are");
    }
    return through(*inner, **named,
                   [&](syntax::Node value, const ConstantPlace& there) { return duration(value, there); });
}

/// `Duration::from_millis(5)`, `Duration::new(1, 500)`.
Read<Wide> Constants::duration_call(syntax::Node expression, const ConstantPlace& place) {
    const Target function = target_of(expression.field("function"), place);
    const bool is_external = function.kind == Target::Kind::external;
    const bool is_new = is_external && function.name == "std::time::Duration::new";
    const auto unit = is_external ? unit_of(function.name) : std::nullopt;
    const auto arguments = code_children(expression.field("arguments"));
    if (arguments.size() != (is_new ? 2 : 1) || (!is_new && !unit)) {
        return cannot_evaluate(expression, "functions are not called");
    }
    const auto count = evaluate(arguments[0], {place.module, IntegerType{false, 64}, place.self});
    if (!count || !is_new) {
        return count ? Read<Wide>(*count * *unit) : count;
    }
    const auto rest = evaluate(arguments[1], {place.module, IntegerType{false, 32}, place.self});
    return rest ? Read<Wide>(*count * second + *rest) : rest;
}

}  // namespace reader::rust

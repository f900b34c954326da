// SPDX-License-Identifier: MIT
// Constants that are texts: literals side by side, and the names of such constants.
#include <fmt/format.h>

#include "read/cpp/lexer.hpp"
#include "read/cpp/literal.hpp"
#include "read/cpp/lookup.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

std::unexpected<NotConstant> none(std::string reason) { return std::unexpected(NotConstant{false, std::move(reason)}); }

/// Where the bracket is closed that is open at `open`; the text's end where it is not.
std::size_t closing(std::string_view text, std::size_t open) {
    int depth = 0;
    for (const auto token : tokenize(text)) {
        const auto word = text_of(text, token);
        depth += word == "(" || word == "{" ? 1 : word == ")" || word == "}" ? -1 : 0;
        if (token.begin >= open && depth == 0) {
            return token.begin;
        }
    }
    return text.size();
}

/// `std::string_view("a")` → `"a"`, in either brackets.
std::string_view without_call(std::string_view text) {
    const auto open = text.find_first_of("({\"");
    if (open == std::string_view::npos || text[open] == '"' || closing(text, open) + 1 != text.size()) {
        return text;
    }
    const auto type = support::trim(text.substr(0, open));
    const bool is_view = type.empty() || type.ends_with("string_view");
    return is_view ? support::trim(text.substr(open + 1, text.size() - open - 2)) : text;
}

/// Texts end where a NUL is, unless they say how long they are; and a NUL in one is seldom meant.
EvaluatedText whole(std::string text) {
    return text.find('\0') == std::string::npos ? EvaluatedText(std::move(text)) : none("it has a NUL in it");
}

EvaluatedText literals(std::string_view text) {
    std::string joined;
    for (const auto token : tokenize(text)) {
        const auto part = token.kind == TokenKind::string ? text_literal(text_of(text, token)) : std::nullopt;
        const bool is_suffix = token.kind == TokenKind::identifier && text_of(text, token) == "sv" && !joined.empty();
        if (!part && !is_suffix && token.kind != TokenKind::comment) {
            return none(fmt::format("`{}` is no text that can be read here", text));
        }
        joined += part.value_or("");
    }
    return whole(std::move(joined));
}

Path path_in(std::string_view text) {
    Path path{.absolute = text.starts_with("::"), .parts = {}};
    for (const auto token : tokenize(text)) {
        const auto word = text_of(text, token);
        if (token.kind == TokenKind::identifier) {
            path.parts.emplace_back(word);
        } else if (word != "::") {
            return {};
        }
    }
    return path;
}

}  // namespace

EvaluatedText TypeSyntax::text_value(std::string_view expression, Place place) {
    const auto text = without_call(without_braces(support::trim(expression)));
    const auto path = path_in(text);
    const auto found = path.parts.empty() ? Found{} : look_up(path, place);
    if (found.entity != nullptr && found.entity->kind == EntityKind::constant && found.entity->value) {
        const auto& constant = *found.entity;
        return text_value(constant.value.text(), {constant.scope, constant.order});
    }
    if (path.is_plain() && macros_.find(path.parts[0]) != nullptr) {
        const auto& macro = *macros_.find(path.parts[0]);
        return macro.uncertain || macro.function_like
                   ? none(fmt::format("the macro `{}` has no value of its own", text))
                   : literals(macro.body);
    }
    return literals(text);
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// ERROR and missing nodes: which of them are the user's, and what is said of them.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/collect.hpp"
#include "read/cpp/lexer.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

constexpr std::size_t longest_quote = 40;

/// Where the grammar, not the user, lacks something: `f() = delete`, `enum : int { … }`, `template class X<int>`.
bool is_tolerated(const syntax::Node& node, const Unit& unit) {
    if (node.is("delete_expression") || node.is("template_instantiation")) {
        return true;
    }
    return !unit.exported && (node.is("compound_statement") || node.is("template_declaration"));
}

bool is_unnamed_enum(const syntax::Node& node, const syntax::Node& child) {
    return node.is("enum_specifier") && child.is_missing() && child.is("type_identifier");
}

/// A word in capitals before the error may be a macro that decorates.
std::string suspected_macro(const syntax::Node& item, std::uint32_t error_end) {
    const auto text = item.text();
    std::string suspect;
    for (const auto token : tokenize(text)) {
        const auto word = text_of(text, token);
        const bool capitals =
            word.size() > 2 && std::ranges::all_of(word, [](char letter) {
                return (letter >= 'A' && letter <= 'Z') || letter == '_' || (letter >= '0' && letter <= '9');
            });
        if (token.kind == TokenKind::identifier && capitals && item.span().begin + token.begin <= error_end) {
            suspect = word;
        }
    }
    return suspect;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

std::string quoted(std::string_view text) {
    text = first_line(text);
    auto length = std::min(text.size(), longest_quote);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        --length;
    }
    return fmt::format("`{}{}`", text.substr(0, length), length < text.size() ? "…" : "");
}

/// The bracket among an ERROR node's tokens that has no partner: an opening one, or null.
syntax::Node never_closed(const syntax::Node& error) {
    std::vector<syntax::Node> open;
    for (const auto& token : error.children()) {
        const auto text = token.is_named() ? std::string_view() : token.text();
        if (text == "{" || text == "(" || text == "[") {
            open.push_back(token);
        } else if ((text == "}" || text == ")" || text == "]") && !open.empty()) {
            open.pop_back();
        }
    }
    return open.empty() ? syntax::Node() : open.back();
}

/// The last character before a place that is no white space.
source::Span before(source::Span place, const source::SourceMap& sources) {
    const auto text = std::string_view(sources.file(place.file).text()).substr(0, place.begin);
    const auto last = text.find_last_not_of(" \t\r\n");
    const auto begin = last == std::string_view::npos ? place.begin : static_cast<std::uint32_t>(last);
    return {place.file, begin, begin + 1};
}

diagnostics::Diagnostic missing(const syntax::Node& node, const source::SourceMap& sources) {
    return {.message = (node.is_named() ? std::string("a name") : fmt::format("`{}`", node.kind())) + " is missing",
            .span = before(node.span(), sources),
            .label = "after this"};
}

diagnostics::Diagnostic unexpected(const syntax::Node& node, const source::SourceMap& sources) {
    if (const auto bracket = never_closed(node)) {
        return {.message = fmt::format("`{}` is never closed", bracket.text()),
                .span = bracket.span(),
                .label = "opened here"};
    }
    auto span = node.span();
    const auto text = sources.text(span);
    span.end = span.begin + static_cast<std::uint32_t>(first_line(text).size());
    return {.message = fmt::format("unexpected {}", quoted(text)), .span = span, .label = "not expected here"};
}

}  // namespace

syntax::Node error_in(const syntax::Node& node, const Unit& unit) {
    if (!node.has_error() || is_tolerated(node, unit)) {
        return {};
    }
    if (node.is_error() || node.is_missing()) {
        return node;
    }
    for (const auto& child : node.children()) {
        if (child.has_error() && !is_unnamed_enum(node, child)) {
            if (auto error = error_in(child, unit)) {
                return error;
            }
        }
    }
    return {};
}

void report_syntax_error(const syntax::Node& error, const syntax::Node& item, const source::SourceMap& sources,
                         diagnostics::Sink& sink) {
    auto report = error.is_missing() ? missing(error, sources) : unexpected(error, sources);
    report.kind = diagnostics::Kind::syntax_error;
    const auto macro = suspected_macro(item, error.span().end);
    report.help = {
        macro.empty()
            ? "if the compiler accepts it, put `//beepboop:skip` above the item"
            : fmt::format("if `{0}` is a macro, name it in beepboop.toml: `[cpp] macros = [\"{0}\"]`", macro)};
    sink.report(std::move(report));
}

}  // namespace reader::cpp

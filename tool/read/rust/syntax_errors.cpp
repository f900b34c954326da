// SPDX-License-Identifier: MIT
// Hints out of ERROR and missing nodes: what was met, what was expected, what was never closed.
#include "read/rust/syntax_errors.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace reader::rust {
namespace {

constexpr std::size_t longest_quote = 40;

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

/// The first line of a node's text, for a message.
std::string quote(std::string_view text) {
    text = first_line(text);
    std::size_t length = std::min(text.size(), longest_quote);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        --length;
    }
    return fmt::format("`{}{}`", text.substr(0, length), length < text.size() ? "…" : "");
}

bool closes(std::string_view opening, std::string_view closing) {
    return (opening == "{" && closing == "}") || (opening == "(" && closing == ")") ||
           (opening == "[" && closing == "]");
}

/// The bracket among the node's own tokens that has no partner; null where there is none.
syntax::Node lonely_bracket(const syntax::Node& node) {
    std::vector<syntax::Node> open;
    for (const syntax::Node& token : node.children()) {
        if (token.is("{") || token.is("(") || token.is("[")) {
            open.push_back(token);
        } else if (token.is("}") || token.is(")") || token.is("]")) {
            if (open.empty() || !closes(open.back().kind(), token.kind())) {
                return token;
            }
            open.pop_back();
        }
    }
    return open.empty() ? syntax::Node() : open.back();
}

/// The last character before a place that is no white space.
source::Span before(source::Span place, const source::SourceMap& sources) {
    const std::string_view text = sources.file(place.file).text();
    const auto last = text.substr(0, place.begin).find_last_not_of(" \t\r\n");
    place.begin = last == std::string_view::npos ? place.begin : static_cast<std::uint32_t>(last);
    place.end = place.begin + 1;
    return place;
}

diagnostics::Diagnostic missing(const syntax::Node& node, const source::SourceMap& sources) {
    const bool is_type = node.is("type_identifier");
    const auto what = node.is_named() ? (is_type ? "a type" : "a name") : fmt::format("`{}`", node.kind());
    return {.message = what + " is missing", .span = before(node.span(), sources), .label = "after this"};
}

diagnostics::Diagnostic unexpected(const syntax::Node& node) {
    const syntax::Node bracket = lonely_bracket(node);
    if (bracket.is("{") || bracket.is("(") || bracket.is("[")) {
        return {.message = fmt::format("`{}` is never closed", bracket.kind()),
                .span = bracket.span(),
                .label = "opened here"};
    }
    const syntax::Node culprit = bracket ? bracket : node;
    source::Span span = culprit.span();
    span.end = span.begin + static_cast<std::uint32_t>(first_line(culprit.text()).size());
    return {.message = fmt::format("unexpected {}", quote(culprit.text())), .span = span, .label = "not expected here"};
}

}  // namespace

void report_syntax_error(syntax::Node node, const std::string& item, const Environment& environment) {
    const syntax::Node error = first_error(node);
    auto diagnostic = error.is_missing() ? missing(error, environment.sources) : unexpected(error);
    diagnostic.kind = diagnostics::Kind::syntax_error;
    diagnostic.item = item;
    if (!item.empty()) {
        diagnostic.help.push_back("if rustc accepts it, put `//beepboop:skip` above the item");
    }
    environment.sink.report(std::move(diagnostic));
}

void report_misplaced(syntax::Node node, const Environment& environment) {
    environment.sink.report({.kind = diagnostics::Kind::syntax_error,
                             .message = fmt::format("{} is not an item", quote(node.text())),
                             .span = node.span(),
                             .label = "expected a function, a type, a module or the like"});
}

}  // namespace reader::rust

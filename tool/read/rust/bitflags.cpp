// SPDX-License-Identifier: MIT
// One text into another of the same length, so that the grammar can read what a macro was given.
#include "read/rust/bitflags.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace reader::rust {
namespace {

class Rewriting {
public:
    Rewriting(std::string_view original, source::Span tokens) : text_(original) {
        blank(0, tokens.begin + 1);
        blank(tokens.end - 1, static_cast<std::uint32_t>(text_.size()));
    }

    /// `pub struct Name: u32 { … }`, as often as it stands there; whatever else there is goes.
    void rewrite(const std::vector<syntax::Node>& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].is("struct")) {
                put(tokens[i], "enum  ");
            } else if (tokens[i].is(":")) {
                integers_.push_back(i + 1 < tokens.size() ? std::string(tokens[i + 1].text()) : "");
                blank_until_body(tokens, i);
            } else if (tokens[i].is("impl")) {
                i = blank_implementation(tokens, i);
            } else if (tokens[i].is("token_tree") && tokens[i].text().starts_with('{')) {
                rewrite_body(tokens[i].children());
            }
        }
    }

    const std::string& text() const { return text_; }
    std::vector<std::string> take_integers() { return std::move(integers_); }

private:
    void blank(std::uint32_t begin, std::uint32_t end) {
        const auto is_line_end = [](char character) { return character == '\n' || character == '\r'; };
        std::replace_if(
            text_.begin() + begin, text_.begin() + end, [&](char c) { return !is_line_end(c); }, ' ');
    }

    void blank(const syntax::Node& node) { blank(node.span().begin, node.span().end); }

    void put(const syntax::Node& token, std::string_view text) { text_.replace(token.span().begin, text.size(), text); }

    static bool is_body(const syntax::Node& node) { return node.is("token_tree") && node.text().starts_with('{'); }

    void blank_until_body(const std::vector<syntax::Node>& tokens, std::size_t from) {
        for (; from < tokens.size() && !is_body(tokens[from]); ++from) {
            blank(tokens[from]);
        }
    }

    std::size_t blank_implementation(const std::vector<syntax::Node>& tokens, std::size_t from) {
        blank_until_body(tokens, from);
        while (from < tokens.size() && !is_body(tokens[from])) {
            ++from;
        }
        if (from < tokens.size()) {
            blank(tokens[from]);
        }
        return from;
    }

    void rewrite_body(const std::vector<syntax::Node>& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].is("const") && i + 1 < tokens.size() && tokens[i + 1].is("_")) {
                i = blank_unnamed(tokens, i);
            } else if (tokens[i].is("const")) {
                blank(tokens[i]);
            } else if (tokens[i].is(";")) {
                put(tokens[i], ",");
            }
        }
    }

    /// `const _ = …;` with the attributes above it.
    std::size_t blank_unnamed(const std::vector<syntax::Node>& tokens, std::size_t at) {
        for (std::size_t i = at; i >= 2 && tokens[i - 1].is("token_tree") && tokens[i - 2].is("#"); i -= 2) {
            blank(tokens[i - 1]);
            blank(tokens[i - 2]);
        }
        for (; at < tokens.size() && !tokens[at].is(";"); ++at) {
            blank(tokens[at]);
        }
        if (at < tokens.size()) {
            blank(tokens[at]);
        }
        return at;
    }

    std::string text_;
    std::vector<std::string> integers_;
};

}  // namespace

bool is_bitflags(syntax::Node macro_invocation) {
    const auto name = macro_invocation.field("macro").text();
    return name == "bitflags" || name.ends_with("::bitflags");
}

Bitflags parse_bitflags(syntax::Node macro_invocation, const source::SourceMap& sources) {
    const syntax::Node tokens = macro_invocation.child("token_tree");
    const source::FileId file = tokens.span().file;
    Rewriting rewriting(sources.file(file).text(), tokens.span());
    rewriting.rewrite(tokens.children());
    return {syntax::Tree::parse(syntax::Grammar::rust, sources, file, rewriting.text()), rewriting.take_integers()};
}

}  // namespace reader::rust

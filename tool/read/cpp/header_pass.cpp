// SPDX-License-Identifier: MIT
// Tokens that are no directives: dead ones, attributes, and macros that only decorate become spaces.
#include "read/cpp/header_pass.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace reader::cpp {
namespace {

bool opens(std::string_view word) { return word == "(" || word == "[" || word == "{"; }
bool closes(std::string_view word) { return word == ")" || word == "]" || word == "}"; }

/// Keywords that take a list in parentheses and are kept as attributes.
bool begins_attribute(std::string_view word) {
    return word == "__attribute__" || word == "__attribute" || word == "__declspec" || word == "alignas" ||
           word == "_Alignas";
}

/// Keywords that mean nothing to a reader of declarations.
bool means_nothing(std::string_view word) {
    constexpr std::array<std::string_view, 10> words = {"__extension__", "__inline",  "__inline__", "__forceinline",
                                                        "__cdecl",       "__stdcall", "__restrict", "_Noreturn",
                                                        "__restrict__",  "__const"};
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

HeaderPass::HeaderPass(Preprocessor& owner, Unit& unit, std::string path)
    : owner_(owner), unit_(unit), path_(std::move(path)), original_(owner.sources_.file(unit.file).text()),
      tokens_(tokenize(original_)) {
    unit_.text = original_;
    // A byte order mark, which only stands before the first token.
    const auto first = static_cast<std::uint32_t>(original_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    blank({unit_.file, 0, first});
}

void HeaderPass::run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
        const auto token = tokens_[at_];
        if (token.kind == TokenKind::directive) {
            region_open_ = false;
            directive(token);
            blank(span(token));
        } else if (is_hidden()) {
            blank(span(token));
        } else {
            mark_uncertain(token);
            decoration(token);
        }
    }
    if (branches_.is_open()) {
        const auto begin = branches_.opened_at();
        fail({unit_.file, begin, begin + 1}, "this `#if` has no `#endif`");
    }
    if (packing_) {
        unit_.packed.push_back({unit_.file, pack_begin_, static_cast<std::uint32_t>(original_.size())});
    }
}

std::string_view HeaderPass::word(std::size_t index) const {
    return index < tokens_.size() ? text_of(original_, tokens_[index]) : std::string_view();
}

void HeaderPass::blank(source::Span span) {
    for (auto i = span.begin; i < span.end; ++i) {
        if (unit_.text[i] != '\n') {
            unit_.text[i] = ' ';
        }
    }
}

bool HeaderPass::is_hidden() const {
    return branches_.presence() == Presence::never || (!texts_.empty() && texts_.back().hidden);
}

void HeaderPass::mark_uncertain(Token token) {
    if (branches_.presence() != Presence::some_targets) {
        return;
    }
    if (region_open_) {
        unit_.uncertain.back().end = token.end;
    } else {
        unit_.uncertain.push_back(span(token));
        region_open_ = true;
    }
}

void HeaderPass::fail(source::Span span, const std::string& message) {
    owner_.sink_.report({.kind = diagnostics::Kind::syntax_error, .message = message, .span = span});
}

void HeaderPass::decoration(Token token) {
    const auto text = text_of(original_, token);
    if (token.kind == TokenKind::punctuation && is_attribute_list()) {
        attribute(matching(at_));
    } else if (is_braced_default()) {
        const auto last = matching(at_ + 1);
        blank({unit_.file, token.begin, tokens_[last].end});
        at_ = last;
    } else if (token.kind != TokenKind::identifier) {
        return;
    } else if (begins_attribute(text) && word(at_ + 1) == "(") {
        attribute(matching(at_ + 1));
    } else if (means_nothing(text)) {
        blank(span(token));
    } else if (text == "extern" && word(at_ + 1) == "template") {
        const auto end = std::ranges::find_if(tokens_.begin() + static_cast<std::ptrdiff_t>(at_), tokens_.end(),
                                              [&](Token each) { return text_of(original_, each) == ";"; });
        const auto last = static_cast<std::size_t>(end - tokens_.begin()) - (end == tokens_.end() ? 1 : 0);
        blank({unit_.file, token.begin, tokens_[last].end});
        at_ = last;
    } else {
        macro(token);
    }
}

/// `= {}` of a parameter, which the parser does not know. Default arguments do not count.
bool HeaderPass::is_braced_default() const {
    if (word(at_) != "=" || word(at_ + 1) != "{") {
        return false;
    }
    const auto after = word(matching(at_ + 1) + 1);
    return (after == "," || after == ")") && is_in_parentheses();
}

bool HeaderPass::is_in_parentheses() const {
    int closed = 0;
    for (auto i = at_; i-- > 0;) {
        if (closes(word(i))) {
            ++closed;
        } else if (opens(word(i)) && closed-- == 0) {
            return word(i) == "(";
        }
    }
    return false;
}

bool HeaderPass::is_attribute_list() const { return word(at_) == "[" && word(at_ + 1) == "["; }

/// Blanks the tokens up to the one at `last` and remembers them.
void HeaderPass::attribute(std::size_t last) {
    const source::Span whole{unit_.file, tokens_[at_].begin, tokens_[last].end};
    unit_.attributes.push_back(whole);
    blank(whole);
    at_ = last;
}

/// The bracket that closes the one at `open`; the last token where none does.
std::size_t HeaderPass::matching(std::size_t open) const {
    int depth = 0;
    for (auto i = open; i < tokens_.size(); ++i) {
        depth += opens(word(i)) ? 1 : closes(word(i)) ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return tokens_.size() - 1;
}

void HeaderPass::macro(Token token) {
    const auto name = text_of(original_, token);
    const auto replacement = owner_.macros_.replacement(name);
    if (!replacement) {
        return;
    }
    const auto* known = owner_.macros_.find(name);
    const bool takes_arguments = (known == nullptr || known->function_like) && word(at_ + 1) == "(";
    const auto last = takes_arguments ? matching(at_ + 1) : at_;
    blank({unit_.file, token.begin, tokens_[last].end});
    std::ranges::copy(*replacement, unit_.text.begin() + token.begin);
    at_ = last;
}

}  // namespace reader::cpp

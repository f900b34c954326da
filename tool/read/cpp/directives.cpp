// SPDX-License-Identifier: MIT
// The preprocessor's own lines: branches, definitions, inclusion, pragmas.
#include <fmt/format.h>

#include "read/cpp/header_pass.hpp"
#include "support/strings.hpp"

namespace reader::cpp {

namespace {

/// NAME of `#if !defined(NAME)`.
std::string asked_by_guard(const std::string& condition) {
    auto text = support::replace_all(condition, " ", "");
    const bool asks = text.starts_with("!defined");
    text = asks ? text.substr(std::string_view("!defined").size()) : "";
    const bool bracketed = text.starts_with('(') && text.ends_with(')');
    text = bracketed ? text.substr(1, text.size() - 2) : text;
    return is_identifier(text) ? text : "";
}

}  // namespace

std::string joined(std::string_view text, const std::vector<Token>& tokens, std::size_t first) {
    std::string result;
    for (auto i = first; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::comment) {
            continue;
        }
        const bool apart = i > first && tokens[i].begin > tokens[i - 1].end;
        result += apart && !result.empty() ? " " : "";
        result += text_of(text, tokens[i]);
    }
    return result;
}

void HeaderPass::directive(Token token) {
    const auto text = text_of(original_, token).substr(1);
    const auto words = tokenize(text);
    const auto name = words.empty() ? std::string_view() : text_of(text, words[0]);
    const auto rest = joined(text, words, 1);
    if (branch(name, rest, token) || branches_.presence() == Presence::never) {
        return;
    }
    const bool uncertain = branches_.presence() == Presence::some_targets;
    if (name == "define") {
        define(text.substr(words[0].end));
    } else if (name == "undef") {
        owner_.macros_.undefine(rest, uncertain);
    } else if ((name == "include" || name == "import") && !is_hidden()) {
        include(text.substr(words[0].end), token.begin + 1 + words[0].end, token);
    } else if (name == "pragma") {
        pragma(rest, token);
    }
}

/// Whether the line opened, switched or closed a branch.
bool HeaderPass::branch(std::string_view name, const std::string& rest, Token token) {
    auto& macros = owner_.macros_;
    const auto inverted = [](Condition condition) {
        return condition == Condition::unknown ? condition
               : condition == Condition::yes   ? Condition::no
                                               : Condition::yes;
    };
    bool matched = true;
    if (name == "if" || name == "ifdef" || name == "ifndef") {
        const auto asked = name == "ifndef" ? rest : name == "if" ? asked_by_guard(rest) : "";
        const auto condition = is_guard(asked)   ? (macros.find(asked) ? Condition::no : Condition::yes)
                               : name == "if"    ? macros.condition(rest)
                               : name == "ifdef" ? macros.is_defined(rest)
                                                 : inverted(macros.is_defined(rest));
        branches_.open(condition, token.begin);
        texts_.push_back({.hidden = is_hidden(), .whole = true});
    } else if (name == "elif") {
        matched = branches_.next(macros.condition(rest));
    } else if (name == "elifdef" || name == "elifndef") {
        const auto condition = macros.is_defined(rest);
        matched = branches_.next(name == "elifdef" ? condition : inverted(condition));
    } else if (name == "else") {
        matched = branches_.next(Condition::yes);
    } else if (name == "endif") {
        matched = branches_.close();
        if (matched) {
            texts_.pop_back();
        }
        if (!matched) {
            fail(span(token), "this `#endif` has no `#if`");
        }
        return true;
    } else {
        return false;
    }
    if (!matched) {
        fail(span(token), fmt::format("this `#{}` has no `#if`", name));
    } else {
        enter_branch();
    }
    return true;
}

/// Of several branches that some targets have, those after the first are parsed too if each is complete in itself.
void HeaderPass::enter_branch() {
    auto& text = texts_.back();
    const bool outer_hidden = texts_.size() > 1 && texts_[texts_.size() - 2].hidden;
    const bool whole = is_whole(at_ + 1);
    text.hidden = outer_hidden || (branches_.is_alternative() && !(whole && text.whole));
    text.whole = text.whole && (whole || branches_.presence() == Presence::never);
}

bool HeaderPass::is_whole(std::size_t first) const {
    int nested = 0;
    int depth = 0;
    std::string_view last;
    for (auto i = first; i < tokens_.size(); ++i) {
        const auto text = word(i);
        if (tokens_[i].kind == TokenKind::directive) {
            const auto name = support::trim(text.substr(1));
            if (nested == 0 && (name.starts_with("el") || name.starts_with("endif"))) {
                break;
            }
            nested += name.starts_with("if") ? 1 : name.starts_with("endif") ? -1 : 0;
        } else if (tokens_[i].kind != TokenKind::comment) {
            depth += text == "{" || text == "(" ? 1 : text == "}" || text == ")" ? -1 : 0;
            last = text;
        }
    }
    return depth == 0 && (last.empty() || last == ";" || last == "}");
}

/// `#ifndef NAME` with `#define NAME` right below: no question to the target, whatever the name looks like.
bool HeaderPass::is_guard(const std::string& name) const {
    if (at_ + 1 >= tokens_.size() || tokens_[at_ + 1].kind != TokenKind::directive) {
        return false;
    }
    const auto text = word(at_ + 1).substr(1);
    const auto words = tokenize(text);
    return words.size() >= 2 && text_of(text, words[0]) == "define" && text_of(text, words[1]) == name;
}

void HeaderPass::define(std::string_view text) {
    const auto words = tokenize(text);
    if (words.empty() || words[0].kind != TokenKind::identifier) {
        return;
    }
    Macro macro;
    std::size_t body = 1;
    if (words.size() > 1 && text_of(text, words[1]) == "(" && words[1].begin == words[0].end) {
        macro.function_like = true;
        while (body < words.size() && text_of(text, words[body]) != ")") {
            ++body;
        }
        ++body;
    }
    macro.body = joined(text, words, body);
    macro.uncertain = branches_.presence() == Presence::some_targets;
    owner_.macros_.define(std::string(text_of(text, words[0])), std::move(macro));
}

void HeaderPass::include(std::string_view text, std::uint32_t text_begin, Token token) {
    const auto name = support::trim(text);
    const bool quoted = name.starts_with('"');
    const auto end = name.size() > 1 ? name.find(quoted ? '"' : '>', 1) : std::string_view::npos;
    if ((!quoted && !name.starts_with('<')) || end == std::string_view::npos) {
        return;
    }
    const std::string header(name.substr(1, end - 1));
    const auto located = owner_.includes_.locate(header, quoted, path_);
    const auto begin = text_begin + static_cast<std::uint32_t>(text.find(quoted ? '"' : '<'));
    if (located.lookup == Lookup::missing && branches_.presence() == Presence::sure) {
        owner_.sink_.report(
            {.kind = diagnostics::Kind::missing_file,
             .message = fmt::format("the included header `{}` is not there", header),
             .span = source::Span{unit_.file, begin, begin + static_cast<std::uint32_t>(end) + 1},
             .help = {"put it beside the including header, or name its folder under `[cpp] include` in beepboop.toml",
                      "headers of the system are included with `<…>`"}});
    }
    if (auto* unit = located.lookup == Lookup::read ? owner_.open(located.path) : nullptr) {
        unit_.includes.push_back({token.begin, unit});
        if (branches_.presence() == Presence::some_targets) {
            unit->uncertain.push_back({unit->file, 0, static_cast<std::uint32_t>(unit->text.size())});
        }
    }
}

void HeaderPass::pragma(const std::string& rest, Token token) {
    if (rest == "once") {
        owner_.once_.insert(path_);
    } else if (rest.starts_with("pack")) {
        const bool ends = rest.find("pop") != std::string::npos || support::replace_all(rest, " ", "") == "pack()";
        if (packing_ && ends) {
            unit_.packed.push_back({unit_.file, pack_begin_, token.begin});
        }
        packing_ = !ends;
        pack_begin_ = token.begin;
    }
}

}  // namespace reader::cpp

// SPDX-License-Identifier: MIT
// `//beepboop:word argument`, right above an item; one space after the slashes is accepted.
#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "read/cpp/lexer.hpp"
#include "read/cpp/notes.hpp"
#include "support/strings.hpp"

namespace reader::cpp {
namespace {

constexpr std::array kinds = {DirectiveKind::fast,          DirectiveKind::name,       DirectiveKind::skip,
                              DirectiveKind::record,        DirectiveKind::object,     DirectiveKind::flat,
                              DirectiveKind::serialize,     DirectiveKind::concurrent, DirectiveKind::flags,
                              DirectiveKind::default_value, DirectiveKind::convert};

/// What stands after `beepboop:`; empty where the comment is none of ours.
std::string_view body_of(std::string_view comment) {
    for (const std::string_view mark : {"//beepboop:", "// beepboop:"}) {
        if (comment.starts_with(mark) && comment.size() > mark.size() &&
            std::isalpha(static_cast<unsigned char>(comment[mark.size()]))) {
            return support::trim(comment.substr(mark.size()));
        }
    }
    return {};
}

void report_unknown(std::string_view word, source::Span span, diagnostics::Sink& sink) {
    std::vector<std::string> known;
    for (const auto kind : kinds) {
        known.emplace_back(name(kind));
    }
    const auto nearest = support::nearest(word, known);
    sink.report({.kind = diagnostics::Kind::unknown_directive,
                 .message = fmt::format("there is no directive `{}`", word),
                 .span = span,
                 .help = {nearest.empty() ? fmt::format("there are {}", support::join(known, ", "))
                                          : fmt::format("did you mean `//beepboop:{}`?", nearest)}});
}

void report_invalid(std::string message, source::Span span, diagnostics::Sink& sink) {
    sink.report({.kind = diagnostics::Kind::invalid_directive, .message = std::move(message), .span = span});
}

/// What is wrong with the argument; empty where nothing is.
std::string complaint(DirectiveKind kind, std::string_view argument) {
    switch (kind) {
    case DirectiveKind::name:
        return argument.empty() || argument.find(' ') != argument.npos
                   ? "`name` takes one name: `//beepboop:name NewName`"
                   : "";
    case DirectiveKind::default_value: {
        const auto sign = argument.find('=');
        const bool complete = sign != argument.npos && !support::trim(argument.substr(0, sign)).empty() &&
                              !support::trim(argument.substr(sign + 1)).empty();
        return complete ? "" : "`default` takes a field and its value: `//beepboop:default field=value`";
    }
    case DirectiveKind::fast:
    case DirectiveKind::skip:
    case DirectiveKind::record:
    case DirectiveKind::object:
    case DirectiveKind::flat:
    case DirectiveKind::serialize:
    case DirectiveKind::concurrent:
    case DirectiveKind::flags:
    case DirectiveKind::convert: return argument.empty() ? "" : fmt::format("`{}` takes nothing after it", name(kind));
    }
    return "";
}

}  // namespace

std::string_view name(DirectiveKind kind) {
    switch (kind) {
    case DirectiveKind::fast: return "fast";
    case DirectiveKind::name: return "name";
    case DirectiveKind::skip: return "skip";
    case DirectiveKind::record: return "record";
    case DirectiveKind::object: return "object";
    case DirectiveKind::flat: return "flat";
    case DirectiveKind::serialize: return "serialize";
    case DirectiveKind::concurrent: return "concurrent";
    case DirectiveKind::flags: return "flags";
    case DirectiveKind::default_value: return "default";
    case DirectiveKind::convert: return "convert";
    }
    return "";
}

const Directive* Entry::find(DirectiveKind kind) const {
    const auto found = std::ranges::find(directives, kind, &Directive::kind);
    return found == directives.end() ? nullptr : &*found;
}

std::vector<Directive> read_directives(const std::vector<syntax::Node>& comments, Unit& unit, diagnostics::Sink& sink) {
    std::vector<Directive> found;
    for (const auto& comment : comments) {
        const auto body = body_of(comment.text());
        if (body.empty()) {
            continue;
        }
        unit.directives.insert(comment.span().begin);
        const auto word = body.substr(0, body.find_first_of(" \t"));
        const auto argument = support::trim(body.substr(word.size()));
        const auto kind = std::ranges::find(kinds, word, [](DirectiveKind each) { return name(each); });
        if (kind == kinds.end()) {
            report_unknown(word, comment.span(), sink);
        } else if (auto wrong = complaint(*kind, argument); !wrong.empty()) {
            report_invalid(std::move(wrong), comment.span(), sink);
        } else {
            found.push_back({*kind, std::string(argument), comment.span()});
        }
    }
    return found;
}

void report_lost_directives(const Unit& unit, diagnostics::Sink& sink) {
    for (const auto token : tokenize(unit.text)) {
        const auto text = text_of(unit.text, token);
        if (token.kind == TokenKind::comment && !body_of(text).empty() && !unit.directives.contains(token.begin)) {
            report_invalid("this directive stands above nothing that it could concern",
                           {unit.file, token.begin, token.end}, sink);
        }
    }
}

}  // namespace reader::cpp

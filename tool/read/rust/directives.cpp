// SPDX-License-Identifier: MIT
// The list of directives, and their comments.
#include "read/rust/directives.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace reader::rust {
namespace {

constexpr std::string_view prefix = "beepboop:";

std::vector<std::string> known_directives() {
    return {"fast",      "name",       "skip",  "record",  "object", "flat",
            "serialize", "concurrent", "flags", "default", "convert"};
}

/// `beepboop:fast` out of its comment.
std::string_view content(std::string_view comment) {
    comment = support::trim(comment);
    comment.remove_prefix(2);
    comment.remove_prefix(comment.starts_with(' ') ? 1 : 0);
    return comment;
}

void report_unknown(const Directive& directive, diagnostics::Sink& sink) {
    const auto nearest = support::nearest(directive.name, known_directives());
    const auto help = nearest.empty() ? fmt::format("the directives are {}", fmt::join(known_directives(), ", "))
                                      : fmt::format("did you mean `{}{}`?", prefix, nearest);
    sink.report({.kind = diagnostics::Kind::unknown_directive,
                 .message = fmt::format("there is no directive `{}`", directive.name),
                 .span = directive.span,
                 .label = "not a directive",
                 .help = {help}});
}

}  // namespace

bool is_directive(std::string_view comment) {
    return comment.starts_with("//") && content(comment).starts_with(prefix);
}

std::optional<Directive> read_directive(std::string_view comment, source::Span span, diagnostics::Sink& sink) {
    const auto text = content(comment);
    const auto rest = text.substr(prefix.size());
    const auto name = rest.substr(0, rest.find_first_of(" \t"));
    span.begin += static_cast<std::uint32_t>(text.data() - comment.data());
    span.end = span.begin + static_cast<std::uint32_t>(text.size());
    Directive directive{std::string(name), std::string(support::trim(rest.substr(name.size()))), span};
    const auto known = known_directives();
    if (std::ranges::find(known, directive.name) == known.end()) {
        directive.span.end = directive.span.begin + static_cast<std::uint32_t>(prefix.size() + name.size());
        report_unknown(directive, sink);
        return std::nullopt;
    }
    return directive;
}

}  // namespace reader::rust

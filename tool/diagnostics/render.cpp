// SPDX-License-Identifier: MIT
// A diagnostic as text: its head, a snippet for each file concerned, the help.
#include "diagnostics/render.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "diagnostics/snippet.hpp"
#include "diagnostics/style.hpp"
#include "support/strings.hpp"

namespace diagnostics {
namespace {

/// What is shown of one file. The first mark names the place.
struct FilePart {
    source::FileId file;
    std::vector<Mark> marks;
};

std::string_view shown(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::skipped: return "skipped";
    }
    return "";
}

Style style_of(Severity severity) { return severity == Severity::error ? Style::error : Style::skipped; }

/// The culprit's file first, the others in the order of their labels.
std::vector<FilePart> parts_of(const Diagnostic& diagnostic) {
    std::vector<FilePart> parts;
    const auto add = [&](Mark mark) {
        const auto found = std::ranges::find(parts, mark.span.file, &FilePart::file);
        if (found != parts.end()) found->marks.push_back(std::move(mark));
        else parts.push_back({mark.span.file, {mark}});
    };
    if (diagnostic.span) add({*diagnostic.span, diagnostic.label, "^", style_of(diagnostic.severity)});
    for (const Label& label : diagnostic.others) add({label.span, label.text, "-", Style::gutter});
    return parts;
}

std::size_t gutter_width(const std::vector<FilePart>& parts, const source::SourceMap& sources) {
    std::uint32_t last = 1;
    for (const FilePart& part : parts) last = std::max(last, last_line(sources.file(part.file), part.marks));
    return std::to_string(last).size();
}

void append_part(std::string& text, std::string_view arrow, FilePart part, const source::SourceMap& sources,
                 std::size_t width, const Painter& painter) {
    const source::SourceFile& file = sources.file(part.file);
    const auto [line, column] = file.position(part.marks.front().span.begin);
    text += painter.paint(fmt::format("{:{}}{} ", "", width, arrow), Style::gutter);
    text += fmt::format("{}:{}:{}\n", file.path(), line, column);
    text += painter.paint(fmt::format("{:{}} |", "", width), Style::gutter) + "\n";
    // The culprit's carets cover other marks.
    std::ranges::reverse(part.marks);
    append_snippet(text, file, part.marks, width, painter);
}

/// Further lines of a help stand under its first one.
void append_help(std::string& text, std::string_view help, std::size_t width, const Painter& painter) {
    text += painter.paint(fmt::format("{:{}} =", "", width), Style::gutter) + " " +
            painter.paint("help", Style::strong) + ": ";
    text += support::replace_all(std::string(help), "\n", "\n" + std::string(width + 9, ' ')) + "\n";
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const source::SourceMap& sources, Colour colour) {
    const Painter painter(colour);
    const std::vector<FilePart> parts = parts_of(diagnostic);
    const std::size_t width = gutter_width(parts, sources);
    std::string text = painter.paint(fmt::format("{}[{}]", shown(diagnostic.severity), name(diagnostic.kind)),
                                     style_of(diagnostic.severity));
    text += painter.paint(": " + diagnostic.message, Style::strong) + "\n";
    for (const FilePart& part : parts) {
        const bool is_first = &part == &parts.front();
        if (!is_first) text += painter.paint(fmt::format("{:{}} |", "", width), Style::gutter) + "\n";
        append_part(text, is_first ? "-->" : ":::", part, sources, width, painter);
    }
    for (const std::string& help : diagnostic.help) append_help(text, help, width, painter);
    return text;
}

}  // namespace diagnostics

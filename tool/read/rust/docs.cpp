// SPDX-License-Identifier: MIT
// Comment marks away, text kept.
#include "read/rust/docs.hpp"

#include <algorithm>

#include "support/strings.hpp"

namespace reader::rust {
namespace {

std::string_view without_trailing_space(std::string_view line) {
    const auto end = line.find_last_not_of(" \t\r\n");
    return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

void add_line(api::Doc& doc, std::string_view line) {
    line = without_trailing_space(line);
    line.remove_prefix(line.starts_with(' ') ? 1 : 0);
    doc.lines.emplace_back(line);
}

/// A block's line after its first, without the column of stars.
std::string_view without_star(std::string_view line) {
    const auto star = line.find_first_not_of(" \t");
    return star != std::string_view::npos && line[star] == '*' ? line.substr(star + 1) : line;
}

std::size_t indentation(std::string_view line) {
    const auto first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? line.size() : first;
}

void add_block(api::Doc& doc, std::string_view text) {
    auto lines = support::split(text, "\n");
    const auto stars =
        std::ranges::all_of(lines.begin() + (lines.empty() ? 0 : 1), lines.end(), [](std::string_view line) {
            return support::trim(line).empty() || support::trim(line).starts_with('*');
        });
    std::size_t common = std::string_view::npos;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        lines[i] = without_trailing_space(stars ? without_star(lines[i]) : lines[i]);
        common = lines[i].empty() ? common : std::min(common, indentation(lines[i]));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto gone = i == 0 ? std::min<std::size_t>(indentation(lines[i]), 1) : std::min(common, lines[i].size());
        doc.lines.emplace_back(without_trailing_space(std::string_view(lines[i]).substr(gone)));
    }
}

}  // namespace

DocComment doc_comment_kind(std::string_view comment) {
    if (comment.starts_with("//!") || comment.starts_with("/*!")) {
        return DocComment::inner;
    }
    const bool line = comment.starts_with("///") && !comment.starts_with("////");
    const bool block = comment.starts_with("/**") && !comment.starts_with("/***") && comment.size() > 5;
    return line || block ? DocComment::outer : DocComment::none;
}

void add_doc_comment(api::Doc& doc, std::string_view comment) {
    comment = without_trailing_space(comment);
    if (comment.starts_with("//")) {
        add_line(doc, comment.substr(3));
    } else {
        add_block(doc, comment.substr(3, comment.size() - 5));
    }
}

void add_doc_attribute(api::Doc& doc, const Meta& attribute) {
    if (attribute.path == "doc" && attribute.quoted) {
        for (const std::string& line : support::split(*attribute.value, "\n")) {
            add_line(doc, line);
        }
    }
    if (attribute.path == "deprecated") {
        const Meta* note = attribute.find("note");
        doc.deprecated = attribute.value.value_or(note && note->value ? *note->value : "");
    }
}

void finish(api::Doc& doc) {
    const auto is_text = [](const std::string& line) { return !line.empty(); };
    doc.lines.erase(doc.lines.begin(), std::ranges::find_if(doc.lines, is_text));
    while (!doc.lines.empty() && doc.lines.back().empty()) {
        doc.lines.pop_back();
    }
}

}  // namespace reader::rust

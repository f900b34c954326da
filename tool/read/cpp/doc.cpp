// SPDX-License-Identifier: MIT
// Doc comments: which comment belongs to which item, and what its lines say without their marks.
#include <algorithm>

#include "read/cpp/notes.hpp"
#include "support/strings.hpp"

namespace reader::cpp {
namespace {

bool is_block_doc(std::string_view text) {
    return text.size() > 4 && (text.starts_with("/*!") || (text.starts_with("/**") && text[3] != '*'));
}

bool is_line_doc(std::string_view text) {
    return text.starts_with("//!") || (text.starts_with("///") && !text.starts_with("////"));
}

bool is_doc(std::string_view text) { return is_line_doc(text) || is_block_doc(text); }

bool is_trailing(std::string_view text) { return is_doc(text) && text.size() > 3 && text[3] == '<'; }

std::string_view without_end_space(std::string_view text) {
    while (!text.empty() && std::string_view(" \t\r").contains(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view without_one_space(std::string_view text) {
    text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    return without_end_space(text);
}

/// Takes `word` off the front, written with either mark of a Doxygen command.
bool take_command(std::string_view& line, std::string_view word) {
    if ((line.starts_with('@') || line.starts_with('\\')) && line.substr(1).starts_with(word) &&
        (line.size() == word.size() + 1 || line[word.size() + 1] == ' ')) {
        line = support::trim(line.substr(word.size() + 1));
        return true;
    }
    return false;
}

void add_line(std::vector<std::string>& lines, std::string_view line) {
    take_command(line, "brief");
    if (take_command(line, "file")) {
        // What follows is the file's name, unless it is a sentence.
        if (line.find(' ') != std::string_view::npos) {
            lines.emplace_back(line);
        }
        return;
    }
    lines.emplace_back(line);
}

/// White space before the text of a line that has no star; the whole line where it has no text.
std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

void add_block(std::vector<std::string>& lines, std::string_view text) {
    text.remove_prefix(text[3] == '<' ? 4 : 3);
    text.remove_suffix(text.ends_with("*/") ? 2 : 0);
    const auto raw = support::split(text, "\n");
    auto common = text.size();
    for (std::size_t i = 1; i < raw.size(); ++i) {
        common = support::trim(raw[i]).empty() ? common : std::min(common, indentation(raw[i]));
    }
    for (std::size_t i = 0; i < raw.size(); ++i) {
        std::string_view line = raw[i];
        if (line.substr(indentation(line)).starts_with('*')) {
            line = without_one_space(line.substr(indentation(line) + 1));
        } else {
            line = i == 0 ? support::trim(line) : without_end_space(line.substr(std::min(common, line.size())));
        }
        add_line(lines, line);
    }
}

void add_comment(std::vector<std::string>& lines, std::string_view text) {
    if (is_block_doc(text)) {
        add_block(lines, text);
    } else if (is_line_doc(text)) {
        text.remove_prefix(is_trailing(text) ? 4 : 3);
        add_line(lines, without_one_space(text));
    }
}

void trim_lines(std::vector<std::string>& lines) {
    const auto has_text = [](const std::string& line) { return !line.empty(); };
    lines.erase(lines.begin(), std::ranges::find_if(lines, has_text));
    while (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
}

std::string_view between(const source::SourceMap& sources, source::FileId file, std::uint32_t begin,
                         std::uint32_t end) {
    return sources.text({file, begin, end});
}

/// Whether a line of the preprocessor stands in the text.
bool has_preprocessor_line(std::string_view text) {
    return std::ranges::any_of(support::split(text, "\n"),
                               [](const std::string& line) { return support::trim(line).starts_with('#'); });
}

}  // namespace

std::vector<Entry> entries(const syntax::Node& body, Unit& unit, const source::SourceMap& sources,
                           diagnostics::Sink& sink, std::uint32_t after) {
    std::vector<Entry> found;
    std::vector<syntax::Node> leading;
    // A header's root begins with what is left of it, which may be behind an attribute.
    auto previous_end = body.parent() ? body.span().begin : after;
    auto last_end = previous_end;
    for (const auto& child : body.children()) {
        const auto span = child.span();
        if (has_preprocessor_line(between(sources, span.file, last_end, span.begin))) {
            leading.clear();
        }
        last_end = span.end;
        if (child.is("comment")) {
            if (is_trailing(child.text()) && !found.empty() && leading.empty()) {
                found.back().trailing.push_back(child);
            } else if (span.begin >= after) {
                leading.push_back(child);
            }
        } else if (child.is_named() && child.text() != ";") {
            auto directives = read_directives(leading, unit, sink);
            found.push_back({child, std::move(leading), {}, previous_end, std::move(directives)});
            leading.clear();
            previous_end = span.end;
        } else if (child.text() == "{" || child.text() == ",") {
            previous_end = span.end;
        }
    }
    return found;
}

api::Doc read_doc(const Entry& entry) {
    api::Doc doc;
    for (const auto& comment : entry.leading) {
        if (!is_trailing(comment.text())) {
            add_comment(doc.lines, comment.text());
        }
    }
    for (const auto& comment : entry.trailing) {
        add_comment(doc.lines, comment.text());
    }
    trim_lines(doc.lines);
    return doc;
}

FileDoc read_file_doc(const syntax::Node& root, const source::SourceMap& sources) {
    FileDoc found;
    bool is_file_doc = false;
    std::uint32_t last_end = 0;
    for (const auto& child : root.children()) {
        const auto text = child.text();
        const auto gap = between(sources, child.span().file, last_end, child.span().begin);
        const bool adjacent = std::ranges::count(gap, '\n') < 2 && support::trim(gap).empty();
        if (!child.is("comment") || (found.end != 0 && !(adjacent && is_doc(text)))) {
            break;
        }
        last_end = child.span().end;
        if (is_doc(text)) {
            is_file_doc = is_file_doc || text[2] == '!' || text.find("@file") != std::string_view::npos ||
                          text.find("\\file") != std::string_view::npos;
            add_comment(found.doc.lines, text);
            found.end = last_end;
        }
    }
    trim_lines(found.doc.lines);
    return is_file_doc ? found : FileDoc{};
}

}  // namespace reader::cpp

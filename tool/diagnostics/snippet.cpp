// SPDX-License-Identifier: MIT
// Laying out marks and labels. A line is a row of cells, one a character; what stands under a cell is as wide as it.
#include "diagnostics/snippet.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include "support/utf8.hpp"

namespace diagnostics {
namespace {

/// A mark on its line: cells [begin, end), at least one.
struct Placed {
    std::size_t begin = 0;
    std::size_t end = 0;
    const Mark* mark = nullptr;
};

/// The white space under each character of a line: as wide as it, a tab under a tab.
using Pads = std::vector<std::string>;

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7f && character < 0xa0); }

/// The line as it may be shown: control characters could take over the terminal.
std::string shown(std::string_view line) {
    std::string text;
    for (const char32_t character : support::decode_utf8(line)) {
        const bool hidden = is_control(character) && character != U'\t';
        support::append_utf8(text, hidden ? support::replacement_character : character);
    }
    return text;
}

Pads pads_of(std::string_view line) {
    Pads pads;
    for (const char32_t character : support::decode_utf8(line)) {
        const auto width = static_cast<std::size_t>(support::terminal_width(character));
        pads.push_back(character == U'\t' ? "\t" : std::string(width, ' '));
    }
    return pads;
}

/// What is written under a line, from left to right.
class Row {
public:
    Row(const Pads& pads, const Painter& painter) : pads_(pads), painter_(painter) {}

    void put(std::size_t cell, std::string_view sign, Style style) { cells_[cell] = {sign, style}; }

    /// The row's text, its last cell followed by `tail` in cell `tail_begin`.
    std::string text(std::size_t tail_begin, std::string_view tail, Style style) const {
        std::string result;
        for (std::size_t cell = 0; cell < tail_begin; ++cell) result += cell_text(cell);
        return result + painter_.paint(tail, style);
    }
    std::string text() const { return text(cells_.empty() ? 0 : cells_.rbegin()->first + 1, "", Style::plain); }

private:
    struct Cell {
        std::string_view sign;
        Style style = Style::plain;
    };

    std::string cell_text(std::size_t cell) const {
        const std::string pad = cell < pads_.size() ? pads_[cell] : " ";
        const auto found = cells_.find(cell);
        if (found == cells_.end()) return pad;
        const auto& [sign, style] = found->second;
        if (pad.size() < 2 || sign == "|")
            return painter_.paint(sign, style) + pad.substr(std::min<std::size_t>(1, pad.size()));
        return painter_.paint(std::string(sign) + std::string(sign), style);
    }

    const Pads& pads_;
    const Painter& painter_;
    std::map<std::size_t, Cell> cells_;
};

Placed place(const source::SourceFile& file, const Mark& mark, std::uint32_t line, std::size_t line_length) {
    const source::Position begin = file.position(mark.span.begin);
    const source::Position end = file.position(std::max(mark.span.begin, mark.span.end));
    const std::size_t first = begin.column - 1;
    const std::size_t last = end.line == line ? end.column - 1 : line_length;
    return {first, std::max(first + 1, last), &mark};
}

/// The rows under one line.
class Underline {
public:
    Underline(const Pads& pads, std::vector<Placed> marks, const Painter& painter)
        : pads_(pads), marks_(std::move(marks)), painter_(painter) {
        for (const Placed& placed : marks_) end_ = std::max(end_, placed.end);
    }

    std::vector<std::string> rows() {
        std::vector<std::string> rows = {signs()};
        std::ranges::stable_sort(hanging_, {}, &Placed::begin);
        if (!hanging_.empty()) rows.push_back(strings(hanging_.size()).text());
        for (std::size_t left = hanging_.size(); left > 0; --left) {
            const Placed& placed = hanging_[left - 1];
            rows.push_back(strings(left - 1).text(placed.begin, placed.mark->label, placed.mark->style));
        }
        return rows;
    }

private:
    /// The row of signs, with the label of the last one beside it; the other labels are left hanging.
    std::string signs() {
        Row row(pads_, painter_);
        const Placed* beside = nullptr;
        for (const Placed& placed : marks_) {
            for (std::size_t cell = placed.begin; cell < placed.end; ++cell)
                row.put(cell, placed.mark->sign, placed.mark->style);
            if (placed.end == end_ && (beside == nullptr || placed.begin >= beside->begin)) beside = &placed;
        }
        for (const Placed& placed : marks_) {
            if (&placed != beside && !placed.mark->label.empty()) hanging_.push_back(placed);
        }
        if (beside == nullptr || beside->mark->label.empty()) return row.text();
        return row.text(end_, " " + beside->mark->label, beside->mark->style);
    }

    /// The strings by which the first `count` labels hang.
    Row strings(std::size_t count) const {
        Row row(pads_, painter_);
        for (std::size_t i = 0; i < count; ++i) row.put(hanging_[i].begin, "|", hanging_[i].mark->style);
        return row;
    }

    const Pads& pads_;
    std::vector<Placed> marks_;
    const Painter& painter_;
    std::vector<Placed> hanging_;
    std::size_t end_ = 0;
};

void append_line(std::string& text, std::string_view number, std::string_view content, std::size_t width,
                 const Painter& painter) {
    text += painter.paint(fmt::format("{:<{}} |", number, width), Style::gutter);
    if (!content.empty()) text.append(" ").append(content);
    text += '\n';
}

}  // namespace

std::uint32_t last_line(const source::SourceFile& file, const std::vector<Mark>& marks) {
    std::uint32_t last = 0;
    for (const Mark& mark : marks) last = std::max(last, file.position(mark.span.begin).line);
    return last;
}

void append_snippet(std::string& text, const source::SourceFile& file, const std::vector<Mark>& marks,
                    std::size_t width, const Painter& painter) {
    std::map<std::uint32_t, std::vector<const Mark*>> lines;
    for (const Mark& mark : marks) lines[file.position(mark.span.begin).line].push_back(&mark);
    std::uint32_t previous = 0;
    for (const auto& [number, marks_here] : lines) {
        if (previous != 0 && number > previous + 2) text += painter.paint("...", Style::gutter) + "\n";
        else if (previous != 0 && number == previous + 2)
            append_line(text, std::to_string(previous + 1), shown(file.line(previous + 1)), width, painter);
        previous = number;
        const std::string line = shown(file.line(number));
        append_line(text, std::to_string(number), line, width, painter);
        const Pads pads = pads_of(line);
        std::vector<Placed> placed;
        for (const Mark* mark : marks_here) placed.push_back(place(file, *mark, number, pads.size()));
        for (const std::string& row : Underline(pads, placed, painter).rows())
            append_line(text, "", row, width, painter);
    }
}

}  // namespace diagnostics

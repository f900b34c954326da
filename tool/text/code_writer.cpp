// SPDX-License-Identifier: MIT
// Templates into text: the shape first (first line end, common indentation), then line by line the holes.
#include "text/code_writer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

#include <fmt/core.h>

namespace text {
namespace {

constexpr std::size_t level = 4;  // spaces of one level of indentation in a template

struct Line {
    std::string_view text;
    bool has_end = false;            // a line end follows
    std::uint_least32_t number = 0;  // in the file that holds the template
};

[[noreturn]] void broken(std::uint_least32_t line, const std::source_location& where, const std::string& message) {
    fmt::print(stderr, "{}:{}: template: {}\n", where.file_name(), line, message);
    std::abort();
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

std::vector<Line> cut(std::string_view text, std::uint_least32_t number) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const bool has_end = end != std::string_view::npos;
        lines.push_back({text.substr(0, end), has_end, number++});
        text.remove_prefix(has_end ? end + 1 : text.size());
    }
    return lines;
}

/// The lines of a template. One that begins with a line end is a block: without that end, the white space of its last
/// line and the indentation that its lines have in common. Any other is taken as it is.
std::vector<Line> shape(std::string_view text, std::uint_least32_t number) {
    if (!text.starts_with('\n')) return cut(text, number);
    std::vector<Line> lines = cut(text.substr(1), number + 1);
    if (!lines.empty() && !lines.back().has_end && is_blank(lines.back().text)) lines.pop_back();
    std::size_t common = std::string_view::npos;
    for (const Line& line : lines) {
        if (!is_blank(line.text)) common = std::min(common, indentation(line.text));
    }
    for (Line& line : lines) line.text.remove_prefix(std::min(common, line.text.size()));
    return lines;
}

bool is_hole_name(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
}

/// Writes one template, and knows which of its holes were filled.
class Filling {
public:
    Filling(const std::string& unit, std::span<const Hole> holes, const std::source_location& where)
        : unit_(unit), holes_(holes), used_(holes.size(), false), where_(where) {}

    std::string fill(std::string_view text, bool at_line_start) {
        std::string result;
        for (const Line& line : shape(text, where_.line())) {
            add_line(line, at_line_start, result);
            at_line_start = true;
        }
        for (std::size_t i = 0; i < holes_.size(); ++i) {
            if (!used_[i]) broken(where_.line(), where_, fmt::format("no hole `${}$`", holes_[i].name));
        }
        return result;
    }

private:
    void add_line(const Line& line, bool at_line_start, std::string& result) {
        const std::size_t spaces = at_line_start ? indentation(line.text) : 0;
        const std::string_view rest = line.text.substr(spaces);
        const std::string margin = margin_of(spaces);
        const bool whole_line = line.has_end || spaces > 0;
        if (const std::string_view name = lone_hole(rest); at_line_start && whole_line && !name.empty()) {
            add_block(filling(name, line), margin, result);
            if (!line.has_end && result.ends_with('\n')) result.pop_back();
        } else if (line.has_end && is_blank(rest)) {
            result += '\n';
        } else {
            result += margin;
            add_holes(rest, line, result);
            if (line.has_end) result += '\n';
        }
    }

    /// The name of the hole that is all there is in the text, or empty.
    static std::string_view lone_hole(std::string_view text) {
        while (text.ends_with(' ')) text.remove_suffix(1);
        if (text.size() < 3 || !text.starts_with('$') || !text.ends_with('$')) return {};
        const std::string_view name = text.substr(1, text.size() - 2);
        return is_hole_name(name) ? name : std::string_view();
    }

    void add_block(std::string_view block, const std::string& margin, std::string& result) const {
        if (block.ends_with('\n') && block.size() > 1) block.remove_suffix(1);
        if (block.empty()) return;
        if (block == "\n") block = {};
        while (true) {
            const std::size_t end = block.find('\n');
            const std::string_view line = block.substr(0, end);
            if (!line.empty()) result.append(margin).append(line);
            result += '\n';
            if (end == std::string_view::npos) return;
            block.remove_prefix(end + 1);
        }
    }

    void add_holes(std::string_view text, const Line& line, std::string& result) {
        while (true) {
            const std::size_t begin = text.find('$');
            result += text.substr(0, begin);
            if (begin == std::string_view::npos) return;
            text.remove_prefix(begin + 1);
            const std::size_t end = text.find('$');
            if (end == std::string_view::npos)
                broken(line.number, where_, "a `$` that opens no hole; a dollar sign is `$$`");
            const std::string_view name = text.substr(0, end);
            text.remove_prefix(end + 1);
            if (name.empty()) {
                result += '$';
                continue;
            }
            if (!is_hole_name(name)) broken(line.number, where_, fmt::format("`{}` is no name of a hole", name));
            result += filling(name, line);
        }
    }

    std::string filling(std::string_view name, const Line& line) {
        const auto found = std::ranges::find(holes_, name, &Hole::name);
        if (found == holes_.end()) broken(line.number, where_, fmt::format("nothing fills the hole `${}$`", name));
        used_[static_cast<std::size_t>(found - holes_.begin())] = true;
        if (const auto* text = std::get_if<std::string>(&found->filling)) return *text;
        CodeWriter inner(unit_);
        std::get<std::function<void(CodeWriter&)>>(found->filling)(inner);
        return inner.take();
    }

    std::string margin_of(std::size_t spaces) const {
        std::string margin;
        for (std::size_t i = 0; i < spaces / level; ++i) margin += unit_;
        return margin.append(spaces % level, ' ');
    }

    const std::string& unit_;
    std::span<const Hole> holes_;
    std::vector<bool> used_;
    const std::source_location& where_;
};

}  // namespace

void CodeWriter::write(std::string_view text, std::initializer_list<Hole> holes, std::source_location where) {
    const bool at_line_start = text_.empty() || text_.ends_with('\n');
    const std::string filled = Filling(unit_, {holes.begin(), holes.size()}, where).fill(text, at_line_start);
    if (filled.empty()) return;
    if (gap_wanted_ && !text_.empty()) text_ += at_line_start ? "\n" : "\n\n";
    gap_wanted_ = false;
    text_ += filled;
}

void CodeWriter::gap() { gap_wanted_ = true; }

}  // namespace text

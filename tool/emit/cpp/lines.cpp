// SPDX-License-Identifier: MIT
// Breaking lines.
#include "emit/cpp/lines.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace emit::cpp {
namespace {

constexpr std::size_t longest_line = 120;
constexpr std::size_t level = 4;

/// The items as lines that begin at `margin`.
std::vector<std::string> fill(const Packed& line, std::size_t margin) {
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < line.items.size(); ++i) {
        const auto item = line.items[i] + (i + 1 == line.items.size() ? line.tail : line.separator);
        if (lines.back().empty()) {
            lines.back() = item;
        } else if (margin + lines.back().size() + 1 + item.size() <= longest_line) {
            lines.back() += " " + item;
        } else {
            lines.push_back(item);
        }
    }
    return lines;
}

bool fits(const std::vector<std::string>& lines, std::size_t margin) {
    return std::ranges::all_of(lines, [&](const auto& line) { return margin + line.size() <= longest_line; });
}

std::string joined(const std::vector<std::string>& lines, std::size_t margin) {
    return support::join(lines, "\n" + std::string(margin, ' '));
}

}  // namespace

std::string packed(const Packed& line, std::size_t indentation) {
    if (line.items.empty()) {
        return line.head + line.tail;
    }
    const auto beside = fill(line, indentation + line.head.size());
    const auto below = fill(line, indentation + level);
    const bool is_beside_good = fits(beside, indentation + line.head.size());
    const bool is_shorter_below = below.size() + 1 < beside.size() && fits(below, indentation + level);
    if (is_beside_good && !is_shorter_below) {
        return line.head + joined(beside, line.head.size());
    }
    const auto head = line.head.substr(0, line.head.find_last_not_of(' ') + 1);
    return fmt::format("{}\n{}{}", head, std::string(level, ' '), joined(below, level));
}

std::string definition(const std::string& head, const std::vector<std::string>& parameters, std::string_view tail,
                       const std::vector<std::string>& body) {
    if (body.size() == 1) {
        const auto line = fmt::format("{}{}{} {{ {} }}", head, support::join(parameters, ", "), tail, body[0]);
        if (line.size() <= longest_line && line.find('\n') == std::string::npos) {
            return line + "\n";
        }
    }
    auto text = packed({head, parameters, ",", fmt::format("{} {{", tail)}, 0) + "\n";
    for (const auto& line : support::split(joined_lines(body), "\n")) {
        text += line.empty() ? "" : std::string(level, ' ') + line + "\n";
    }
    return text + "}\n";
}

std::vector<std::string> split_types(std::string_view list) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i == list.size() || (list[i] == ',' && depth == 0)) {
            const auto part = support::trim(list.substr(begin, i - begin));
            if (!part.empty()) {
                parts.emplace_back(part);
            }
            begin = i + 1;
        } else if (list[i] == '<' || list[i] == '(' || list[i] == '[') {
            ++depth;
        } else if (list[i] == '>' || list[i] == ')' || list[i] == ']') {
            --depth;
        }
    }
    return parts;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + "\n";
    }
    return text;
}

}  // namespace emit::cpp

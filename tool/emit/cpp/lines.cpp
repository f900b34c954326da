// SPDX-License-Identifier: MIT
// Breaking lines.
#include "emit/cpp/lines.hpp"

namespace emit::cpp {
namespace {

constexpr std::size_t longest_line = 120;

}  // namespace

std::string packed(std::string_view head, const std::vector<std::string>& items, std::string_view separator,
                   std::string_view tail, std::size_t indentation) {
    std::string text(head);
    const auto margin = head.size();
    auto column = indentation + margin;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto end = i + 1 == items.size() ? tail : separator;
        const auto width = items[i].size() + end.size();
        if (i > 0 && column + 1 + width > longest_line) {
            text += '\n' + std::string(margin, ' ');
            column = indentation + margin;
        } else if (i > 0) {
            text += ' ';
            column += 1;
        }
        text.append(items[i]).append(end);
        column += width;
    }
    return items.empty() ? text + std::string(tail) : text;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + "\n";
    }
    return text;
}

}  // namespace emit::cpp

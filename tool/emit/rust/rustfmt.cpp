// SPDX-License-Identifier: MIT
// Widths are rustfmt's defaults: 100 for a line, 60 for the arguments of a call, 18 for the fields in braces. Variables
// of up to 10 share lines.
#include "emit/rust/rustfmt.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/strings.hpp"

namespace emit::rust {
namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t arguments_width = 60;
constexpr std::size_t braces_width = 18;
constexpr std::size_t short_width = 10;

/// Characters, not bytes.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string vertical(std::string_view before, const std::vector<std::string>& parts, std::string_view after) {
    return fmt::format("{}\n    {},\n{}", before, fmt::join(parts, ",\n    "), after);
}

/// Several a line, which begins so far to the right and keeps one column free.
std::string packed(std::string_view before, const std::vector<std::string>& parts, std::string_view after,
                   std::size_t margin) {
    auto text = std::string(before);
    std::size_t column = line_width;
    for (const auto& part : parts) {
        const bool fits = column + width(part) + 2 < line_width;
        text += fits ? " " : "\n    ";
        column = fits ? column + width(part) + 2 : margin + width(part) + 1;
        text += part + ",";
    }
    return fmt::format("{}\n{}", text, after);
}

bool is_short_variable(const std::string& expression) {
    return width(expression) <= short_width && expression.find_first_of(".:(") == std::string::npos;
}

}  // namespace

std::string call(std::string_view before, std::string_view path, const std::vector<std::string>& arguments,
                 std::size_t indentation) {
    const auto list = support::join(arguments, ", ");
    const auto line = fmt::format("{}{}({});", before, path, list);
    if (width(list) <= arguments_width && indentation + width(line) <= line_width) {
        return line;
    }
    const auto opening = fmt::format("{}{}(", before, path);
    return std::ranges::all_of(arguments, is_short_variable) ? packed(opening, arguments, ");", indentation + 4)
                                                             : vertical(opening, arguments, ");");
}

std::string braced(std::string_view path, const std::vector<std::string>& fields) {
    if (fields.empty()) {
        return fmt::format("{} {{}}", path);
    }
    const auto list = support::join(fields, ", ");
    return width(list) <= braces_width ? fmt::format("{} {{ {} }}", path, list)
                                       : vertical(fmt::format("{} {{", path), fields, "}");
}

std::string let(std::string_view name, std::string_view value, std::size_t indentation) {
    const auto line = fmt::format("let {} = {};", name, value);
    return indentation + width(line) <= line_width ? line : fmt::format("let {} =\n    {};", name, value);
}

std::string item(std::string text) {
    const auto lines = support::split(text, "\n");
    const auto too_wide = [](const std::string& line) { return width(line) > line_width; };
    return std::ranges::any_of(lines, too_wide) ? "#[rustfmt::skip]\n" + text : text;
}

}  // namespace emit::rust

// SPDX-License-Identifier: MIT
// Files and columns: what gofmt wants, so that it finds nothing to do.
#include "emit/go/file.hpp"

#include <algorithm>

#include "output/output_tree.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

/// Columns count characters, not bytes.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

bool is_standard(const std::string& path) { return path.substr(0, path.find('/')).find('.') == std::string::npos; }

/// A function of one line stays one where its head and its body have less than 100 characters.
std::string split_where_long(const std::string& line) {
    const auto open = line.find(" {");
    if (!line.starts_with("func ") || !line.ends_with('}') || open == std::string::npos) {
        return line;
    }
    const auto body = support::trim(std::string_view(line).substr(open + 2, line.size() - open - 3));
    const auto head = line.substr(0, open);
    if (width(head) + width(body) < 100) {
        return line;
    }
    return head + " {\n" + (body.empty() ? "" : "\t" + std::string(body) + "\n") + "}";
}

std::string with_long_functions_split(const std::string& body) {
    std::vector<std::string> lines;
    for (const auto& line : support::split(body, "\n")) {
        lines.push_back(split_where_long(line));
    }
    return support::join(lines, "\n");
}

}  // namespace

std::string Imports::declaration() const {
    if (paths_.empty()) {
        return "";
    }
    std::string standard;
    std::string others;
    for (const auto& path : paths_) {
        // A module need not have a dot in its first element, but our bridge is always the module's own.
        const auto ours = path.ends_with("/internal/bridge");
        (is_standard(path) && !ours ? standard : others) += "\t\"" + path + "\"\n";
    }
    const auto gap = !standard.empty() && !others.empty() ? "\n" : "";
    if (paths_.size() == 1) {
        return "import \"" + *paths_.begin() + "\"\n";
    }
    return "import (\n" + standard + gap + others + ")\n";
}

std::string File::text(const std::string& package) const {
    std::string whole = "// " + std::string(output::ownership_mark) + "\n";
    if (!head.empty()) {
        whole += "//\n" + comment(head);
    }
    whole += "\n" + package_doc + "package " + package + "\n";
    const auto declaration = imports.declaration();
    if (!declaration.empty()) {
        whole += "\n" + declaration;
    }
    if (!body.empty()) {
        whole += "\n" + with_long_functions_split(body.text());
    }
    return whole;
}

std::string columns(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::size_t widest = 0;
    for (const auto& [first, second] : rows) {
        widest = std::max(widest, second.empty() ? 0 : width(first));
    }
    std::string text;
    for (const auto& [first, second] : rows) {
        text += first;
        if (!second.empty()) {
            text += std::string(widest - width(first) + 1, ' ') + second;
        }
        text += "\n";
    }
    return text;
}

std::string comment(std::string_view lines) {
    std::string text;
    for (const auto& line : support::split(lines, "\n")) {
        text += line.empty() ? "//\n" : "// " + line + "\n";
    }
    return text;
}

}  // namespace emit::go

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
        whole += "\n" + body.text();
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

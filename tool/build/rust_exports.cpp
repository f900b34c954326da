// SPDX-License-Identifier: MIT
// rustc writes such a list itself, but cargo-zigbuild keeps it from zig; without one every symbol is exported, which
// makes a library of three functions three times the size.
#include "build/rust_exports.hpp"

#include <algorithm>
#include <cctype>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

bool is_identifier(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The identifiers with the prefix that come right after `keyword` and a space.
void find_defined(std::string_view text, std::string_view keyword, const std::string& prefix,
                  std::vector<std::string>& found) {
    const std::string wanted = std::string(keyword) + " " + prefix;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        if (at > 0 && is_identifier(text[at - 1])) continue;
        const std::string_view name = text.substr(at + keyword.size() + 1);
        found.emplace_back(name.begin(), std::ranges::find_if_not(name, is_identifier));
    }
}

}  // namespace

std::vector<std::string> exported_symbols(const Job& job, const Path& wrapper) {
    const std::string prefix = "bb_" + job.request.config.go.package + "_";
    std::vector<std::string> found;
    for (const Path& path : files_below(wrapper / "src", job.files)) {
        const support::Result<std::string> text = job.files.read(path);
        if (!text || path.extension() != ".rs") continue;
        find_defined(*text, "fn", prefix, found);
        find_defined(*text, "static", prefix, found);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

support::Result<Path> write_module_definition(const Job& job, const Path& wrapper) {
    const Path path = job.work() / "objects" / job.target.folder() / "exports.def";
    std::string text = "EXPORTS\n";
    for (const std::string& symbol : exported_symbols(job, wrapper)) text += "    " + symbol + "\n";
    if (const auto written = job.files.write(path, text); !written) return std::unexpected(written.error());
    return path;
}

}  // namespace build

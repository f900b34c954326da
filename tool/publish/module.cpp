// SPDX-License-Identifier: MIT
// What of a module only shows when somebody else fetches it.
#include "publish/module.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "publish/licence_files.hpp"
#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;

/// Files below a folder that Go would put into the module's archive.
std::uint64_t size_below(const Path& folder, const support::FileSystem& files) {
    std::uint64_t sum = 0;
    const auto names = files.list(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>{})) {
        const Path path = folder / name;
        if (!files.is_directory(path)) sum += files.size(path).value_or(0);
        else if (!name.starts_with('.') && name != "vendor" && !files.exists(path / "go.mod"))
            sum += size_below(path, files);
    }
    return sum;
}

bool is_placeholder(const std::string& path) {
    const std::string host = path.substr(0, path.find('/'));
    return host.find('.') == std::string::npos || host == "example.com" || host == "example.org";
}

bool has_replacement(const std::string& text) {
    const std::vector<std::string> lines = support::split(text, "\n");
    return std::ranges::any_of(lines,
                               [](const std::string& line) { return support::trim(line).starts_with("replace"); });
}

}  // namespace

std::uint64_t module_size(const Path& folder, const support::FileSystem& files, support::ProcessRunner& runner) {
    support::Command command;
    command.program = "git";
    command.arguments = {"ls-files", "-z", "--cached", "--others", "--exclude-standard"};
    command.folder = folder;
    const auto answer = runner.run(command);
    if (!answer || answer->exit_code != 0) return size_below(folder, files);
    std::uint64_t sum = 0;
    for (const std::string& path : support::split(answer->output, std::string_view("\0", 1))) {
        if (!path.empty()) sum += files.size(folder / path).value_or(0);
    }
    return sum;
}

std::vector<Finding> examine_module(const build::Module& module, std::uint64_t size, const support::FileSystem& files) {
    std::vector<Finding> findings;
    if (size > module_limit) {
        findings.push_back(
            {Level::error,
             fmt::format("the module has {} MB, and Go fetches none above {} MB", size >> 20, module_limit >> 20),
             "build for fewer targets, or publish some of them as another module"});
    } else if (size > module_limit / 2) {
        findings.push_back(
            {Level::warning,
             fmt::format("the module has {} MB; Go fetches none above {} MB", size >> 20, module_limit >> 20), ""});
    }
    if (is_placeholder(module.path)) {
        findings.push_back({Level::warning, fmt::format("nobody can fetch a module called `{}`", module.path),
                            "go mod edit -module github.com/you/name, and the same in the imports"});
    }
    if (has_replacement(module.text)) {
        findings.push_back({Level::warning,
                            "go.mod has a `replace`, which holds for this module alone, not for those who "
                            "import it",
                            ""});
    }
    if (licence_texts(module.folder, "", files).empty()) {
        findings.push_back({Level::warning,
                            "the module has no LICENSE: nobody may use it, and pkg.go.dev will not show "
                            "its documentation",
                            ""});
    }
    return findings;
}

}  // namespace publish

// SPDX-License-Identifier: MIT
// Asks git itself: its rules for what is ignored are its own.
#include "publish/repository.hpp"

#include <optional>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;

constexpr std::string_view nul("\0", 1);

/// What git says, or nothing where it does not run or fails.
std::optional<std::string> ask(const Path& folder, std::vector<std::string> arguments, support::ProcessRunner& runner) {
    support::Command command;
    command.program = "git";
    command.arguments = std::move(arguments);
    command.folder = folder;
    const auto result = runner.run(command);
    if (!result || result->exit_code != 0) return std::nullopt;
    return result->output;
}

/// `.gitignore:3:lib/` of the rule that hides the path.
std::string rule(const Path& folder, const std::string& path, support::ProcessRunner& runner) {
    const auto answer = ask(folder, {"check-ignore", "-v", "--", path}, runner);
    return answer ? answer->substr(0, answer->find('\t')) : "";
}

Finding ignored(const Path& folder, const std::string& path, support::ProcessRunner& runner) {
    const std::string by = rule(folder, path, runner);
    return {Level::error,
            fmt::format("git ignores {}{}, which belongs to the module", path, by.empty() ? "" : " (" + by + ")"),
            fmt::format("add this line to the end of the module's .gitignore: !/{}", path)};
}

/// The first of them, and how many more.
std::string named(const std::vector<std::string>& paths) {
    if (paths.size() == 1) return paths.front();
    return fmt::format("{} and {} more", paths.front(), paths.size() - 1);
}

/// Git LFS keeps a pointer in the commit, and that is all Go's module proxies would serve.
std::vector<Finding> large_files(const Path& folder, const std::vector<std::string>& paths,
                                 support::ProcessRunner& runner) {
    std::vector<std::string> arguments = {"ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const auto files = ask(folder, arguments, runner);
    if (!files) return {};
    arguments = {"check-attr", "-z", "filter", "--"};
    for (const std::string& file : support::split(*files, nul)) {
        if (!file.empty()) arguments.push_back(file);
    }
    const auto answer = arguments.size() > 4 ? ask(folder, arguments, runner) : std::nullopt;
    if (!answer) return {};
    // path, attribute, value, again and again.
    const std::vector<std::string> words = support::split(*answer, nul);
    std::vector<std::string> found;
    for (std::size_t i = 2; i < words.size(); i += 3) {
        if (words[i] == "lfs") found.push_back(words[i - 2]);
    }
    if (found.empty()) return {};
    return {{Level::error, fmt::format("Git LFS keeps {}: who gets the module gets a pointer instead", named(found)),
             "keep it in git itself: git lfs untrack, then add it anew"}};
}

/// What `git status` says of one path, which is relative to the repository.
struct Status {
    std::string path;
    bool ignored = false;
};

std::optional<std::vector<Status>> statuses(const Path& folder, const std::vector<std::string>& paths,
                                            support::ProcessRunner& runner) {
    std::vector<std::string> arguments = {
        "status", "--porcelain=v1", "-z", "--ignored=matching", "--untracked-files=all", "--no-renames", "--"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const auto answer = ask(folder, arguments, runner);
    if (!answer) return std::nullopt;
    std::vector<Status> found;
    for (const std::string& line : support::split(*answer, nul)) {
        if (line.size() > 3) found.push_back({line.substr(3), line.starts_with("!!")});
    }
    return found;
}

}  // namespace

std::vector<Finding> examine_repository(const Path& folder, const std::vector<std::string>& paths,
                                        support::ProcessRunner& runner) {
    const auto prefix = ask(folder, {"rev-parse", "--show-prefix"}, runner);
    const auto found = prefix ? statuses(folder, paths, runner) : std::nullopt;
    if (!found) {
        return {{Level::warning, "the module is in no git repository, so nothing tells what a version of it will hold",
                 "git init, then commit the module with its libraries"}};
    }
    const std::string below(support::trim(*prefix));
    std::vector<Finding> findings;
    std::vector<std::string> uncommitted;
    for (const Status& status : *found) {
        if (status.ignored && below.starts_with(status.path)) {
            const std::string by = rule(folder, paths.front(), runner);
            return {{Level::error, fmt::format("git ignores the whole module{}", by.empty() ? "" : " (" + by + ")"),
                     "keep it in a repository of its own, or take that rule away"}};
        }
        const std::string path = status.path.starts_with(below) ? status.path.substr(below.size()) : status.path;
        if (status.ignored) findings.push_back(ignored(folder, path, runner));
        else uncommitted.push_back(path);
    }
    if (!uncommitted.empty()) {
        findings.push_back({Level::warning,
                            named(uncommitted) + (uncommitted.size() == 1 ? " is" : " are") + " not committed",
                            fmt::format("git add {} && git commit", support::join(paths, " "))});
    }
    const std::vector<Finding> pointers = large_files(folder, paths, runner);
    findings.insert(findings.end(), pointers.begin(), pointers.end());
    return findings;
}

}  // namespace publish

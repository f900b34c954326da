// SPDX-License-Identifier: MIT
// The texts of what is added; nothing is written over.
#include "cli/additions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/discover.hpp"
#include "cli/project.hpp"
#include "cli/templates.hpp"
#include "output/ownership.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

using config::Language;
using support::Path;

constexpr std::string_view generate_line = "//go:generate beepboop gen";

std::string quoted_list(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words) quoted.push_back('"' + word + '"');
    return support::join(quoted, ", ");
}

/// Only what is not as it would be anyway.
std::string configuration(const config::Config& config) {
    const config::Config defaults;
    const bool rust = config.language == Language::rust;
    std::string text = fmt::format(
        "# What beepboop builds from and for. What is not written here has its default.\nlanguage = \"{}\"\n\n"
        "# The platforms that `beepboop build` builds for, unless it is told others.\n"
        "# targets = [\"linux/amd64\", \"linux/arm64\", \"darwin/arm64\"]\n",
        rust ? "rust" : "cpp");
    if (rust && config.rust.crate != defaults.rust.crate) {
        text += fmt::format("\n[rust]\ncrate = \"{}\"\n", config.rust.crate);
    }
    if (!rust && config.cpp.headers != defaults.cpp.headers) {
        text += fmt::format("\n[cpp]\nheaders = [{}]\n", quoted_list(config.cpp.headers));
    }
    if (config.go.package != defaults.go.package) text += fmt::format("\n[go]\npackage = \"{}\"\n", config.go.package);
    return text;
}

bool generates_already(const Path& project, const support::FileSystem& files) {
    const auto names = files.list(project);
    return std::ranges::any_of(names.value_or(std::vector<std::string>{}), [&](const std::string& name) {
        return name.ends_with(".go") &&
               files.read(project / name).value_or("").find(generate_line) != std::string::npos;
    });
}

/// A Go file for the one line. In a folder without Go code it is a package for `go generate` alone.
void add_generate_line(const Path& project, const support::FileSystem& files, Additions& additions) {
    if (generates_already(project, files)) return;
    if (files.exists(project / "generate.go")) {
        additions.notes.push_back(fmt::format("add this line to generate.go: {}", generate_line));
        return;
    }
    const std::string package = go_package_in(project, files);
    additions.created["generate.go"] =
        package.empty() ? fmt::format("//go:build generate\n\npackage generate\n\n{}\n", generate_line)
                        : fmt::format("package {}\n\n{}\n", package, generate_line);
}

bool is_ignored(const std::string& path, const Path& project, support::ProcessRunner& runner) {
    support::Command command;
    command.program = "git";
    command.arguments = {"check-ignore", "--quiet", "--", path};
    command.folder = project;
    const auto answer = runner.run(command);
    return answer && answer->exit_code == 0;
}

/// Lines that .gitignore lacks. Many a C++ project ignores libraries, which belong to the module here.
std::vector<std::string> ignore_lines(const config::Config& config, const std::string& before, const Path& project,
                                      support::ProcessRunner& runner) {
    std::vector<std::string> wanted = {"/.beepboop/"};
    if (config.language == Language::rust) wanted.emplace_back("target/");
    const std::string libraries = config.go.folder + "/lib";
    if (is_ignored(fmt::format("{}/linux_amd64/lib{}.so", libraries, config.go.package), project, runner)) {
        for (const char* end : {"/", "/*/", "/*/*"}) wanted.push_back("!/" + libraries + end);
    }
    std::vector<std::string> present;
    for (const std::string& line : support::split(before, "\n")) present.emplace_back(support::trim(line));
    std::erase_if(wanted, [&](const std::string& line) {
        const std::string bare = support::replace_all(line, "/", "");
        return std::ranges::any_of(present, [&](const std::string& other) {
            return other == line || (!line.starts_with('!') && support::replace_all(other, "/", "") == bare);
        });
    });
    return wanted;
}

void add_ignore_lines(const config::Config& config, const Path& project, const support::FileSystem& files,
                      support::ProcessRunner& runner, Additions& additions) {
    const bool exists = files.exists(project / ".gitignore");
    std::string text = exists ? files.read(project / ".gitignore").value_or("") : "";
    const std::vector<std::string> lines = ignore_lines(config, text, project, runner);
    if (lines.empty()) return;
    if (!text.empty()) text += text.back() == '\n' ? "\n" : "\n\n";
    text += "# beepboop works there; the libraries in the Go package belong to the module.\n";
    text += support::join(lines, "\n") + "\n";
    (exists ? additions.extended : additions.created)[".gitignore"] = text;
}

/// Go files in the package's folder that we have not written.
support::Result<void> check_folder(const config::Go& go, const Path& project, const support::FileSystem& files) {
    const auto names = files.list(project / go.folder);
    for (const std::string& name : names.value_or(std::vector<std::string>{})) {
        if (!name.ends_with(".go") || output::is_marked(project / go.folder / name, files)) continue;
        return support::failure(fmt::format("`{}` has Go files of its own, such as {}", go.folder, name),
                                "give the generated package another name: beepboop init --package NAME");
    }
    return {};
}

}  // namespace

support::Result<Additions> make_additions(const config::Config& config, bool mask, const Path& project,
                                          const support::FileSystem& files, support::ProcessRunner& runner) {
    if (const auto good = check_folder(config.go, project, files); !good) return std::unexpected(good.error());
    Additions additions;
    additions.created["beepboop.toml"] = configuration(config);
    add_generate_line(project, files, additions);
    add_ignore_lines(config, project, files, runner, additions);
    if (mask && files.exists(project / "maskfile.md")) {
        additions.notes.emplace_back("maskfile.md is there already, and left as it is");
    } else if (mask) {
        additions.created["maskfile.md"] = maskfile(project.filename().string());
    }
    return additions;
}

support::Result<void> write_additions(const Additions& additions, const Path& project, support::FileSystem& files) {
    std::vector<Path> written;
    const auto undo = [&](const support::Error& error) {
        for (const Path& path : written) (void)files.remove(path);
        return std::unexpected(error);
    };
    for (const auto& [path, text] : additions.created) {
        written.push_back(project / path);
        if (const auto done = files.write(project / path, text); !done) return undo(done.error());
    }
    for (const auto& [path, text] : additions.extended) {
        if (const auto done = replace_file(project / path, text, files); !done) return undo(done.error());
    }
    return {};
}

}  // namespace cli

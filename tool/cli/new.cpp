// SPDX-License-Identifier: MIT
// `beepboop new`: a folder with a project that builds and runs at once.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/templates.hpp"

namespace cli {
namespace {

using support::Path;

struct Options {
    std::string name;
    std::string language;
    std::string module;
};

support::Result<void> check_module(const std::string& module) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    const bool good = !module.empty() && module.find_first_not_of(allowed) == std::string::npos &&
                      module.front() != '/' && module.back() != '/' && module.find("//") == std::string::npos;
    if (good) return {};
    return support::failure(fmt::format("`{}` cannot be the path of a Go module", module),
                            "write it like example.com/hello");
}

support::Result<void> check_folder(const Path& folder, const std::string& name, const support::FileSystem& files) {
    if (!files.exists(folder)) return {};
    const auto entries = files.list(folder);
    if (entries && entries->empty()) return {};
    const char* what = entries ? "and is not empty" : "and is no folder";
    return support::failure(fmt::format("`{}` exists already, {}", name, what), "choose another name, or remove it");
}

/// All files, or none: what was written goes again when one cannot be.
support::Result<void> write_all(const Path& folder, const std::map<std::string, std::string>& texts,
                                support::FileSystem& files) {
    const bool existed = files.exists(folder);
    for (const auto& [path, text] : texts) {
        const auto written = files.write(folder / path, text);
        if (written) continue;
        for (const auto& [other, ignored] : texts) (void)files.remove(folder / other);
        if (!existed) (void)files.remove(folder);
        return written;
    }
    return {};
}

support::Result<void> create(const Options& options, const Session& session) {
    const Path folder = session.start() / options.name;
    const std::string module = options.module.empty() ? "example.com/" + options.name : options.module;
    if (const auto good = check_project_name(options.name); !good) return good;
    if (const auto good = check_module(module); !good) return good;
    if (const auto good = check_folder(folder, options.name, session.environment.files); !good) return good;
    const auto language = options.language == "rust" ? config::Language::rust : config::Language::cpp;
    return write_all(folder, new_project(options.name, module, language), session.environment.files);
}

int run(const Options& options, const Session& session) {
    if (const auto created = create(options, session); !created) {
        session.console.error(created.error());
        return failed;
    }
    session.console.done("created", fmt::format("{0}; run it with: cd {0} && beepboop run", options.name));
    return success;
}

}  // namespace

void add_new(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("new", "Make a project that calls Rust or C++ from Go");
    command->add_option("name", options->name, "Of the project and its folder")->required();
    command->add_option("-l,--lang", options->language, "The language behind the Go package: rust or cpp")
        ->required()
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"rust", "cpp"}));
    command->add_option("-m,--module", options->module, "Path of the Go module; else example.com/NAME")
        ->type_name("PATH");
    command->footer("Example:\n  beepboop new hello --lang rust\n  cd hello && beepboop run");
    command->callback([&session, options] { session.exit_code = run(*options, session); });
}

}  // namespace cli

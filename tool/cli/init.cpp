// SPDX-License-Identifier: MIT
// `beepboop init`: adds what beepboop needs to a Go module and a crate or header that are there already.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/additions.hpp"
#include "cli/command.hpp"
#include "cli/discover.hpp"
#include "cli/project.hpp"
#include "config/identifier.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

using config::Language;
using support::Path;
using support::Result;

struct Options {
    std::string language;
    std::string crate;
    std::vector<std::string> headers;
    std::string package;
    bool mask = false;
};

std::string listed(const std::vector<std::string>& paths, std::string_view option) {
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(paths.size(), most); ++i) {
        text += fmt::format("{}beepboop init {} {}", i == 0 ? "" : "\n", option, paths[i]);
    }
    return paths.size() > most ? text + fmt::format("\n… and {} more", paths.size() - most) : text;
}

/// The one that is meant: named, where one expects it, or the only one.
Result<std::string> choose(const std::vector<std::string>& found, const std::string& usual, std::string_view noun,
                           std::string_view option) {
    if (std::ranges::find(found, usual) != found.end()) return usual;
    if (found.size() == 1) return found.front();
    return support::failure(fmt::format("there are {} {}s here", found.size(), noun), listed(found, option));
}

Result<config::Config> choose_rust(const Options& options, const Discovery& found) {
    config::Config config;
    config.language = Language::rust;
    if (options.crate.empty() && found.crates.empty()) {
        return support::failure("there is no Rust crate here",
                                "cargo init --lib rust\nor name its folder: --crate FOLDER");
    }
    const auto crate = options.crate.empty() ? choose(found.crates, config.rust.crate, "crate", "--crate")
                                             : Result<std::string>(options.crate);
    if (!crate) return std::unexpected(crate.error());
    config.rust.crate = Path(*crate).lexically_normal().generic_string();
    return config;
}

Result<config::Config> choose_cpp(const Options& options, const Discovery& found) {
    config::Config config;
    config.language = Language::cpp;
    if (!options.headers.empty()) {
        config.cpp.headers = options.headers;
        return config;
    }
    if (found.headers.empty()) {
        return support::failure("there is no C++ header here",
                                "write cpp/api.hpp with what Go shall call\nor name one: --header FILE");
    }
    const auto header = choose(found.headers, config.cpp.headers.front(), "header", "--header");
    if (!header) return std::unexpected(header.error());
    config.cpp.headers = {*header};
    return config;
}

Result<config::Config> choose_sources(const Options& options, const Discovery& found) {
    const bool rust = options.language == "rust" || !options.crate.empty();
    const bool cpp = options.language == "cpp" || !options.headers.empty();
    if (rust && cpp) {
        return support::failure("a package is made of a Rust crate or of C++ headers, not of both",
                                "make two, each in a folder of its own");
    }
    if (rust || (!cpp && !found.crates.empty())) return choose_rust(options, found);
    if (cpp || !found.headers.empty()) return choose_cpp(options, found);
    return support::failure("there is neither a Rust crate nor a C++ header here",
                            "for Rust: cargo init --lib rust\n"
                            "for C++: write cpp/api.hpp with what Go shall call\n"
                            "or begin anew: beepboop new hello --lang rust");
}

Result<void> name_package(const std::string& name, config::Go& go) {
    if (name.empty()) return {};
    if (!config::is_identifier(name) || config::is_go_keyword(name) || name == "main" || name == "_") {
        return support::failure(fmt::format("`{}` cannot be the name of a Go package", name),
                                "write a short name in lower case: --package native");
    }
    go.package = go.folder = name;
    return {};
}

/// Whether what was chosen can be built from; says so where it cannot.
bool is_sound(const config::Config& config, const Session& session) {
    const support::FileSystem& files = session.environment.files;
    for (const std::string& header : config.cpp.headers) {
        if (config.language == Language::rust || files.exists(session.start() / header)) continue;
        session.console.error(
            {fmt::format("there is no header `{}`", header), "name one that is there: --header FILE"});
        return false;
    }
    if (config.language == Language::cpp) return true;
    source::SourceMap sources;
    diagnostics::Sink sink;
    if (config::load_crate(config, session.start(), files, sources, sink)) return true;
    session.console.raw(rendered(sink, sources, session.environment));
    return false;
}

void tell_next_steps(const build::Module& module, const config::Config& config, const Session& session) {
    session.console.note(
        fmt::format("next: beepboop build\n"
                    "      in Go: import \"{}\"\n"
                    "      to publish: name your targets in beepboop.toml, beepboop build, beepboop pack",
                    build::import_path(module, session.start(), config.go.folder)));
}

int init(const Options& options, const Session& session) {
    const Environment& environment = session.environment;
    const Path project = session.start();
    const auto refuse = [&](const support::Error& error) {
        session.console.error(error);
        return failed;
    };
    const auto module = build::find_module(project, environment.files);
    if (!module) return refuse(module.error());
    if (environment.files.exists(project / "beepboop.toml")) {
        return refuse({"there is a beepboop.toml here already", "beepboop build"});
    }
    auto config = choose_sources(options, discover(project, environment.files));
    if (!config) return refuse(config.error());
    if (const auto named = name_package(options.package, config->go); !named) return refuse(named.error());
    if (!is_sound(*config, session)) return failed;
    const auto additions = make_additions(*config, options.mask, project, environment.files, environment.runner);
    if (!additions) return refuse(additions.error());
    if (const auto written = write_additions(*additions, project, environment.files); !written) {
        return refuse(written.error());
    }
    for (const auto& [path, text] : additions->created) session.console.done("created", path);
    for (const auto& [path, text] : additions->extended) session.console.done("extended", path);
    for (const std::string& note : additions->notes) session.console.note(note);
    tell_next_steps(*module, *config, session);
    return success;
}

}  // namespace

void add_init(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("init", "Add beepboop to a Go module with a crate or C++ headers");
    command->add_option("-l,--lang", options->language, "Where both are there: rust or cpp")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"rust", "cpp"}));
    command->add_option("--crate", options->crate, "The folder of the Rust crate; else the one that is found")
        ->type_name("FOLDER");
    command->add_option("--header", options->headers, "A C++ header whose declarations Go shall see; may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("-p,--package", options->package, "The Go package and its folder; else native")
        ->type_name("NAME");
    command->add_flag("--mask", options->mask, "Also write a maskfile.md with the usual tasks");
    command->footer("Examples:\n  beepboop init\n  beepboop init --crate crates/core --package core\n"
                    "  beepboop init --header include/geometry.hpp\n\nNothing that is there is overwritten.");
    command->callback([&session, options] { session.exit_code = init(*options, session); });
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// `beepboop gen`: writes the Go package and the scaffolding, or says whether they are up to date.
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "build/package.hpp"
#include "cli/command.hpp"
#include "cli/outdated.hpp"
#include "cli/project.hpp"
#include "cli/watch.hpp"

namespace cli {
namespace {

struct Options {
    bool check = false;
    bool strict = false;
    bool watch = false;
    std::string dump;
};

int dump(const Options& options, const Session& session) {
    const auto package =
        generate(session.project(), options.strict, Need::texts_only, session.environment, session.console);
    if (!package) return failed;
    const auto& generated = package->generated;
    session.environment.output << (options.dump == "api" ? generated.api_dump : generated.abi_dump) << std::flush;
    return success;
}

int check(const Package& package, const Session& session) {
    const auto lines = outdated(package, session.environment.files);
    if (!lines) {
        session.console.error(lines.error());
        return failed;
    }
    if (lines->empty()) {
        session.console.done("checked", "everything is up to date");
        return success;
    }
    for (const std::string& line : *lines) session.console.raw(line);
    session.console.error({"what is generated is not up to date", "run `beepboop gen`"});
    return failed;
}

/// What is written is of no use before the library is built for it.
void mention_library(const Package& package, const Session& session) {
    const auto& generated = package.generated;
    switch (build::host_library(generated.config.go, package.project, generated.abi_hash, session.environment.files)) {
    case build::HostLibrary::good: break;
    case build::HostLibrary::missing:
        session.console.note("the native library is not built yet: run `beepboop build`");
        break;
    case build::HostLibrary::outdated:
        session.console.note("the native library is of another version of the API: run `beepboop build`");
        break;
    }
}

int gen(const Options& options, const Session& session) {
    if (!options.dump.empty()) return dump(options, session);
    if (options.watch) return watch_project(options.strict, session);
    const support::Path project = session.project();
    std::shared_ptr<void> lock;
    if (!options.check && !(lock = lock_project(project, session.environment, session.console))) return failed;
    const auto package = generate(project, options.strict, Need::module, session.environment, session.console);
    if (!package) return failed;
    if (options.check) return check(*package, session);
    const auto changed = write_package(*package, session.environment, session.console);
    if (!changed) return failed;
    if (changed->none()) session.console.note("nothing changed");
    else mention(*changed, *package, session.console);
    mention_library(*package, session);
    return success;
}

}  // namespace

void add_gen(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("gen", "Write the Go package, without building native code");
    command->add_flag("--check", options->check, "Write nothing, and fail where something would change");
    command->add_flag("--strict", options->strict, "Fail where an item would be skipped");
    command->add_flag("--watch", options->watch, "Go on, and write it anew whenever a source changes; Ctrl-C ends it")
        ->excludes("--check");
    command->add_option("--dump", options->dump, "Print the model of the API, or of how it crosses, and write nothing")
        ->check(CLI::IsMember({"api", "abi"}));
    command->footer("Examples:\n  beepboop gen\n  beepboop gen --watch      # while you write\n  beepboop gen --check  "
                    "    # in continuous integration\n"
                    "  //go:generate beepboop gen");
    command->callback([&session, options] { session.exit_code = gen(*options, session); });
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// `beepboop build`: generates, then builds the native library for each target.
#include "build/build.hpp"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/build_json.hpp"
#include "cli/build_progress.hpp"
#include "cli/build_table.hpp"
#include "cli/command.hpp"
#include "cli/project.hpp"
#include "cli/ticker.hpp"

namespace cli {
namespace {

using build::State;
using build::TargetReport;

void show(const TargetReport& report, bool quiet, Console& console) {
    const std::string name = report.target.name();
    switch (report.state) {
    case State::built:
        console.done("built", fmt::format("{} ({}, {:.1f} s)", name, size_text(report.size), report.seconds));
        break;
    case State::unchanged:
        if (!quiet) console.done("unchanged", name);
        break;
    case State::failed: console.error({name + ": " + report.message, report.help}); break;
    }
    if (report.state == State::unchanged) return;
    for (const std::string& remark : report.remarks) console.warning({name + ": the library " + remark, ""});
}

/// Targets named on the command line, else in beepboop.toml, else the host.
support::Result<std::vector<build::Target>> chosen(const BuildOptions& options, const config::Config& config) {
    if (!options.targets.empty()) return build::select(options.targets);
    auto targets = build::select(config.targets);
    if (!targets) return support::in_context("beepboop.toml, `targets`", targets.error());
    return targets;
}

std::vector<TargetReport> build_libraries(const Package& package, std::vector<build::Target> targets, bool quiet,
                                          const Session& session) {
    const Environment& environment = session.environment;
    build::Request request{
        package.project,    package.generated.config, package.generated.crate, package.generated.abi_hash,
        std::move(targets), environment.colour,       environment.processors};
    Ticker ticker(session.console);
    BuildProgress progress(request.targets.size());
    const auto step = [&](const build::Target& target, const std::string& text) {
        progress.begin(target.name(), text);
        ticker.show(progress.text());
    };
    // Compilers say the same for every target, and tools lack for all; the table names each.
    std::string shown, failure;
    const auto done = [&](const TargetReport& report) {
        progress.end(report.target.name());
        ticker.pause();
        if (report.output != shown) session.console.raw(report.output);
        const bool again = report.state == State::failed && report.message == failure && report.output == shown;
        if (!again) show(report, quiet, session.console);
        shown = report.output;
        if (report.state == State::failed) failure = report.message;
        if (const std::string text = progress.text(); !text.empty()) ticker.show(text);
    };
    return build::build(request, environment.files, environment.runner, {step, done});
}

/// A program that asked gets its answer also where nothing could be built.
int refused(const BuildOptions& options, int code, const Session& session) {
    if (options.as_json) session.environment.output << build_json({}, false) << std::flush;
    return code;
}

int build_locked(const BuildOptions& options, const Session& session) {
    const Environment& environment = session.environment;
    const auto package = generate(session.project(), options.strict, Need::module, environment, session.console);
    if (!package) return refused(options, failed, session);
    const auto targets = chosen(options, package->generated.config);
    if (!targets) {
        session.console.error(targets.error());
        return refused(options, options.targets.empty() ? failed : wrong_usage, session);
    }
    const auto generated = write_package(*package, environment, session.console);
    if (!generated) return refused(options, failed, session);
    mention(*generated, *package, session.console);
    const auto reports = build_libraries(*package, *targets, generated->none(), session);
    const bool worked =
        std::ranges::any_of(reports, [](const auto& report) { return report.state != State::unchanged; });
    if (worked && reports.size() > 1) session.console.raw("\n" + build_table(reports));
    const auto is = [&](State state) { return [state](const TargetReport& report) { return report.state == state; }; };
    if (std::ranges::any_of(reports, is(State::built))) {
        // Libraries that are new are embedded now.
        if (!write_package(*package, environment, session.console)) return refused(options, failed, session);
    } else if (generated->none() && std::ranges::all_of(reports, is(State::unchanged)) && !options.quiet) {
        session.console.note("nothing changed");
    }
    const bool good = std::ranges::none_of(reports, is(State::failed));
    if (options.as_json) environment.output << build_json(reports, good) << std::flush;
    return good ? success : failed;
}

}  // namespace

int build_package(const BuildOptions& options, const Session& session) {
    // A word that is no target is told before anything is done.
    if (const auto targets = build::select(options.targets); !options.targets.empty() && !targets) {
        session.console.error(targets.error());
        return refused(options, wrong_usage, session);
    }
    const auto lock = lock_project(session.project(), session.environment, session.console);
    if (!lock) return refused(options, failed, session);
    return build_locked(options, session);
}

void add_build(CLI::App& app, Session& session) {
    const auto options = std::make_shared<BuildOptions>();
    CLI::App* command = app.add_subcommand("build", "Write the Go package and build its native libraries");
    command
        ->add_option("-t,--target", options->targets,
                     "What to build for: host, all, or names like linux/arm64, parted by commas; else the targets of\n"
                     "beepboop.toml, else host. darwin/universal is both of macOS, and a file of both beside")
        ->type_name("TARGET")
        ->allow_extra_args(false);
    command->add_flag("--strict", options->strict, "Fail where an item would be skipped");
    command->add_flag("--json", options->as_json,
                      "For programs: {\"ok\": …, \"targets\": [{\"target\", \"state\", …}]}");
    command->footer(
        "Examples:\n  beepboop build\n  beepboop build --target linux/amd64,linux/arm64,darwin/arm64\n"
        "  beepboop build --target all\n\n"
        "zig is looked for as $BEEPBOOP_ZIG, zig, python-zig and python3 -m ziglang; cargo builds below\n"
        "$CARGO_TARGET_DIR, else below .beepboop. What cargo and rustc take from the environment holds here too.");
    command->callback([&session, options] { session.exit_code = build_package(*options, session); });
}

}  // namespace cli

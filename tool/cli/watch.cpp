// SPDX-License-Identifier: MIT
// One line for each regeneration; what the pipeline has to say is repeated only when it is something else.
#include "cli/watch.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "cli/project.hpp"
#include "support/noting_file_system.hpp"

namespace cli {
namespace {

using Clock = std::chrono::steady_clock;

std::string time_since(Clock::time_point start) {
    return fmt::format("{} ms", std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count());
}

/// Generates once. `told` is what was said the last time, and becomes what is said now.
void regenerate(bool strict, const support::FileSystem& files, const Session& session, std::string& told) {
    const Environment& environment = session.environment;
    const auto start = Clock::now();
    const auto lock = lock_project(session.project(), environment, session.console);
    if (!lock) return;
    const Generation generation = run_pipeline(session.project(), strict, Need::module, files, environment.colour);
    const bool failed = !generation.package;
    if (failed || generation.diagnostics != told) show(generation, session.console);
    told = generation.diagnostics;
    if (failed) return;
    const std::string& folder = generation.package->generated.config.go.folder;
    const auto written = write_package(*generation.package, environment, session.console);
    if (!written) return;
    if (written->none()) session.console.done("unchanged", fmt::format("{} ({})", folder, time_since(start)));
    else
        session.console.done("generated",
                             fmt::format("{} ({}, {})", folder, count(written->package, "file"), time_since(start)));
}

}  // namespace

int watch_project(bool strict, const Session& session) {
    const std::unique_ptr<support::Watch> watch = session.environment.watch();
    std::string told;
    bool is_told_how = false;
    for (;;) {
        support::NotingFileSystem files(session.environment.files);
        // Also where the project itself is still to be made.
        (void)files.exists(session.project() / "beepboop.toml");
        regenerate(strict, files, session, told);
        if (!std::exchange(is_told_how, true)) session.console.note("watching for changes; Ctrl-C ends it");
        if (!watch->wait(files.stamps())) return success;
    }
}

}  // namespace cli

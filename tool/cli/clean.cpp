// SPDX-License-Identifier: MIT
// `beepboop clean`: removes what was generated and built.
#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "build/package.hpp"
#include "cli/command.hpp"
#include "cli/project.hpp"

namespace cli {
namespace {

/// The configuration alone: sources may be as broken as they like.
std::optional<config::Config> load(const Session& session) {
    source::SourceMap sources;
    diagnostics::Sink sink;
    auto config = config::load(session.project(), session.environment.files, sources, sink);
    if (config) return config;
    session.console.raw(rendered(sink, sources, session.environment));
    return std::nullopt;
}

/// `native (40 files) and .beepboop`.
std::string described(const std::vector<std::string>& removed, const std::string& folder) {
    const std::size_t work = std::ranges::count(removed, ".beepboop");
    if (work == removed.size()) return ".beepboop";
    const std::string text = fmt::format("{} ({})", folder, count(removed.size() - work, "file"));
    return work == 0 ? text : text + " and .beepboop";
}

int clean(const Session& session) {
    const std::optional<config::Config> config = load(session);
    if (!config) return failed;
    const auto lock = lock_project(session.project(), session.environment, session.console);
    if (!lock) return failed;
    const auto removed = build::remove_package(config->go, session.project(), session.environment.files);
    if (!removed) {
        session.console.error(removed.error());
        return failed;
    }
    if (removed->empty()) session.console.note("nothing to remove");
    else session.console.done("removed", described(*removed, config->go.folder));
    return success;
}

}  // namespace

void add_clean(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("clean", "Remove what was generated and built");
    command->footer("Example:\n  beepboop clean\n\nFiles that beepboop has not written stay where they are.");
    command->callback([&session] { session.exit_code = clean(session); });
}

}  // namespace cli

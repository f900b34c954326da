// SPDX-License-Identifier: MIT
// `beepboop version`.
#include "build/version.hpp"

#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"

namespace cli {

void add_version(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("version", "Print the tool's version");
    command->footer("Example:\n  beepboop version");
    command->callback(
        [&session] { session.environment.output << fmt::format("beepboop {}\n", build::tool_version) << std::flush; });
}

}  // namespace cli

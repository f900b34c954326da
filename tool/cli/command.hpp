// SPDX-License-Identifier: MIT
// The commands: each adds itself to the command line and sets the exit code when it is chosen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/environment.hpp"

namespace CLI {
class App;
}

namespace cli {

/// The program's exit codes.
inline constexpr int success = 0;
inline constexpr int failed = 1;       // the user's mistake, a failed build, something missing
inline constexpr int wrong_usage = 2;  // of the command line

/// What all commands share.
struct Session {
    const Environment& environment;
    Console& console;
    std::string folder;                          // -C
    std::vector<std::string> program_arguments;  // of `run`, after `--`
    int exit_code = success;

    /// The folder that the command works in, absolute.
    support::Path start() const;
    /// The project around that folder.
    support::Path project() const;
};

void add_new(CLI::App& app, Session& session);
void add_init(CLI::App& app, Session& session);
void add_gen(CLI::App& app, Session& session);
void add_build(CLI::App& app, Session& session);
void add_run(CLI::App& app, Session& session);
void add_pack(CLI::App& app, Session& session);
void add_inspect(CLI::App& app, Session& session);
void add_doctor(CLI::App& app, Session& session);
void add_explain(CLI::App& app, Session& session);
void add_clean(CLI::App& app, Session& session);
void add_version(CLI::App& app, Session& session);

/// Generates and builds: what `build` does, and what `run` does first. Nothing names the targets of beepboop.toml, else
/// the host. The exit code.
struct BuildOptions {
    std::vector<std::string> targets;
    bool strict = false;
    bool quiet = false;    // say nothing where nothing changed
    bool as_json = false;  // print the outcome for programs
};
int build_package(const BuildOptions& options, const Session& session);

}  // namespace cli

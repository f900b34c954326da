// SPDX-License-Identifier: MIT
// `beepboop run`: builds for this machine, then builds the Go program without cgo and runs it.
#include <csignal>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "build/toolchain.hpp"
#include "cli/command.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

struct Options {
    bool strict = false;
    std::string package = ".";
    std::vector<std::string> arguments;
};

support::Command go_command(const build::Tool& go, std::vector<std::string> arguments, const support::Path& project) {
    support::Command command = go.command(std::move(arguments));
    command.environment["CGO_ENABLED"] = "0";
    command.folder = project;
    return command;
}

/// Runs Go; its complaints are shown as they are.
std::optional<std::string> ask_go(const support::Command& command, const Session& session) {
    const auto result = session.environment.runner.run(command);
    if (!result) {
        session.console.error(result.error());
        return std::nullopt;
    }
    session.console.raw(result->error_output);
    if (result->exit_code != 0) return std::nullopt;
    return std::string(support::trim(result->output));
}

/// The path of the program that was built from the package.
std::optional<support::Path> build_program(const Options& options, const Session& session) {
    const support::Path project = session.project();
    const auto go = build::find_go(session.environment.runner);
    if (!go) {
        session.console.error(go.error());
        return std::nullopt;
    }
    const auto name = ask_go(go_command(*go, {"list", "-f", "{{.Name}}", options.package}, project), session);
    if (!name) return std::nullopt;
    if (*name != "main") {
        session.console.error({fmt::format("`{}` is package {}, not a program", options.package, *name),
                               "name the folder of the program: beepboop run --package ./cmd/hello"});
        return std::nullopt;
    }
    const support::Path program = project / ".beepboop/run" / project.filename();
    if (!ask_go(go_command(*go, {"build", "-o", program.string(), options.package}, project), session))
        return std::nullopt;
    return program;
}

/// An interrupt is the program's to handle: we stay until it has ended. Handlers, unlike ignoring, are not inherited.
void leave_interrupts_to_the_program() {
    for (const int signal : {SIGINT, SIGQUIT}) std::signal(signal, [](int) {});
}

int run(const Options& options, const Session& session) {
    if (const int code = build_package({{"host"}, options.strict, true}, session); code != success) return code;
    const auto program = build_program(options, session);
    if (!program) return failed;
    support::Command command;
    command.program = program->string();
    command.arguments = options.arguments;
    command.arguments.insert(command.arguments.end(), session.program_arguments.begin(),
                             session.program_arguments.end());
    command.folder = session.start();
    command.pass_through = true;
    leave_interrupts_to_the_program();
    const auto result = session.environment.runner.run(command);
    if (result) return result->exit_code;
    session.console.error(result.error());
    return failed;
}

}  // namespace

void add_run(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("run", "Build for this machine, and run the Go program without cgo");
    command->add_option("-p,--package", options->package, "The Go program, as `go run` takes it")
        ->capture_default_str();
    command->add_flag("--strict", options->strict, "Fail where an item would be skipped");
    command->add_option("arguments", options->arguments, "What the program gets; options of its own stand after `--`");
    command->footer("Examples:\n  beepboop run\n  beepboop run --package ./cmd/hello -- --name Gopher\n\n"
                    "It ends with the program's own exit code.");
    command->callback([&session, options] { session.exit_code = run(*options, session); });
}

}  // namespace cli

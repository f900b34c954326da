// SPDX-License-Identifier: MIT
// CLI11 parses; what it refuses is told in our own manner, with the nearest command or option.
#include "cli/command_line.hpp"

#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/project.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

/// The command that was given, or the program as a whole.
const CLI::App& given_command(const CLI::App& app) {
    const auto commands = app.get_subcommands();
    return commands.empty() ? app : *commands.front();
}

std::string meant(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string nearest = support::nearest(word, candidates);
    return nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest);
}

support::Error unexpected_word(const CLI::App& app, const std::string& word) {
    const CLI::App& command = given_command(app);
    const bool is_option = word.starts_with('-');
    const std::string name = &command == &app ? "beepboop" : "beepboop " + command.get_name();
    std::string help;
    if (is_option) help = meant(word.substr(0, word.find('=')), option_names(command));
    else if (&command == &app) help = meant(word, command_names(app));
    const std::string what = is_option ? "option" : &command == &app ? "command" : "argument";
    if (help.empty()) help = fmt::format("see `{} --help`", name);
    return {fmt::format("`{}` has no {} `{}`", name, what, word), help};
}

support::Error explained(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App& command = given_command(app);
    const std::vector<std::string> rest = app.remaining(true);
    if (!rest.empty()) return unexpected_word(app, rest.front());
    const std::string name = &command == &app ? "" : " " + command.get_name();
    return {error.what(), fmt::format("see `beepboop{} --help`", name)};
}

void set_up(CLI::App& app, Session& session) {
    app.name("beepboop");
    app.fallthrough();
    app.get_formatter()->column_width(28);
    app.add_option("-C,--project", session.folder, "The project's folder, or one in it; else the current one")
        ->type_name("FOLDER");
    add_new(app, session);
    add_init(app, session);
    add_gen(app, session);
    add_build(app, session);
    add_run(app, session);
    add_pack(app, session);
    add_inspect(app, session);
    add_doctor(app, session);
    add_explain(app, session);
    add_clean(app, session);
    add_version(app, session);
    app.require_subcommand(0, 1);
    app.footer("Start here:\n  beepboop new hello --lang rust\n  cd hello && beepboop run\n\n"
               "`beepboop COMMAND --help` tells more, with examples.");
}

/// Takes away what a program shall get, which stands after `--`; CLI11 knows that mark only before all positional
/// words.
std::vector<std::string> split_program_arguments(std::vector<std::string>& arguments) {
    const auto mark = std::ranges::find(arguments, "--");
    if (std::find(arguments.begin(), mark, "run") == mark || mark == arguments.end()) return {};
    std::vector<std::string> rest(mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
    return rest;
}

int parse(CLI::App& app, std::vector<std::string> arguments, Session& session) {
    session.program_arguments = split_program_arguments(arguments);
    std::ranges::reverse(arguments);  // as CLI11 wants them
    try {
        app.parse(arguments);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help, session.environment.output, session.environment.messages);
    } catch (const CLI::ParseError& error) {
        session.console.error(explained(app, error));
        return wrong_usage;
    }
    if (!app.get_subcommands().empty()) return session.exit_code;
    session.environment.messages << app.help() << std::flush;
    return wrong_usage;
}

}  // namespace

support::Path Session::start() const {
    if (folder.empty()) return environment.current;
    const support::Path path = (environment.current / folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

support::Path Session::project() const { return find_project(start(), environment.files); }

int run_command_line(const std::vector<std::string>& arguments, const Environment& environment) {
    Console console(environment);
    Session session{environment, console, "", {}, success};
    CLI::App app("Generates idiomatic Go packages over ordinary Rust crates and C++ headers.");
    set_up(app, session);
    return parse(app, arguments, session);
}

}  // namespace cli

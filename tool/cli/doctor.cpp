// SPDX-License-Identifier: MIT
// `beepboop doctor`: which tools are there, which targets can be built for, and the command that brings what is
// missing.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "build/version.hpp"
#include "cli/command.hpp"
#include "cli/tools.hpp"
#include "support/strings.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

bool is_good(const Finding& finding) { return finding.found || !finding.needed; }

std::string described(const Finding& finding) {
    if (finding.found || finding.version.empty()) return finding.found ? finding.version : finding.help;
    return finding.version + ": " + finding.help;
}

std::string table(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        const char* state = finding.found ? "ok" : finding.needed ? "missing" : "absent";
        text += fmt::format("{:<8} {:<18} {}\n", state, finding.name, described(finding));
    }
    return text;
}

json::Array as_json(const std::vector<Finding>& findings) {
    json::Array entries;
    for (const Finding& finding : findings) {
        json::Object entry{{"name", finding.name}, {"found", finding.found}, {"needed", finding.needed}};
        if (!finding.version.empty()) entry.emplace_back("version", finding.version);
        if (!finding.help.empty()) entry.emplace_back("help", finding.help);
        entries.emplace_back(std::move(entry));
    }
    return entries;
}

int doctor(bool for_programs, const Session& session) {
    const Findings findings = find_tools(session);
    const bool good = std::ranges::all_of(findings.tools, is_good) && std::ranges::all_of(findings.targets, is_good);
    std::ostream& output = session.environment.output;
    if (for_programs) {
        output << json::write(json::Object{{"ok", good},
                                           {"version", build::tool_version},
                                           {"tools", as_json(findings.tools)},
                                           {"targets", as_json(findings.targets)}})
               << "\n"
               << std::flush;
    } else {
        output << table(findings.tools) << "\n" << table(findings.targets) << std::flush;
    }
    if (!good && !for_programs) {
        session.console.error({"something is missing", support::join(missing_commands(findings), "\n")});
    }
    return good ? success : failed;
}

}  // namespace

void add_doctor(CLI::App& app, Session& session) {
    const auto for_programs = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("doctor", "Say what is installed, what is missing, and what brings it");
    command->add_flag("--json", *for_programs,
                      "For programs: {\"ok\": …, \"tools\": [{\"name\", \"found\", \"needed\", …}], \"targets\": […]}");
    command->footer(
        "Example:\n  beepboop doctor\n\nThe tools come first, then the targets that can be built for. "
        "`missing` is needed by this\nproject and its targets, `absent` is not. It fails where something is "
        "missing.");
    command->callback([&session, for_programs] { session.exit_code = doctor(*for_programs, session); });
}

}  // namespace cli

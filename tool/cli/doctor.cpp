// SPDX-License-Identifier: MIT
// `beepboop doctor`: which tools are there, which are missing, and the command that brings each.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "build/targets.hpp"
#include "build/toolchain.hpp"
#include "build/version.hpp"
#include "cli/command.hpp"
#include "config/config.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

struct Finding {
    std::string name;
    bool found = false;
    std::string text;  // the version, or the command that brings it
    bool needed = true;
};

/// What the project at hand needs; outside of one, what either language would.
struct Wanted {
    bool rust = true;
    bool cpp = true;
    std::vector<std::string> targets;
    support::Path crate;
};

Wanted wanted(const Session& session) {
    Wanted wanted;
    source::SourceMap sources;
    diagnostics::Sink sink;
    const support::Path project = session.project();
    const auto config = config::load(project, session.environment.files, sources, sink);
    if (config) {
        wanted.rust = config->language == config::Language::rust;
        wanted.cpp = !wanted.rust;
        wanted.crate = wanted.rust ? project / config->rust.crate : "";
    }
    const auto selected = build::select(config ? config->targets : std::vector<std::string>{});
    if (selected) {
        for (const build::Target& target : *selected) wanted.targets.push_back(target.name());
    }
    return wanted;
}

Finding finding(const std::string& name, const support::Result<build::Tool>& tool, bool needed) {
    return {name, tool.has_value(), tool ? tool->version : tool.error().help, needed};
}

/// Go that is too old is as good as missing.
Finding find_go(const Session& session) {
    const auto go = build::find_go(session.environment.runner);
    Finding found = finding("go", go, true);
    const auto minor = [](std::string_view version) { return std::atoi(version.substr(version.find('.') + 1).data()); };
    if (go && go->version.starts_with("1.") && minor(go->version) < minor(build::go_version)) {
        found.found = false;
        found.text = fmt::format("{} is too old: install Go {} or newer", go->version, build::go_version);
    }
    return found;
}

Finding find_std(const build::Target& target, build::Toolchain& toolchain, const Wanted& wanted) {
    const auto rustc = toolchain.rustc(target, wanted.crate);
    const bool needed = wanted.rust && std::ranges::find(wanted.targets, target.name()) != wanted.targets.end();
    std::string text = rustc ? rustc->release : rustc.error().help;
    if (rustc && !rustc->program.empty()) text += ", by beepboop-cross-rustc";
    return {"std " + target.name(), rustc.has_value(), text, needed};
}

std::vector<Finding> examine(const Session& session) {
    const Wanted wants = wanted(session);
    support::ProcessRunner& runner = session.environment.runner;
    build::Toolchain toolchain(runner, session.environment.files);
    std::vector<Finding> findings = {find_go(session), finding("zig", toolchain.zig(), true),
                                     finding("cargo", build::find_cargo(runner), wants.rust),
                                     finding("cargo-zigbuild", toolchain.zigbuild(), wants.rust)};
    for (const build::Target& target : build::targets()) findings.push_back(find_std(target, toolchain, wants));
    return findings;
}

bool is_good(const Finding& finding) { return finding.found || !finding.needed; }

std::string table(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        const char* state = finding.found ? "ok" : finding.needed ? "missing" : "absent";
        text += fmt::format("{:<8} {:<18} {}\n", state, finding.name, finding.text);
    }
    return text;
}

std::string quoted(const std::string& text) {
    return "\"" + support::replace_all(support::replace_all(text, "\\", "\\\\"), "\"", "\\\"") + "\"";
}

std::string json(const std::vector<Finding>& findings, bool good) {
    std::vector<std::string> entries;
    for (const Finding& finding : findings) {
        entries.push_back(fmt::format(R"({{"name":{},"found":{},"needed":{},"{}":{}}})", quoted(finding.name),
                                      finding.found, finding.needed, finding.found ? "version" : "help",
                                      quoted(finding.text)));
    }
    return fmt::format("{{\"ok\":{},\"tools\":[{}]}}\n", good, support::join(entries, ","));
}

int doctor(bool as_json, const Session& session) {
    const std::vector<Finding> findings = examine(session);
    const bool good = std::ranges::all_of(findings, is_good);
    session.environment.output << (as_json ? json(findings, good) : table(findings)) << std::flush;
    if (!good) session.console.error({"something is missing", "run the commands named beside it"});
    return good ? success : failed;
}

}  // namespace

void add_doctor(CLI::App& app, Session& session) {
    const auto as_json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("doctor", "Say what is installed, what is missing, and what brings it");
    command->add_flag("--json", *as_json,
                      "For programs: {\"ok\": …, \"tools\": [{\"name\", \"found\", \"needed\", …}]}");
    command->footer("Example:\n  beepboop doctor\n\n`missing` is needed by this project and its targets, `absent` is "
                    "not. It fails where\n"
                    "something is missing.");
    command->callback([&session, as_json] { session.exit_code = doctor(*as_json, session); });
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// `beepboop pack`: whether the module is ready for others to import, and the notices that must go along.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/project.hpp"
#include "cli/readiness.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using publish::Finding;
using publish::Level;

struct Options {
    bool check = false;
    bool strict = false;
    bool as_json = false;
};

bool is_ready(const Readiness& report, const Options& options) {
    return std::ranges::none_of(
        report.findings, [&](const Finding& finding) { return options.strict || finding.level == Level::error; });
}

json::Value as_json(const Package& package, const Readiness& report, bool ready) {
    json::Array libraries, components, findings;
    for (const publish::Library& library : report.libraries.found) {
        libraries.emplace_back(json::Object{{"target", library.target},
                                            {"path", library.path},
                                            {"size", library.size},
                                            {"sha256", library.sha256},
                                            {"ok", library.good}});
    }
    for (const publish::Component& component : report.components) {
        components.emplace_back(
            json::Object{{"name", component.name}, {"version", component.version}, {"licence", component.licence}});
    }
    for (const Finding& finding : report.findings) {
        findings.emplace_back(json::Object{{"level", finding.level == Level::error ? "error" : "warning"},
                                           {"message", finding.message},
                                           {"help", finding.help}});
    }
    return json::Object{{"ok", ready},
                        {"module", package.module->path},
                        {"package", package.generated.config.go.package},
                        {"folder", package.generated.config.go.folder},
                        {"abi", package.generated.abi_hash},
                        {"size", report.size},
                        {"notice", notice_path(package).generic_string()},
                        {"libraries", libraries},
                        {"components", components},
                        {"findings", findings}};
}

void show(const Package& package, const Readiness& report, bool ready, const Session& session) {
    Console& console = session.console;
    for (const publish::Library& library : report.libraries.found) {
        if (library.good) console.done("good", fmt::format("{} ({})", library.target, size_text(library.size)));
    }
    if (report.wrote_notice) {
        console.done("wrote", fmt::format("{} ({})", notice_path(package).string(),
                                          count(report.components.size(), "component")));
    }
    for (const Finding& finding : report.findings) {
        const support::Error text{finding.message, finding.help};
        if (finding.level == Level::error) console.error(text);
        else console.warning(text);
    }
    if (ready) {
        console.done("ready", fmt::format("{} ({})", package.module->path, size_text(report.size)));
    } else {
        console.error({fmt::format("{} is not ready to be published", package.module->path), ""});
    }
}

int pack(const Options& options, const Session& session) {
    const auto lock = lock_project(session.project(), session.environment, session.console);
    if (!lock) return failed;
    const auto package = generate(session.project(), false, Need::module, session.environment, session.console);
    if (!package) {
        if (options.as_json) session.environment.output << "{\"ok\":false}\n" << std::flush;
        return failed;
    }
    const Readiness report = examine(*package, options.check, session);
    const bool ready = is_ready(report, options);
    if (options.as_json) {
        session.environment.output << json::write(as_json(*package, report, ready)) << "\n" << std::flush;
    } else {
        show(*package, report, ready, session);
    }
    return ready ? success : failed;
}

}  // namespace

void add_pack(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("pack", "Check that the module is ready to be published; write its NOTICE");
    command->add_flag("--check", options->check, "Write nothing, and fail where NOTICE would change");
    command->add_flag("--strict", options->strict, "Fail on warnings too");
    command->add_flag("--json", options->as_json,
                      "For programs: {\"ok\": …, \"libraries\": […], \"components\": […], \"findings\": […]}");
    command->footer(
        "Examples:\n  beepboop pack\n  beepboop pack --check --strict   # in continuous integration\n\n"
        "It looks at the libraries of all targets, their ABI, hashes and sizes, at the licences of all that "
        "is\nlinked into them, at go.mod, and at what git would commit.");
    command->callback([&session, options] { session.exit_code = pack(*options, session); });
}

}  // namespace cli

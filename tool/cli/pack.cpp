// SPDX-License-Identifier: MIT
// `beepboop pack`: whether the module is ready for others to import, and the notices that must go along.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/outdated.hpp"
#include "cli/project.hpp"
#include "publish/gather.hpp"
#include "publish/libraries.hpp"
#include "publish/licence_files.hpp"
#include "publish/module.hpp"
#include "publish/notice.hpp"
#include "publish/repository.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using publish::Finding;
using publish::Level;
using support::Path;

struct Options {
    bool check = false;
    bool strict = false;
    bool as_json = false;
};

/// All that was found out.
struct Report {
    std::vector<Finding> findings;
    publish::Libraries libraries;
    std::vector<publish::Component> components;
    std::uint64_t size = 0;  // of the module
    bool wrote_notice = false;

    void add(std::vector<Finding> more) { findings.insert(findings.end(), more.begin(), more.end()); }
    void fail(const support::Error& error) { findings.push_back({Level::error, error.message, error.help}); }
};

Path notice_path(const Package& package) { return Path(package.generated.config.go.folder) / publish::notice_name; }

void check_generated(const Package& package, const Session& session, Report& report) {
    const auto lines = outdated(package, session.environment.files);
    if (!lines) return report.fail(lines.error());
    for (const std::string& line : *lines) {
        report.fail({fmt::format("the package is not up to date: `beepboop gen` {}", line), "beepboop gen"});
    }
}

/// The targets of beepboop.toml, else the host.
std::vector<build::Target> wanted_targets(const config::Config& config, Report& report) {
    const auto targets = build::select(config.targets);
    if (targets) return *targets;
    report.fail(support::in_context("beepboop.toml, `targets`", targets.error()).error());
    return {};
}

void check_libraries(const Package& package, const Session& session, Report& report) {
    const auto& generated = package.generated;
    report.libraries = publish::examine_libraries(generated.config.go, wanted_targets(generated.config, report),
                                                  generated.abi_hash, package.project, session.environment.files);
    report.add(report.libraries.findings);
    if (generated.config.targets.empty() && report.libraries.found.size() == 1) {
        report.findings.push_back(
            {Level::warning,
             fmt::format("the package has a library for {} only", report.libraries.found.front().target),
             "name all targets in beepboop.toml, and build them:\n"
             "targets = [\"linux/amd64\", \"linux/arm64\", \"darwin/arm64\"]"});
    }
}

/// Those that a library is there for: only what is shipped has to be accounted for.
std::vector<build::Target> shipped(const publish::Libraries& libraries) {
    std::vector<build::Target> targets;
    for (const build::Target& target : build::targets()) {
        if (std::ranges::find(libraries.found, target.name(), &publish::Library::target) != libraries.found.end()) {
            targets.push_back(target);
        }
    }
    return targets;
}

/// cargo and zig are asked about the scaffolding, which no repository holds.
support::Result<void> write_scaffolding(const Package& package, support::FileSystem& files) {
    output::OutputTree scaffolding;
    for (const auto& [path, text] : package.generated.tree.files()) {
        if (is_scaffolding(path)) scaffolding.add(path, text);
    }
    const auto written = output::write(scaffolding, package.project, files);
    if (!written) return std::unexpected(written.error());
    return {};
}

void examine_components(Report& report) {
    for (const publish::Component& component : report.components) {
        if (component.own) continue;
        const std::string title = component.version.empty() ? component.name : component.name + " " + component.version;
        if (component.licence.empty() && component.texts.empty()) {
            report.findings.push_back({Level::warning, fmt::format("{} names no licence: nobody may pass it on", title),
                                       "ask its author, or do without it"});
        } else if (component.texts.empty()) {
            report.findings.push_back(
                {Level::warning, fmt::format("{} ({}) comes without its licence's text", title, component.licence),
                 "put the text beside NOTICE yourself"});
        }
        if (publish::is_copyleft(component.licence)) {
            report.findings.push_back(
                {Level::warning,
                 fmt::format("{} is under {}, which asks more of you than a notice", title, component.licence),
                 "read it before you publish"});
        }
    }
}

/// Writes NOTICE, or only compares it.
void settle_notice(const Package& package, bool check, const Session& session, Report& report) {
    const Path path = notice_path(package);
    support::FileSystem& files = session.environment.files;
    const std::string text = publish::notice(report.components);
    const std::string before =
        files.exists(package.project / path) ? files.read(package.project / path).value_or("") : "";
    if (before == text) return;
    if (!before.empty() && !before.starts_with(publish::notice_mark)) {
        return report.fail(
            {fmt::format("{} is in the way: beepboop has not written it", path.string()), "move it to another name"});
    }
    if (check) return report.fail({path.string() + " is not up to date", "beepboop pack"});
    if (const auto written = files.write(package.project / path, text); !written) return report.fail(written.error());
    report.wrote_notice = true;
}

void check_notice(const Package& package, bool check, const Session& session, Report& report) {
    const Environment& environment = session.environment;
    const std::vector<build::Target> targets = shipped(report.libraries);
    if (targets.empty()) return;
    if (const auto written = write_scaffolding(package, environment.files); !written)
        return report.fail(written.error());
    const auto& generated = package.generated;
    const auto components = publish::gather_components({package.project, generated.config, generated.crate, targets},
                                                       environment.files, environment.runner);
    if (!components) return report.fail(components.error());
    report.components = *components;
    if (!generated.config.cpp.libraries.empty() && generated.config.notices.empty()) {
        report.findings.push_back({Level::warning,
                                   "nothing is known of the licences of the libraries in [cpp.libraries]",
                                   "name their texts in beepboop.toml: notices = [\"third_party/foo/LICENSE\"]"});
    }
    examine_components(report);
    settle_notice(package, check, session, report);
}

Report examine(const Package& package, const Options& options, const Session& session) {
    const Environment& environment = session.environment;
    Report report;
    check_generated(package, session, report);
    check_libraries(package, session, report);
    check_notice(package, options.check, session, report);
    const build::Module& module = *package.module;
    report.size = publish::module_size(module.folder, environment.files, environment.runner);
    report.add(publish::examine_module(module, report.size, environment.files));
    const Path folder = (package.project / package.generated.config.go.folder).lexically_relative(module.folder);
    report.add(
        publish::examine_repository(module.folder, {folder.generic_string(), "go.mod", "go.sum"}, environment.runner));
    return report;
}

bool is_ready(const Report& report, const Options& options) {
    return std::ranges::none_of(
        report.findings, [&](const Finding& finding) { return options.strict || finding.level == Level::error; });
}

json::Value as_json(const Package& package, const Report& report, bool ready) {
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

void show(const Package& package, const Report& report, bool ready, const Session& session) {
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
    const Report report = examine(*package, options, session);
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

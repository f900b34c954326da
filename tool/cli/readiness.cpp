// SPDX-License-Identifier: MIT
// One function a question; each adds what it finds.
#include "cli/readiness.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/build.hpp"
#include "cli/outdated.hpp"
#include "publish/gather.hpp"
#include "publish/licence_files.hpp"
#include "publish/module.hpp"
#include "publish/notice.hpp"
#include "publish/repository.hpp"

namespace cli {
namespace {

using publish::Level;
using support::Path;

void check_generated(const Package& package, const Session& session, Readiness& report) {
    const auto lines = outdated(package, session.environment.files);
    if (!lines) return report.fail(lines.error());
    for (const std::string& line : *lines) {
        report.fail({fmt::format("the package is not up to date: `beepboop gen` {}", line), "beepboop gen"});
    }
}

/// The targets of beepboop.toml, else the host.
std::vector<build::Target> wanted_targets(const config::Config& config, Readiness& report) {
    const auto targets = build::select(config.targets);
    if (targets) return *targets;
    report.fail(support::in_context("beepboop.toml, `targets`", targets.error()).error());
    return {};
}

void check_libraries(const Package& package, const Session& session, Readiness& report) {
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

/// Those that a library is there for.
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

void examine_components(Readiness& report) {
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
void settle_notice(const Package& package, bool check, const Session& session, Readiness& report) {
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

/// Libraries that were built from other sources than those of now, though their ABI is the same.
void check_sources(const Package& package, const std::vector<build::Target>& targets, const Session& session,
                   Readiness& report) {
    const auto& generated = package.generated;
    const Environment& environment = session.environment;
    const build::Request request{package.project, generated.config, generated.crate, generated.abi_hash, targets};
    for (const build::Target& target : build::outdated_targets(request, environment.files, environment.runner)) {
        report.fail(
            {fmt::format("the library for {} was built before something it is made of was changed", target.name()),
             fmt::format("beepboop build --target {}", target.name())});
    }
}

void check_notice(const Package& package, const std::vector<build::Target>& targets, bool check, const Session& session,
                  Readiness& report) {
    const Environment& environment = session.environment;
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

/// What went into the libraries: only of what is shipped anything has to be known.
void check_contents(const Package& package, bool check, const Session& session, Readiness& report) {
    const std::vector<build::Target> targets = shipped(report.libraries);
    if (targets.empty()) return;
    if (const auto written = write_scaffolding(package, session.environment.files); !written) {
        return report.fail(written.error());
    }
    check_sources(package, targets, session, report);
    check_notice(package, targets, check, session, report);
}

}  // namespace

Path notice_path(const Package& package) { return Path(package.generated.config.go.folder) / publish::notice_name; }

Readiness examine(const Package& package, bool check, const Session& session) {
    const Environment& environment = session.environment;
    Readiness report;
    check_generated(package, session, report);
    check_libraries(package, session, report);
    check_contents(package, check, session, report);
    const build::Module& module = *package.module;
    report.size = publish::module_size(module.folder, environment.files, environment.runner);
    report.add(publish::examine_module(module, report.size, environment.files));
    const Path folder = (package.project / package.generated.config.go.folder).lexically_relative(module.folder);
    report.add(
        publish::examine_repository(module.folder, {folder.generic_string(), "go.mod", "go.sum"}, environment.runner));
    return report;
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// Which tools are needed depends on the project's language and targets; how they are brought, on this machine.
#include "cli/tools.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "build/toolchain.hpp"
#include "build/version.hpp"
#include "config/config.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

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

/// `1.25.0` is newer than `1.24.3`, by its second number.
bool is_too_old(std::string_view version) {
    const auto minor = [](std::string_view text) {
        int number = 0;
        const std::size_t dot = text.find('.');
        if (dot != std::string_view::npos) std::from_chars(text.data() + dot + 1, text.data() + text.size(), number);
        return number;
    };
    return version.starts_with("1.") && minor(version) < minor(build::go_version);
}

/// With a package manager where there is one that has it, else as its makers say.
std::string go_command(const support::ProcessRunner& runner) {
    if (runner.find("brew")) return "brew install go";
    const auto host = build::host();
    const std::string platform = host ? host->goos + "-" + host->goarch : "linux-amd64";
    return fmt::format("curl -fsSL https://go.dev/dl/go{}.{}.tar.gz | sudo tar -C /usr/local -xz && "
                       "export PATH=$PATH:/usr/local/go/bin",
                       build::go_version, platform);
}

std::string python_command(std::string_view package, std::string_view version, const support::ProcessRunner& runner) {
    for (const char* pip : {"pip", "pip3"}) {
        if (runner.find(pip)) return fmt::format("{} install {}=={}", pip, package, version);
    }
    return fmt::format("python3 -m pip install {}=={}", package, version);
}

Finding finding(const std::string& name, const support::Result<build::Tool>& tool, bool needed, std::string help) {
    if (!tool) return {name, false, needed, "", std::move(help)};
    return {name, true, needed, tool->version, ""};
}

/// Go that is too old is as good as missing.
Finding find_go(support::ProcessRunner& runner) {
    const auto go = build::find_go(runner);
    Finding found = finding("go", go, true, go_command(runner));
    if (!go || !is_too_old(go->version)) return found;
    return {"go", false, true, go->version + ", which is too old", go_command(runner)};
}

/// Another version than ours may do, and may not.
Finding find_zig(const support::Result<build::Tool>& zig, const support::ProcessRunner& runner) {
    Finding found = finding("zig", zig, true, python_command("ziglang", build::zig_version, runner));
    if (zig && zig->version != build::zig_version) {
        found.version += fmt::format(" (tried with {}: {})", build::zig_version,
                                     python_command("ziglang", build::zig_version, runner));
    }
    return found;
}

Finding find_git(support::ProcessRunner& runner) {
    const std::string help = runner.find("brew") ? "brew install git" : "sudo apt-get install git";
    const auto path = runner.find("git");
    support::Command command;
    command.program = path ? path->string() : "git";
    command.arguments = {"--version"};
    const auto answer =
        path ? runner.run(command) : support::Result<support::ProcessOutput>(support::ProcessOutput{1, "", ""});
    if (!answer || answer->exit_code != 0) return {"git", false, false, "", help};
    const std::string text(support::trim(answer->output));
    return {"git", true, false, text.substr(text.find_last_of(' ') + 1), ""};
}

/// C++ is built by zig alone for every target; Rust needs its standard library for each.
Finding find_target(const build::Target& target, build::Toolchain& toolchain, const Wanted& wants, bool has_cargo) {
    const bool has_zig = toolchain.zig().has_value();
    const bool needed = std::ranges::find(wants.targets, target.name()) != wants.targets.end();
    if (!wants.rust) return {target.name(), has_zig, needed, has_zig ? "C++" : "", "zig, as above"};
    const auto rustc = toolchain.rustc(target, wants.crate);
    if (!rustc) {
        const std::string& help = rustc.error().help;
        const bool comes_along = !has_cargo && help == build::rustup_command;
        return {target.name(), false, needed, "", comes_along ? "cargo, as above" : help};
    }
    std::string version = "Rust " + rustc->release;
    if (!rustc->program.empty()) version += ", by beepboop-cross-rustc";
    return {target.name(), true, needed, version, ""};
}

}  // namespace

Findings find_tools(const Session& session) {
    const Wanted wants = wanted(session);
    support::ProcessRunner& runner = session.environment.runner;
    build::Toolchain toolchain(runner, session.environment.files);
    Findings findings;
    findings.tools = {find_go(runner), find_zig(toolchain.zig(), runner),
                      finding("cargo", build::find_cargo(runner), wants.rust, std::string(build::rustup_command)),
                      finding("cargo-zigbuild", toolchain.zigbuild(), wants.rust,
                              python_command("cargo-zigbuild", build::zigbuild_version, runner)),
                      find_git(runner)};
    for (const build::Target& target : build::targets()) {
        findings.targets.push_back(find_target(target, toolchain, wants, findings.tools[2].found));
    }
    return findings;
}

std::vector<std::string> missing_commands(const Findings& findings) {
    std::vector<std::string> commands;
    for (const auto* list : {&findings.tools, &findings.targets}) {
        for (const Finding& finding : *list) {
            const bool is_command = !finding.help.ends_with(", as above");
            if (finding.found || !finding.needed || !is_command) continue;
            if (std::ranges::find(commands, finding.help) == commands.end()) commands.push_back(finding.help);
        }
    }
    return commands;
}

}  // namespace cli

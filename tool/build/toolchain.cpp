// SPDX-License-Identifier: MIT
// Where zig, cargo, cargo-zigbuild, Go and Rust's standard libraries are looked for.
#include "build/toolchain.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "build/version.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;
using support::ProcessRunner;
using support::Result;

constexpr const char* cross_program = "beepboop-cross-rustc";

/// What the command prints, or nothing where it does not run or fails.
std::optional<std::string> output_of(const support::Command& command, ProcessRunner& runner) {
    const Result<support::ProcessOutput> result = runner.run(command);
    if (!result || result->exit_code != 0) return std::nullopt;
    return std::string(support::trim(result->output));
}

/// The tool with its version filled in, if it runs at all.
std::optional<Tool> confirmed(Tool tool, const std::string& version_argument, ProcessRunner& runner) {
    const std::optional<std::string> version = output_of(tool.command({version_argument}), runner);
    if (!version) return std::nullopt;
    tool.version = *version;
    return tool;
}

/// A program on PATH that prints its version.
Result<Tool> find_on_path(const std::string& name, const std::string& version_argument, const std::string& help,
                          ProcessRunner& runner) {
    const std::optional<Path> path = runner.find(name);
    if (!path) return support::failure(fmt::format("{} is not installed", name), help);
    const std::optional<Tool> tool = confirmed({path->string(), {}, ""}, version_argument, runner);
    if (!tool)
        return support::failure(fmt::format("{} is installed at {}, but does not run", name, path->string()), help);
    return *tool;
}

/// The version among a tool's words: the first one that begins with a digit.
std::string first_number(const std::string& text) {
    for (const std::string& word : support::split(support::replace_all(text, "\n", " "), " ")) {
        if (!word.empty() && word.front() >= '0' && word.front() <= '9') return word;
    }
    return text;
}

Result<Tool> with_bare_version(Result<Tool> tool) {
    if (tool) tool->version = first_number(tool->version);
    return tool;
}

/// The value after `key` at the start of a line.
std::string line_value(const std::string& text, const std::string& key) {
    for (const std::string& line : support::split(text, "\n")) {
        if (line.starts_with(key)) return std::string(support::trim(line.substr(key.size())));
    }
    return "";
}

std::optional<Rustc> ask_rustc(const std::string& program, const Path& folder, ProcessRunner& runner,
                               const support::FileSystem& files) {
    support::Command command;
    command.program = program.empty() ? runner.variable("RUSTC").value_or("rustc") : program;
    command.arguments = {"-vV"};
    command.folder = folder;
    const std::optional<std::string> version = output_of(command, runner);
    command.arguments = {"--print", "sysroot"};
    const std::optional<std::string> sysroot = version ? output_of(command, runner) : std::nullopt;
    if (!sysroot) return std::nullopt;
    Rustc rustc{program, *version, line_value(*version, "release:"), *sysroot, ""};
    const Path lld = rustc.sysroot / "lib/rustlib" / line_value(*version, "host:") / "bin/rust-lld";
    if (files.exists(lld)) rustc.lld = lld;
    return rustc;
}

bool has_std(const Rustc& rustc, const Target& target, const support::FileSystem& files) {
    const Result<std::vector<std::string>> names = files.list(rustc.sysroot / "lib/rustlib" / target.rust / "lib");
    return names && std::ranges::any_of(*names, [](const std::string& name) {
               return name.starts_with("libstd-") && name.ends_with(".rlib");
           });
}

}  // namespace

support::Command Tool::command(std::vector<std::string> more) const {
    support::Command command;
    command.program = program;
    command.arguments = arguments;
    command.arguments.insert(command.arguments.end(), more.begin(), more.end());
    command.environment = environment;
    return command;
}

Result<Tool> find_zig(ProcessRunner& runner) {
    const std::string help = fmt::format("pip install ziglang=={}", zig_version);
    if (const std::optional<std::string> named = runner.variable("BEEPBOOP_ZIG"); named && !named->empty()) {
        const std::optional<Tool> tool = confirmed({*named, {}, ""}, "version", runner);
        if (tool) return *tool;
        return support::failure(fmt::format("BEEPBOOP_ZIG names `{}`, which does not run", *named),
                                "let it name zig itself, or unset it");
    }
    for (const char* name : {"zig", "python-zig"}) {
        const std::optional<Path> path = runner.find(name);
        if (!path) continue;
        if (const std::optional<Tool> tool = confirmed({path->string(), {}, ""}, "version", runner)) return *tool;
    }
    if (runner.find("python3")) {
        const std::optional<Tool> tool = confirmed({"python3", {"-m", "ziglang"}, ""}, "version", runner);
        if (tool) return *tool;
    }
    return support::failure("zig is not installed", help);
}

Result<Tool> find_zigbuild(ProcessRunner& runner) {
    const std::string help = fmt::format("pip install cargo-zigbuild=={}", zigbuild_version);
    return with_bare_version(find_on_path("cargo-zigbuild", "--version", help, runner));
}

Result<Tool> find_cargo(ProcessRunner& runner) {
    return with_bare_version(find_on_path("cargo", "--version", std::string(rustup_command), runner));
}

Result<Tool> find_go(ProcessRunner& runner) {
    Result<Tool> tool =
        find_on_path("go", "version", fmt::format("install Go {} or newer from its download page", go_version), runner);
    if (tool) tool->version = first_number(support::replace_all(tool->version, " go", " "));
    return tool;
}

const Result<Tool>& Toolchain::zig() {
    if (!zig_) zig_ = find_zig(runner_);
    return *zig_;
}

const Result<Tool>& Toolchain::zigbuild() {
    if (!zigbuild_) zigbuild_ = find_zigbuild(runner_);
    return *zigbuild_;
}

const std::optional<Rustc>& Toolchain::own_rustc(const Path& folder) {
    if (!own_rustc_) own_rustc_ = ask_rustc("", folder, runner_, files_);
    return *own_rustc_;
}

const std::optional<Rustc>& Toolchain::cross_rustc(const Path& folder) {
    if (!cross_rustc_) {
        const std::optional<Path> path = runner_.find(cross_program);
        cross_rustc_ = path ? ask_rustc(path->string(), folder, runner_, files_) : std::nullopt;
    }
    return *cross_rustc_;
}

Result<Rustc> Toolchain::rustc(const Target& target, const Path& folder) {
    const std::optional<Rustc>& own = own_rustc(folder);
    if (own && has_std(*own, target, files_)) return *own;
    const std::optional<Rustc>& cross = cross_rustc(folder);
    if (cross && has_std(*cross, target, files_)) return *cross;
    if (!own) return support::failure("rustc is not installed", std::string(rustup_command));
    return support::failure(fmt::format("Rust's standard library for {} is not installed", target.rust),
                            fmt::format("rustup target add {}", target.rust));
}

}  // namespace build

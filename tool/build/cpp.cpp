// SPDX-License-Identifier: MIT
// The user's C++ sources and the bridge, compiled and linked by `zig c++`.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "build/archive.hpp"
#include "build/caches.hpp"
#include "build/objects.hpp"
#include "build/sdk.hpp"
#include "build/version.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

const Path bridge_source = ".beepboop/cpp/bridge.cpp";

bool is_c(const Path& source) { return source.extension() == ".c"; }

/// What each unit is compiled with before the user's own flags. The frame pointer that zig keeps would cost a fast call
/// an instruction or two; its checks for undefined behaviour would end the process.
std::vector<std::string> flags(const Job& job, bool c) {
    std::vector<std::string> words = {"-target",
                                      job.target.zig,
                                      c ? "-std=c17" : "-std=c++23",
                                      "-O2",
                                      "-g0",
                                      "-fPIC",
                                      "-fvisibility=hidden",
                                      "-fomit-frame-pointer",
                                      "-fno-sanitize=undefined",
                                      "-ffunction-sections",
                                      "-fdata-sections"};
    if (!c) words.emplace_back("-fvisibility-inlines-hidden");
    words.push_back("-ffile-prefix-map=" + job.request.project.string() + "/=");
    words.emplace_back(job.request.colour ? "-fdiagnostics-color=always" : "-fno-color-diagnostics");
    return words;
}

/// The folders of the API headers, then those of beepboop.toml, then ours.
std::vector<std::string> include_folders(const config::Cpp& cpp) {
    std::vector<std::string> folders;
    const auto add = [&](const Path& folder) {
        const std::string text = folder.empty() ? "." : folder.string();
        if (std::ranges::find(folders, text) == folders.end()) folders.push_back(text);
    };
    for (const std::string& header : cpp.headers) add(Path(header).parent_path());
    for (const std::string& folder : cpp.include) add(folder);
    add(bridge_source.parent_path());
    return folders;
}

support::Command compiler(const Job& job, const Tool& zig, bool c) {
    const config::Cpp& cpp = job.request.config.cpp;
    support::Command command = zig.command({c ? "cc" : "c++"});
    const auto add = [&](std::string word) { command.arguments.push_back(std::move(word)); };
    for (const std::string& word : flags(job, c)) add(word);
    for (const std::string& folder : include_folders(cpp)) add("-I" + folder);
    for (const auto& [name, value] : cpp.defines)
        add(value.empty() ? "-D" + name : fmt::format("-D{}={}", name, value));
    for (const std::string& flag : cpp.flags) add(flag);
    if (job.target.format == Format::mach_o) std::ranges::for_each(framework_flags(job.runner), add);
    command.folder = job.request.project;
    return command;
}

Path objects_folder(const Job& job) { return job.work() / "objects" / job.target.folder(); }

std::vector<Unit> units(const Job& job, const Tool& zig) {
    std::vector<Path> sources(job.request.config.cpp.sources.begin(), job.request.config.cpp.sources.end());
    sources.push_back(bridge_source);
    std::vector<Unit> found;
    for (const Path& source : sources) {
        const std::string name = source.stem().string() + "-" + support::sha256(source.string()).substr(0, 8) + ".o";
        found.push_back({source, compiler(job, zig, is_c(source)), objects_folder(job) / name});
    }
    return found;
}

/// The user's static libraries for the target, relative to the project.
std::vector<std::string> libraries(const Job& job) {
    const auto& all = job.request.config.cpp.libraries;
    const auto found = all.find(job.target.name());
    return found == all.end() ? std::vector<std::string>{} : found->second;
}

support::Result<void> check_frameworks(const Job& job) {
    const auto& frameworks = job.request.config.cpp.frameworks;
    if (frameworks.empty() || job.target.format != Format::mach_o || !framework_flags(job.runner).empty()) return {};
    return support::failure(fmt::format("the framework {} comes with Apple's SDK", frameworks.front()),
                            "set SDKROOT to the SDK's folder");
}

/// Whether [cpp.libraries] has only targets that there are, and those of this one are for it.
support::Result<void> check_libraries(const Job& job) {
    for (const auto& [name, files] : job.request.config.cpp.libraries) {
        if (std::ranges::find(targets(), name, &Target::name) != targets().end()) continue;
        const auto unknown = select({name});
        return support::failure(fmt::format("beepboop.toml, [cpp.libraries]: there is no target `{}`", name),
                                unknown ? "" : unknown.error().help);
    }
    for (const std::string& path : libraries(job)) {
        const support::Result<std::string> archive = job.files.read(job.request.project / path);
        if (!archive) return std::unexpected(archive.error());
        if (const auto checked = check_archive(*archive, job.target); !checked) {
            return support::failure(fmt::format("the library `{}` {}", path, checked.error().message),
                                    checked.error().help);
        }
    }
    return {};
}

Recipe recipe(const Job& job, const Tool& zig, const std::vector<Unit>& units) {
    Recipe recipe;
    recipe.words =
        fmt::format("beepboop {}\n{} {}\nzig {}", tool_version, job.target.zig, job.request.abi_hash, zig.version);
    for (const Unit& unit : units) {
        recipe.files.push_back(job.request.project / unit.source);
        for (const std::string& argument : unit.command.arguments) recipe.words += "\n" + argument;
    }
    recipe.words += "\n" + support::join(job.request.config.cpp.frameworks, " ");
    for (const std::string& path : libraries(job)) recipe.files.push_back(job.request.project / path);
    return recipe;
}

/// Only our own symbols are exported: a second `operator new` in a process is asking for trouble.
support::Result<Path> write_exports(const Job& job) {
    const Path path = objects_folder(job) / "exports.map";
    const std::string text = fmt::format("{{ global: bb_{}_*; local: *; }};\n", job.request.config.go.package);
    if (const auto written = job.files.write(path, text); !written) return std::unexpected(written.error());
    return path;
}

/// What keeps the library small, and its own.
support::Result<std::vector<std::string>> link_flags(const Job& job) {
    switch (job.target.format) {
    case Format::elf: {
        const support::Result<Path> exports = write_exports(job);
        if (!exports) return std::unexpected(exports.error());
        // The last finds now, not at load, a function that is declared and never defined.
        return std::vector<std::string>{"-Wl,--version-script=" + exports->string(), "-Wl,--gc-sections",
                                        "-Wl,-z,defs"};
    }
    case Format::mach_o:
        return std::vector<std::string>{"-Wl,-dead_strip", "-Wl,-install_name,@rpath/" + job.library_name()};
    case Format::pe: return std::vector<std::string>{"-Wl,--gc-sections"};
    }
    return {};
}

support::Result<support::Command> linker(const Job& job, const Tool& zig, const std::vector<Unit>& units,
                                         const Path& library) {
    const auto flags = link_flags(job);
    if (!flags) return std::unexpected(flags.error());
    support::Command command = zig.command({"c++", "-target", job.target.zig, "-shared", "-O2", "-g0", "-Wl,-s"});
    const auto add = [&](const std::string& word) { command.arguments.push_back(word); };
    std::ranges::for_each(*flags, add);
    for (const Unit& unit : units) add(unit.object.string());
    std::ranges::for_each(libraries(job), add);
    std::ranges::for_each(job.request.config.cpp.flags, add);
    if (job.target.format == Format::mach_o) {
        std::ranges::for_each(framework_flags(job.runner), add);
        for (const std::string& framework : job.request.config.cpp.frameworks) {
            add("-framework");
            add(framework);
        }
    }
    add("-o");
    add(library.string());
    command.folder = job.request.project;
    return command;
}

/// What to try where the linker lacks something.
std::string link_help(const Job& job, std::string_view output) {
    if (const std::string help = framework_help(output, job.runner); !help.empty()) return help;
    const auto& all = job.request.config.cpp.libraries;
    if (all.empty() || all.contains(job.target.name())) return "";
    return fmt::format("beepboop.toml names no libraries for {} in [cpp.libraries]", job.target.name());
}

Outcome carry_out(const Job& job, const Tool& zig, const std::vector<Unit>& units) {
    const Path ours = zig_library(zig, job.request.project, job.runner).value_or("");
    const auto objects = compile(job, units, "zig " + zig.version, ours);
    if (!objects) return std::unexpected(objects.error());
    const Path library = objects_folder(job) / job.library_name();
    const bool first = !job.files.exists(library);
    job.progress(first ? "linking; the first time for a platform, zig builds its C++ library (about a minute)"
                       : "linking");
    const support::Result<support::Command> command = linker(job, zig, units, library);
    if (!command) return std::unexpected(Failed{command.error(), objects->output});
    const auto result = job.runner.run(*command);
    if (!result) return std::unexpected(Failed{result.error(), objects->output});
    if (result->exit_code != 0) {
        return std::unexpected(Failed{{"zig could not link the library", link_help(job, result->error_output)},
                                      objects->output + result->error_output});
    }
    return Product{library, objects->learned, objects->output + result->error_output};
}

}  // namespace

support::Result<Plan> plan_cpp(const Job& job) {
    support::Result<Tool> zig = job.toolchain.zig();
    if (!zig) return std::unexpected(zig.error());
    zig->environment = cache_variables(job);
    const std::vector<Unit> all = units(job, *zig);
    return Plan{recipe(job, *zig, all),
                [&job] {
                    const auto checked = check_frameworks(job);
                    return checked ? check_libraries(job) : checked;
                },
                [&job, zig = *zig, all] { return carry_out(job, zig, all); },
                {}};
}

}  // namespace build

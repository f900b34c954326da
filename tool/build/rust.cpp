// SPDX-License-Identifier: MIT
// The wrapper crate, built by cargo with zig as its linker; macOS libraries are linked by rust-lld where it is there.
#include <algorithm>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "build/caches.hpp"
#include "build/plan.hpp"
#include "build/rust_compiler.hpp"
#include "build/rust_exports.hpp"
#include "build/rust_sources.hpp"
#include "build/sdk.hpp"
#include "build/version.hpp"
#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

/// What a Rust build runs with.
struct Tools {
    Tool zig;
    Tool zigbuild;
    Rustc rustc;
    std::string script;            // that starts rustc
    Path compiler = {};            // where the script lies, once prepared
    std::optional<Path> sdk = {};  // macOS, once prepared
    Path definition = {};          // Windows, once prepared
};

/// Whoever sets one of these means it: ours are only defaults. Measured for a small crate: `lto = "thin"` builds in 5 s
/// instead of 0.6 s and saves 2 % of the size.
const std::map<std::string, std::string>& profile() {
    static const std::map<std::string, std::string> defaults = {
        {"CARGO_PROFILE_RELEASE_OPT_LEVEL", "3"},
        {"CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1"},
        {"CARGO_PROFILE_RELEASE_LTO", "off"},
        {"CARGO_PROFILE_RELEASE_DEBUG", "0"},
        {"CARGO_PROFILE_RELEASE_STRIP", "symbols"},
        {"CARGO_PROFILE_RELEASE_INCREMENTAL", "false"},
        {"CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "false"},
    };
    return defaults;
}

Path crate_folder(const Job& job) {
    const Path folder = (job.request.project / job.request.config.rust.crate).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}
Path wrapper(const Job& job) { return job.work() / "rust"; }

/// A folder of our own: libraries are called alike in every project, and cargo would take one for another's. The cross
/// compiler has its own too, or each would build everything anew after the other.
Path target_folder(const Job& job, const Rustc& rustc) {
    Path folder = job.work() / "target";
    if (const auto shared = job.runner.variable("CARGO_TARGET_DIR"); shared && !shared->empty()) {
        folder =
            crate_folder(job) / *shared / ("beepboop-" + support::sha256(job.request.project.string()).substr(0, 12));
    }
    // cargo locks the whole folder while it builds.
    return folder / fmt::format("{}{}", rustc.program.empty() ? "lane" : "cross", job.lane);
}

/// A musl library is loaded by the program's own musl, so it must not bring one.
std::vector<std::string> compiler_flags(const Target& target) {
    if (target.variant == "musl") return {"-Ctarget-feature=-crt-static"};
    return {};
}

/// Variables that change what cargo and rustc do.
std::string environment_words(const support::ProcessRunner& runner) {
    std::string words;
    std::vector<std::string> names = {"RUSTFLAGS",        "CARGO_ENCODED_RUSTFLAGS",  "RUSTC",  "RUSTC_WRAPPER",
                                      "RUSTUP_TOOLCHAIN", "MACOSX_DEPLOYMENT_TARGET", "SDKROOT"};
    for (const auto& [name, value] : profile()) names.push_back(name);
    for (const std::string& name : names) {
        if (const auto value = runner.variable(name)) words += fmt::format("{}={}\n", name, *value);
    }
    return words;
}

/// Files that may or may not be there, in the crate's folder or any above it, and which cargo or rustup would read.
std::vector<Path> surroundings(const Path& crate) {
    std::vector<Path> found;
    for (Path folder = crate;; folder = folder.parent_path()) {
        for (const char* name : {"Cargo.toml", "Cargo.lock", ".cargo/config.toml", ".cargo/config", "rust-toolchain",
                                 "rust-toolchain.toml"}) {
            found.push_back(folder / name);
        }
        if (folder == folder.parent_path()) return found;
    }
}

/// What we write ourselves lies below the crate where that is the whole project.
bool is_output(const Job& job, const Path& path) {
    const Path libraries = job.request.project / job.request.config.go.folder / "lib";
    return path.extension() == ".go" || path.string().starts_with(libraries.lexically_normal().string() + "/");
}

Recipe recipe(const Job& job, const Tools& tools) {
    Recipe recipe;
    recipe.words = fmt::format("beepboop {}\n{} {}\n{}\nzig {}\ncargo-zigbuild {}\n{}\n{}", tool_version,
                               job.target.zigbuild, job.request.abi_hash, tools.rustc.version, tools.zig.version,
                               tools.zigbuild.version, tools.script, environment_words(job.runner));
    recipe.files = files_below(crate_folder(job), job.files);
    std::erase_if(recipe.files, [&](const Path& path) { return is_output(job, path); });
    std::ranges::copy(surroundings(crate_folder(job)), std::back_inserter(recipe.files));
    for (const Path& path : files_below(wrapper(job), job.files)) {
        if (path.filename() != "Cargo.lock") recipe.files.push_back(path);  // cargo writes that one
    }
    return recipe;
}

/// The wrapper takes over the user's lock file; cargo adds the wrapper itself to it.
support::Result<void> take_over_lock(const Job& job) {
    if (!job.request.crate || job.request.crate->lock.empty()) return {};
    const support::Result<std::string> lock = job.files.read(job.request.project / job.request.crate->lock);
    if (!lock) return std::unexpected(lock.error());
    return job.files.write(wrapper(job) / "Cargo.lock", *lock);
}

/// zig exports every symbol from macOS libraries, which is four times the size; rust-lld exports ours only, and signs
/// too.
std::vector<std::string> mac_link_arguments(const Job& job, const Tools& tools, bool with_lld) {
    const std::string name = "@rpath/" + job.library_name();
    if (!with_lld) return {"-Clink-arg=-Wl,-dead_strip", "-Clink-arg=-Wl,-s", "-Clink-arg=-Wl,-install_name," + name};
    std::vector<std::string> arguments = {"-Clinker=" + tools.rustc.lld.string(), "-Clinker-flavor=ld64.lld"};
    std::vector<std::string> words = {"-dead_strip", "-x", "-install_name", name};
    if (tools.sdk) words.insert(words.end(), {"-syslibroot", tools.sdk->string()});
    for (const std::string& word : words) arguments.push_back("-Clink-arg=" + word);
    return arguments;
}

/// Arguments for the compiler of the wrapper itself.
std::vector<std::string> link_arguments(const Job& job, const Tools& tools, bool with_lld) {
    switch (job.target.format) {
    case Format::elf: return {};
    case Format::mach_o: return mac_link_arguments(job, tools, with_lld);
    // The header would tell when it was linked.
    case Format::pe: return {"-Clink-arg=" + tools.definition.string(), "-Clink-arg=-Wl,-Brepro"};
    }
    return {};
}

std::map<std::string, std::string> environment(const Job& job, const Tools& tools) {
    std::map<std::string, std::string> variables = profile();
    variables.insert(tools.zigbuild.environment.begin(), tools.zigbuild.environment.end());
    if (tools.zig.arguments.empty()) variables["CARGO_ZIGBUILD_ZIG_PATH"] = tools.zig.program;
    if (job.target.format == Format::mach_o) {
        variables["MACOSX_DEPLOYMENT_TARGET"] = "11.0";
        variables["CARGO_PROFILE_RELEASE_STRIP"] = "none";  // the linker does it; a later one could break the signature
    }
    // Several cargos at once share the processors.
    if (job.jobs < job.request.jobs) variables["CARGO_BUILD_JOBS"] = std::to_string(job.jobs);
    std::erase_if(variables, [&](const auto& variable) { return job.runner.variable(variable.first).has_value(); });
    variables["RUSTC"] = tools.compiler.string();
    // A panic that does not unwind would end the Go program; cargo's settings come before the wrapper's own.
    variables["CARGO_PROFILE_RELEASE_PANIC"] = "unwind";
    return variables;
}

support::Command command(const Job& job, const Tools& tools, bool with_lld) {
    support::Command command = tools.zigbuild.command(
        {"rustc", "--release", "--lib", "--color", job.request.colour ? "always" : "never", "--manifest-path",
         (wrapper(job) / "Cargo.toml").string(), "--target", job.target.zigbuild, "--target-dir",
         target_folder(job, tools.rustc).string(), "--quiet"});
    const std::vector<std::string> arguments = link_arguments(job, tools, with_lld);
    if (!arguments.empty()) command.arguments.emplace_back("--");
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    command.environment = environment(job, tools);
    command.folder = crate_folder(job);
    return command;
}

/// Once more by zig where rust-lld lacks something, as for a crate that brings C++ code.
support::Result<support::ProcessOutput> run_cargo(const Job& job, const Tools& tools) {
    const bool with_lld = tools.sdk || (job.target.format == Format::mach_o && !tools.rustc.lld.empty() &&
                                        job.runner.variable("SDKROOT").has_value());
    const auto result = job.runner.run(command(job, tools, with_lld));
    const bool once_more = with_lld && result && result->exit_code != 0 &&
                           result->error_output.find("error: linking with") != std::string::npos;
    return once_more ? job.runner.run(command(job, tools, false)) : result;
}

bool is_downloaded(const Path& path) {
    const std::string text = path.string();
    return text.find("/registry/src/") != std::string::npos || text.find("/git/checkouts/") != std::string::npos;
}

/// Whether cargo stumbled over a file of its own that somebody, or a failing disk, has damaged: it goes by their times.
bool is_damaged(const support::Result<support::ProcessOutput>& result) {
    return result && result->exit_code != 0 &&
           result->error_output.find("error[E0786]: found invalid metadata files") != std::string::npos;
}

void forget(const Job& job, const Tools& tools) { (void)job.files.remove(target_folder(job, tools.rustc)); }

/// Builds anew, where what earlier builds have left is damaged.
support::Result<support::ProcessOutput> build_wrapper(const Job& job, const Tools& tools) {
    auto result = run_cargo(job, tools);
    if (!is_damaged(result)) return result;
    job.progress("compiling anew, since what an earlier build has left is damaged");
    forget(job, tools);
    return run_cargo(job, tools);
}

/// The sources that cargo names, with the manifests of the crates they belong to.
std::vector<Path> learned(const Job& job, const Path& library) {
    Path depfile = library;
    depfile.replace_extension("d");
    const support::Result<std::string> text = job.files.read(depfile);
    std::vector<Path> found;
    if (text) found = dependencies(*text, wrapper(job));
    std::erase_if(found, is_downloaded);
    for (std::size_t i = 0, count = found.size(); i < count; ++i) {
        Path folder = found[i].parent_path();
        while (folder != folder.parent_path() && !job.files.exists(folder / "Cargo.toml"))
            folder = folder.parent_path();
        found.push_back(folder / "Cargo.toml");
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

support::Result<void> prepare(const Job& job, Tools& tools) {
    if (const auto lock = take_over_lock(job); !lock) return lock;
    const support::Result<Path> compiler = write_rustc_script(job, tools.script);
    if (!compiler) return std::unexpected(compiler.error());
    tools.compiler = *compiler;
    if (job.target.format == Format::mach_o && !tools.rustc.lld.empty() && !job.runner.variable("SDKROOT")) {
        tools.sdk = stub_sdk(tools.zig, job.request.project, job.work(), job.files, job.runner);
    }
    if (job.target.format != Format::pe) return {};
    const support::Result<Path> definition = write_module_definition(job, wrapper(job));
    if (!definition) return std::unexpected(definition.error());
    tools.definition = *definition;
    return {};
}

CargoFolders cargo_folders(const Job& job, const Tools& tools) {
    const Path folder = target_folder(job, tools.rustc);
    return {folder / job.target.rust / "release", folder / "release"};
}

/// Those of the user: what we write ourselves has a new time whenever it changes.
std::vector<Path> own_sources(const Job& job, std::vector<Path> sources) {
    std::erase_if(sources, [&](const Path& path) { return path.string().starts_with(wrapper(job).string() + "/"); });
    return sources;
}

Outcome carry_out(const Job& job, const Tools& tools) {
    job.progress("compiling");
    const CargoFolders folders = cargo_folders(job, tools);
    const Path library = folders.target / job.library_name();
    distrust_changed(job, folders, own_sources(job, learned(job, library)));
    const auto result = build_wrapper(job, tools);
    if (!result) return std::unexpected(Failed{result.error(), ""});
    if (result->exit_code != 0) {
        return std::unexpected(
            Failed{{"cargo could not build the crate", framework_help(result->error_output, job.runner)},
                   result->error_output});
    }
    const std::vector<Path> sources = learned(job, library);
    note_compiled(job, folders, own_sources(job, sources));
    // The linker's wish for an SDK, which plain code does not need, is no news to the user.
    const std::string output = job.target.format == Format::mach_o ? "" : result->error_output;
    return Product{library, sources, output};
}

}  // namespace

support::Result<Plan> plan_rust(const Job& job) {
    if (!job.runner.find("cargo")) return std::unexpected(find_cargo(job.runner).error());
    const support::Result<Tool>& zigbuild = job.toolchain.zigbuild();
    if (!zigbuild) return std::unexpected(zigbuild.error());
    const support::Result<Tool>& zig = job.toolchain.zig();
    if (!zig) return std::unexpected(zig.error());
    const support::Result<Rustc> rustc = job.toolchain.rustc(job.target, crate_folder(job));
    if (!rustc) return std::unexpected(rustc.error());
    const auto tools =
        std::make_shared<Tools>(Tools{*zig, *zigbuild, *rustc, rustc_script(job, *rustc, compiler_flags(job.target))});
    tools->zig.environment = tools->zigbuild.environment = cache_variables(job);
    return Plan{recipe(job, *tools), [&job, tools] { return prepare(job, *tools); },
                [&job, tools] { return carry_out(job, *tools); }, [&job, tools] { forget(job, *tools); }};
}

}  // namespace build

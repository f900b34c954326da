// SPDX-License-Identifier: MIT
// Two things in a library would tell of the folder it was built in: the names of source files, which panics carry, and
// a hash that cargo makes of a crate's place. Both are replaced, and nothing of it asks for the user's RUSTFLAGS.
#include "build/rust_compiler.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

std::string quoted(const std::string& word) { return "'" + support::replace_all(word, "'", R"('\'')") + "'"; }

/// The program itself, rather than rustup's, which would look for it at every start.
std::string program(const Job& job, const Rustc& rustc) {
    if (!rustc.program.empty()) return rustc.program;
    if (const auto chosen = job.runner.variable("RUSTC"); chosen && !chosen->empty()) return *chosen;
    const Path own = rustc.sysroot / "bin/rustc";
    return job.files.exists(own) ? own.string() : "rustc";
}

std::string cargo_home(const Job& job) {
    if (const auto home = job.runner.variable("CARGO_HOME"); home && !home->empty()) return *home;
    return (Path(job.runner.variable("HOME").value_or("/")) / ".cargo").string();
}

/// Since Rust 1.95 the compiler's messages can keep the names as they are.
bool scopes_names(const std::string& release) {
    int major = 0, minor = 0;
    std::sscanf(release.c_str(), "%d.%d", &major, &minor);
    return std::pair(major, minor) >= std::pair(1, 95);
}

/// Of several mappings that fit, rustc takes the last.
std::string common_flags(const Job& job, const Rustc& rustc, const std::vector<std::string>& more) {
    std::vector<std::string> flags = {"--remap-path-prefix=" + cargo_home(job) + "=cargo",
                                      "--remap-path-prefix=" + job.request.project.string() + "=",
                                      "--remap-path-prefix=" + rustc.sysroot.string() + "=rust"};
    if (scopes_names(rustc.release)) flags.emplace_back("--remap-path-scope=object");
    flags.insert(flags.end(), more.begin(), more.end());
    std::string text;
    for (const std::string& flag : flags) text += " " + quoted(flag);
    return text;
}

}  // namespace

std::string rustc_script(const Job& job, const Rustc& rustc, const std::vector<std::string>& flags) {
    const Path crate = (job.request.project / job.request.config.rust.crate / ".").lexically_normal().parent_path();
    return fmt::format(R"sh(#!/bin/sh
# Written by beepboop: starts rustc, so that what it writes is the same wherever the sources lie.
case ${{CARGO_MANIFEST_DIR-}} in
'') ;; # cargo asks for versions and the like
{home}/*) set -- --remap-path-prefix="${{CARGO_MANIFEST_DIR%/*}}=" "$@" ;;
*)
    for word do
        shift
        # cargo's hash of the crate's place and version
        case $word in metadata=*) word=metadata=$CARGO_PKG_NAME-$CARGO_PKG_VERSION ;; esac
        set -- "$@" "$word"
    done
    case $CARGO_MANIFEST_DIR in
    {crate}) set -- --remap-path-prefix="$CARGO_MANIFEST_DIR=" "$@" ;;
    *) set -- --remap-path-prefix="${{CARGO_MANIFEST_DIR%/*}}=" "$@" ;;
    esac
    ;;
esac
exec {program}{flags} "$@"
)sh",
                       fmt::arg("home", quoted(cargo_home(job))), fmt::arg("crate", quoted(crate.string())),
                       fmt::arg("program", quoted(program(job, rustc))),
                       fmt::arg("flags", common_flags(job, rustc, flags)));
}

support::Result<Path> write_rustc_script(const Job& job, const std::string& script) {
    // Tools that stand before the compiler know it by its name.
    const Path path = job.work() / "rustc" / support::sha256(script).substr(0, 16) / "rustc";
    if (job.files.exists(path)) return path;
    Path beside = path;
    beside += ".new";
    if (const auto written = job.files.write(beside, script); !written) return std::unexpected(written.error());
    if (const auto made = job.files.make_program(beside); !made) return std::unexpected(made.error());
    if (const auto moved = job.files.rename(beside, path); !moved) return std::unexpected(moved.error());
    return path;
}

}  // namespace build

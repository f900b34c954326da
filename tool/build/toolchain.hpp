// SPDX-License-Identifier: MIT
// Finding the compilers. What is missing is an error that names it, with the command that brings it as its help.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/targets.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace build {

/// A program with the arguments that come before all others (`python3 -m ziglang`).
struct Tool {
    std::string program;
    std::vector<std::string> arguments;
    std::string version;
    std::map<std::string, std::string> environment = {};

    support::Command command(std::vector<std::string> more) const;
};

/// What brings cargo and rustc.
inline constexpr std::string_view rustup_command =
    "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y";

/// $BEEPBOOP_ZIG, else `zig`, `python-zig` or the Python module `ziglang`.
support::Result<Tool> find_zig(support::ProcessRunner& runner);
support::Result<Tool> find_zigbuild(support::ProcessRunner& runner);
support::Result<Tool> find_cargo(support::ProcessRunner& runner);
support::Result<Tool> find_go(support::ProcessRunner& runner);

/// A Rust compiler that has the standard library of some target.
struct Rustc {
    std::string program;  // empty: the one that cargo chooses itself
    std::string version;  // the whole text of `rustc -vV`
    std::string release;  // `1.95.0`
    support::Path sysroot;
    support::Path lld;  // its rust-lld, or empty where it has none
};

/// The compilers, each looked for once and only when asked for.
class Toolchain {
public:
    Toolchain(support::ProcessRunner& runner, const support::FileSystem& files) : runner_(runner), files_(files) {}

    const support::Result<Tool>& zig();
    const support::Result<Tool>& zigbuild();
    /// The compiler that cargo chooses in `folder`; where that has no std of the target, `beepboop-cross-rustc`.
    support::Result<Rustc> rustc(const Target& target, const support::Path& folder);

private:
    const std::optional<Rustc>& own_rustc(const support::Path& folder);
    const std::optional<Rustc>& cross_rustc(const support::Path& folder);

    support::ProcessRunner& runner_;
    const support::FileSystem& files_;
    std::optional<support::Result<Tool>> zig_;
    std::optional<support::Result<Tool>> zigbuild_;
    std::optional<std::optional<Rustc>> own_rustc_;
    std::optional<std::optional<Rustc>> cross_rustc_;
};

}  // namespace build

// SPDX-License-Identifier: MIT
// Scaffolding → native libraries inside the Go package: targets, toolchains, cargo and zig, embedding.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace build {

/// A platform, in each tool's own words.
struct Target {
    std::string goos;
    std::string goarch;
    std::string rust;       // `x86_64-unknown-linux-gnu`
    std::string zigbuild;   // with its glibc floor: `x86_64-unknown-linux-gnu.2.17`
    std::string zig;        // `x86_64-linux-gnu.2.17`
    std::string extension;  // `so`, `dylib`

    std::string name() const { return goos + "/" + goarch; }
};

/// All that can be built for.
const std::vector<Target>& targets();

/// `host`, `all` or names of targets, parted by commas; an unknown one is an error that names the nearest.
support::Result<std::vector<Target>> select(const std::vector<std::string>& names);

struct Request {
    support::Path project;      // absolute
    config::Config config;
    config::Crate crate;        // Rust only
    std::string abi_hash;
    std::vector<Target> targets;
    bool quiet = false;
};

enum class State { built, unchanged, failed };

struct TargetReport {
    Target target;
    State state = State::built;
    std::string message;  // of a failure: the compiler's own words, or what is missing and the command that brings it
    std::uint64_t size = 0;        // bytes of the library
    double seconds = 0;
};

/// Builds every target, going on after a failure. A library takes its place in the package only when whole.
/// `progress` is told each step (`linux/arm64: compiling`).
std::vector<TargetReport> build(const Request& request, support::FileSystem& files, support::ProcessRunner& runner, const std::function<void(const std::string&)>& progress);

}  // namespace build

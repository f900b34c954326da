// SPDX-License-Identifier: MIT
// Scaffolding → native libraries inside the Go package: targets, toolchains, cargo and zig.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "build/steps.hpp"
#include "build/targets.hpp"
#include "config/config.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace build {

struct Request {
    support::Path project;  // absolute
    config::Config config;
    std::optional<config::Crate> crate;  // Rust only
    std::string abi_hash;
    std::vector<Target> targets;
    bool colour = false;  // of the compilers' messages
    unsigned jobs = 1;    // how many compilers may run at once
};

enum class State { built, unchanged, failed };

struct TargetReport {
    Target target;
    State state = State::built;
    std::string message;               // of a failure: what failed, or what is missing
    std::string help;                  // what to do about it, or empty
    std::string output;                // what the compilers said: errors of a failure, warnings otherwise
    std::uint64_t size = 0;            // bytes of the library
    std::string check;                 // what was found to be in order, in a few words: `glibc 2.14`
    support::Path library;             // relative to the project; empty where there is none
    std::vector<std::string> remarks;  // what may keep it from working elsewhere; each continues "the library "
    double seconds = 0;
    std::vector<StepTime> steps;  // what the seconds were spent on; none where nothing was done
};

/// Who is told how it goes: by one thread at a time, but not always by the same, and not in the order of the request.
struct Listener {
    std::function<void(const Target&, const std::string& step)> step;  // `linux/arm64` is at `compiling`
    std::function<void(const TargetReport&)> done;
};

/// Builds every target, several at once, going on after a failure. A library takes its place in the package only when
/// whole and checked; one that nothing changed for is left alone. The reports are in the order of the request.
std::vector<TargetReport> build(const Request& request, support::FileSystem& files, support::ProcessRunner& runner,
                                const Listener& listener);

/// Those of the request's targets whose library `build` would make anew though it was built here: something it was
/// built from has changed. Of libraries that came from elsewhere nothing is known.
std::vector<Target> outdated_targets(const Request& request, support::FileSystem& files,
                                     support::ProcessRunner& runner);

}  // namespace build

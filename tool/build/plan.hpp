// SPDX-License-Identifier: MIT
// What building a library for one target takes: which inputs it depends on, and the work itself.
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "build/stamp.hpp"
#include "build/toolchain.hpp"

namespace build {

/// One target of a request, with all that its steps use.
struct Job {
    const Request& request;
    const Target& target;
    support::FileSystem& files;
    support::ProcessRunner& runner;
    Toolchain& toolchain;
    Contents& contents;
    std::function<void(const std::string& step)> progress;
    unsigned lane = 0;  // targets of one lane are built one after the other, and share what is for all of them
    unsigned jobs = 1;  // how many compilers may run at once for this target

    /// Our own files of the project: scaffolding, objects, notes.
    support::Path work() const { return request.project / ".beepboop"; }
    /// `libnative.so`, `native.dll`.
    std::string library_name() const { return target.library(request.config.go.package); }
};

struct Product {
    support::Path library;               // as the compilers left it
    std::vector<support::Path> learned;  // inputs that the compilers have named
    std::string output;                  // what they said: warnings
};

struct Failed {
    support::Error error;
    std::string output;  // the compilers' own words
};

using Outcome = std::expected<Product, Failed>;

struct Plan {
    Recipe recipe;
    std::function<support::Result<void>()> prepare;  // writes what several targets share: one plan after the other
    std::function<Outcome()> carry_out;              // the rest: plans of several lanes at once
    /// Removes what earlier builds have left; empty where the compilers trust none of it blindly.
    std::function<void()> forget;
};

/// Errors are tools that are missing. `job` must outlive the plan.
support::Result<Plan> plan_rust(const Job& job);
support::Result<Plan> plan_cpp(const Job& job);

}  // namespace build

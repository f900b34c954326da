// SPDX-License-Identifier: MIT
// Both tools look at the same variables for the user's cache.
#include "build/caches.hpp"

namespace build {
namespace {

using support::Path;

/// Empty where the environment names none.
Path user_cache(const support::ProcessRunner& runner) {
    if (const auto cache = runner.variable("XDG_CACHE_HOME"); cache && !cache->empty()) return *cache;
    if (const auto home = runner.variable("HOME"); home && !home->empty()) return Path(*home) / ".cache";
    return {};
}

}  // namespace

std::map<std::string, std::string> cache_variables(const Job& job) {
    const Path theirs = user_cache(job.runner), ours = job.work() / "cache";
    if (!theirs.empty() && job.files.is_writable(theirs)) return {};
    std::map<std::string, std::string> variables = {{"ZIG_GLOBAL_CACHE_DIR", (ours / "zig").string()},
                                                    {"CARGO_ZIGBUILD_CACHE_DIR", ours.string()}};
    std::erase_if(variables, [&](const auto& variable) { return job.runner.variable(variable.first).has_value(); });
    return variables;
}

}  // namespace build

// SPDX-License-Identifier: MIT
// Everything that `pack` finds out about a module.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/command.hpp"
#include "cli/project.hpp"
#include "publish/component.hpp"
#include "publish/finding.hpp"
#include "publish/libraries.hpp"

namespace cli {

/// All that was found out.
struct Readiness {
    std::vector<publish::Finding> findings;
    publish::Libraries libraries;
    std::vector<publish::Component> components;
    std::uint64_t size = 0;  // of the module
    bool wrote_notice = false;

    void add(std::vector<publish::Finding> more) { findings.insert(findings.end(), more.begin(), more.end()); }
    void fail(const support::Error& error) { findings.push_back({publish::Level::error, error.message, error.help}); }
};

/// Where NOTICE lies, relative to the project.
support::Path notice_path(const Package& package);

/// Looks at everything, and writes NOTICE where it is not as it should be; with `check` that is a finding instead.
Readiness examine(const Package& package, bool check, const Session& session);

}  // namespace cli

// SPDX-License-Identifier: MIT
// All that is linked into a package's libraries, asked of the compilers that link it.
#pragma once

#include <optional>
#include <vector>

#include "build/targets.hpp"
#include "config/config.hpp"
#include "publish/component.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace publish {

struct Contents {
    support::Path project;
    config::Config config;
    std::optional<config::Crate> crate;  // Rust only
    std::vector<build::Target> targets;
};

/// Sorted, each once. Needs the scaffolding on the disk. cargo may fetch crates it has not met. A tool that is missing
/// is an error.
support::Result<std::vector<Component>> gather_components(const Contents& contents, support::FileSystem& files,
                                                          support::ProcessRunner& runner);

}  // namespace publish

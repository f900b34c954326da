// SPDX-License-Identifier: MIT
// The Go module as a whole: its path, its licence, and whether it is small enough for Go to fetch.
#pragma once

#include <cstdint>
#include <vector>

#include "build/go_module.hpp"
#include "publish/finding.hpp"
#include "support/process.hpp"

namespace publish {

/// Go refuses a module whose files together have more than this many bytes.
inline constexpr std::uint64_t module_limit = 500u << 20;

/// Bytes of what a version of the module would hold: what git has or would take, else all files but hidden ones,
/// vendored ones, and other modules below.
std::uint64_t module_size(const support::Path& folder, const support::FileSystem& files,
                          support::ProcessRunner& runner);

std::vector<Finding> examine_module(const build::Module& module, std::uint64_t size, const support::FileSystem& files);

}  // namespace publish

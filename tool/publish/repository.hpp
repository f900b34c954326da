// SPDX-License-Identifier: MIT
// Whether git has what the module needs: a version of a Go module is a commit, and what is not in it is not there.
#pragma once

#include <vector>

#include "publish/finding.hpp"
#include "support/process.hpp"

namespace publish {

/// The paths, relative to `folder`, are files and folders that must be committed as they are. Without git, or outside
/// of a repository, that is a warning.
std::vector<Finding> examine_repository(const support::Path& folder, const std::vector<std::string>& paths,
                                        support::ProcessRunner& runner);

}  // namespace publish

// SPDX-License-Identifier: MIT
// The libraries as parts of the Go package: where they lie, and the Go files that embed them.
#pragma once

#include <string>

#include "build/targets.hpp"
#include "config/config.hpp"
#include "output/output_tree.hpp"
#include "support/file_system.hpp"

namespace build {

/// Where the target's library lies, relative to the package's folder: `lib/linux_amd64/libnative.so`.
std::string library_path(const config::Go& go, const Target& target);

/// Adds the Go files that embed the libraries which lie on the disk, each only for its platform, and one for all other
/// platforms, with which the package compiles and says at load what to run.
void embed(const config::Go& go, const support::Path& project, const support::FileSystem& files,
           output::OutputTree& tree);

}  // namespace build

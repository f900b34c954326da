// SPDX-License-Identifier: MIT
// The Go package on the disk: what the pipeline has emitted, with the files that embed the libraries there are.
#pragma once

#include "config/config.hpp"
#include "output/output_tree.hpp"
#include "support/file_system.hpp"

namespace build {

/// What `write_package` would do.
support::Result<output::Changes> compare_package(const output::OutputTree& emitted, const config::Go& go,
                                                 const support::Path& project, const support::FileSystem& files);

/// Makes the disk agree, whole or not at all.
support::Result<output::Changes> write_package(const output::OutputTree& emitted, const config::Go& go,
                                               const support::Path& project, support::FileSystem& files);

/// Whether there is a library for the host, and one of this ABI. Where there is none of this platform, the package
/// compiles, and its calls fail.
enum class HostLibrary { missing, outdated, good };
HostLibrary host_library(const config::Go& go, const support::Path& project, const std::string& abi_hash,
                         const support::FileSystem& files);

/// Removes what was generated and built: the folder `.beepboop`, our files in the package's folder, its libraries, and
/// folders that are empty then. What is not marked as ours stays. Gives the paths that are gone, relative.
support::Result<std::vector<std::string>> remove_package(const config::Go& go, const support::Path& project,
                                                         support::FileSystem& files);

}  // namespace build

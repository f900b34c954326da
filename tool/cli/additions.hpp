// SPDX-License-Identifier: MIT
// What `init` adds to a module: files that are not there yet, and lines for .gitignore.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace cli {

struct Additions {
    std::map<std::string, std::string> created;   // path, relative to the project → text
    std::map<std::string, std::string> extended;  // the same of files that have become longer
    std::vector<std::string> notes;               // what the user has to do instead
};

/// An error where the Go package's folder is somebody else's already.
support::Result<Additions> make_additions(const config::Config& config, bool mask, const support::Path& project,
                                          const support::FileSystem& files, support::ProcessRunner& runner);

/// All of them or none.
support::Result<void> write_additions(const Additions& additions, const support::Path& project,
                                      support::FileSystem& files);

}  // namespace cli

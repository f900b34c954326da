// SPDX-License-Identifier: MIT
// What a build depends on: the contents of files, each read once, and the lists that compilers leave of them.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_system.hpp"

namespace build {

/// Hashes of files' contents as they were when first asked for. Safe to use from threads.
class Contents {
public:
    explicit Contents(const support::FileSystem& files) : files_(files) {}
    /// The SHA-256 of the file, or `missing`.
    std::string hash(const support::Path& path);
    /// Asks the disk again the next time.
    void forget(const support::Path& path);

private:
    const support::FileSystem& files_;
    std::mutex lock_;
    std::map<support::Path, std::string> hashes_;
};

/// All files below the folder but those in `target` and in hidden folders, sorted. A Rust crate's build script may read
/// any of them.
std::vector<support::Path> files_below(const support::Path& folder, const support::FileSystem& files);

/// The files that a compiler's dependency file names, as make writes them; relative ones are below `folder`.
std::vector<support::Path> dependencies(std::string_view depfile, const support::Path& folder);

}  // namespace build

// SPDX-License-Identifier: MIT
// Which files on the disk are ours to replace or remove.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/file_system.hpp"

namespace output {

/// The folder that is ours as a whole: what lies there may be replaced without a mark.
inline constexpr std::string_view own_folder = ".beepboop";

/// Whether the file begins with the ownership mark.
bool is_marked(const support::Path& file, const support::FileSystem& files);
/// Whether the file may be replaced: `path` (relative to `root`) lies in our own folder, or the file is marked.
bool may_replace(const std::string& path, const support::Path& root, const support::FileSystem& files);

/// Where a file's new text is written before it takes its place: `a/b.go` → `a/.beepboop-b.go.tmp`.
std::string temporary(const std::string& path);

struct OwnFiles {
    std::vector<std::string> marked;     // relative to the root
    std::vector<std::string> leftovers;  // temporary files of a run that was killed
};

/// All of ours in and below a folder; empty where there is no such folder. Left out are folders below it whose name
/// begins with a dot, other projects (they hold a beepboop.toml) and what cargo built (CACHEDIR.TAG).
OwnFiles own_files(const std::string& folder, const support::Path& root, const support::FileSystem& files);

}  // namespace output

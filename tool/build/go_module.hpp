// SPDX-License-Identifier: MIT
// The user's go.mod: where it is, and what a generated package needs of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/file_system.hpp"

namespace build {

struct Module {
    support::Path folder;  // of go.mod, absolute
    std::string path;      // `example.com/hello`
    std::string text;      // of go.mod
};

/// The module that the project belongs to: its own go.mod, or the nearest one above. Where there is none, the error
/// names `go mod init`.
support::Result<Module> find_module(const support::Path& project, const support::FileSystem& files);

/// The import path of a package in `folder`, which is relative to the project.
std::string import_path(const Module& module, const support::Path& project, const std::string& folder);

/// What must change so that a generated package compiles.
struct ModuleChanges {
    std::map<support::Path, std::string> files;  // go.mod and go.sum, absolute, as they shall be
    std::vector<std::string> notes;              // a line each: `go.mod now requires …`
};

/// purego, pinned by its checksum too, unless a newer one is required already; and a new enough Go. As `go get` would,
/// but without the network.
ModuleChanges required_changes(const Module& module, const support::FileSystem& files);

}  // namespace build

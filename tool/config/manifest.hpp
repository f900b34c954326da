// SPDX-License-Identifier: MIT
// A crate's Cargo.toml, its workspace, and small questions to both. Values of a wrong type read as absent: cargo itself
// reports those.
#pragma once

#include <optional>
#include <string>

#include "config/document.hpp"

namespace config {

/// Where the crate lies, and who is told what is wrong there.
struct CrateContext {
    const support::Path& project;
    std::string folder;  // relative to the project
    const support::FileSystem& files;
    source::SourceMap& sources;
    diagnostics::Sink& sink;

    support::Path place() const { return project / folder; }
};

/// The root of the workspace that the crate belongs to; a crate without one is its own.
struct Workspace {
    support::Path folder;
    toml::table manifest;
};

/// A string below a table, or nothing.
std::optional<std::string> text_at(const toml::table& table, std::string_view path);
std::optional<bool> flag_at(const toml::table& table, std::string_view path);

/// As cargo finds it: `package.workspace`, the crate's own, or the next Cargo.toml above with a [workspace] that does
/// not exclude the crate. Nothing where one of those is no TOML, which is reported.
std::optional<Workspace> find_workspace(const Document& manifest, const CrateContext& crate);

/// Its own or its workspace's.
std::string edition_of(const toml::table& manifest, const Workspace& workspace);

/// The [patch] tables with absolute paths, as text; empty where there are none.
std::string patch_text(const Workspace& workspace);

}  // namespace config

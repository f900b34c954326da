// SPDX-License-Identifier: MIT
// The passes from a project's folder to the texts of its Go package and scaffolding.
#pragma once

#include <optional>
#include <string>

#include "config/config.hpp"
#include "diagnostics/diagnostic.hpp"
#include "output/output_tree.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace pipeline {

struct Options {
    support::Path project;        // absolute; holds beepboop.toml
    bool strict = false;          // what would be skipped is an error
    std::string import_path;      // of the Go package: the module's path, joined with its folder's
};

struct Generated {
    config::Config config;
    std::optional<config::Crate> crate;  // Rust only
    std::string abi_hash;
    std::string api_dump;                // as `gen --dump api` shows it
    std::string abi_dump;
    output::OutputTree tree;             // not written yet
};

/// Reads the configuration and the sources, checks, binds and emits. All there is to say goes to the sink; nothing is
/// returned where an error is among it.
std::optional<Generated> generate(const Options& options, const support::FileSystem& files, source::SourceMap& sources,
                                  diagnostics::Sink& sink);

}  // namespace pipeline

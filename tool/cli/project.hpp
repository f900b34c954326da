// SPDX-License-Identifier: MIT
// What several commands do: find the project, lock it, generate, write.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "build/go_module.hpp"
#include "cli/console.hpp"
#include "cli/environment.hpp"
#include "pipeline.hpp"

namespace cli {

/// The folder with beepboop.toml: `start`, or the nearest one above; `start` itself where there is none.
support::Path find_project(const support::Path& start, const support::FileSystem& files);

/// Holds the project for one command alone; nothing where that failed, which has been reported.
std::shared_ptr<void> lock_project(const support::Path& project, const Environment& environment, Console& console);

struct Package {
    support::Path project;
    std::optional<build::Module> module;  // none where it was not asked for
    pipeline::Generated generated;
};

enum class Need { module, texts_only };

/// What the pipeline has made, and what it has to say.
struct Generation {
    std::optional<Package> package;             // none after an error
    std::string diagnostics;                    // rendered, or empty
    std::size_t errors = 0;                     // among them
    std::size_t skipped = 0;                    // items
    std::optional<support::Error> no_module{};  // there is none, where one was asked for
};

/// Runs the pipeline. What it reads comes from `files`.
Generation run_pipeline(const support::Path& project, bool strict, Need need, const support::FileSystem& files,
                        bool colour);

/// What a sink has collected, as it is shown.
std::string rendered(const diagnostics::Sink& sink, const source::SourceMap& sources, const Environment& environment);

/// Replaces a file of the user's in one step.
support::Result<void> replace_file(const support::Path& path, const std::string& text, support::FileSystem& files);

/// Shows all that the pipeline had to say.
void show(const Generation& generation, Console& console);

/// Both; nothing after an error.
std::optional<Package> generate(const support::Path& project, bool strict, Need need, const Environment& environment,
                                Console& console);

/// How many files were written or removed.
struct Written {
    std::size_t package = 0;      // the user sees them
    std::size_t scaffolding = 0;  // below `.beepboop`
    bool none() const { return package + scaffolding == 0; }
};

/// Writes the package and adapts go.mod, told to the user; nothing after an error, which has been reported.
std::optional<Written> write_package(const Package& package, const Environment& environment, Console& console);

/// Tells what was written, if anything.
void mention(const Written& written, const Package& package, Console& console);

/// Whether the path, relative to the project, is of use to us alone.
bool is_scaffolding(const std::string& path);

/// `123 kB`, `12.3 MB`.
std::string size_text(std::uint64_t bytes);

/// `3 files`, `1 file`.
std::string count(std::size_t number, const std::string& noun);

}  // namespace cli

// SPDX-License-Identifier: MIT
// From the folder the user stands in to a package on the disk.
#include "cli/project.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/package.hpp"
#include "diagnostics/render.hpp"

namespace cli {
namespace {

using support::Path;

void render(const diagnostics::Sink& sink, const source::SourceMap& sources, bool colour, Generation& generation) {
    for (const diagnostics::Diagnostic& diagnostic : sink.sorted()) {
        generation.diagnostics +=
            diagnostics::render(diagnostic, sources, colour ? diagnostics::Colour::on : diagnostics::Colour::off) +
            "\n";
        ++(diagnostic.severity == diagnostics::Severity::error ? generation.errors : generation.skipped);
    }
}

/// The folder of the Go package, which decides its import path; mistakes are reported by the pipeline.
std::string package_folder(const Path& project, const support::FileSystem& files) {
    source::SourceMap sources;
    diagnostics::Sink sink;
    const std::optional<config::Config> config = config::load(project, files, sources, sink);
    return config ? config->go.folder : "";
}

/// Whether go.mod and go.sum are as the package needs them now.
std::optional<std::size_t> adapt_module(const Package& package, const Environment& environment, Console& console) {
    if (!package.module) return 0;
    // As it is now: this may not be the first time.
    const support::Result<build::Module> module = build::find_module(package.project, environment.files);
    if (!module) {
        console.error(module.error());
        return std::nullopt;
    }
    const build::ModuleChanges changes = build::required_changes(*module, environment.files);
    for (const auto& [path, text] : changes.files) {
        if (const auto replaced = replace_file(path, text, environment.files); !replaced) {
            console.error(replaced.error());
            return std::nullopt;
        }
    }
    for (const std::string& note : changes.notes) console.note(note);
    return changes.files.size();
}

}  // namespace

std::string rendered(const diagnostics::Sink& sink, const source::SourceMap& sources, const Environment& environment) {
    Generation generation;
    render(sink, sources, environment.colour, generation);
    return generation.diagnostics;
}

support::Result<void> replace_file(const Path& path, const std::string& text, support::FileSystem& files) {
    Path beside = path;
    beside += ".new";
    if (const auto written = files.write(beside, text); !written) return written;
    const auto renamed = files.rename(beside, path);
    if (!renamed) (void)files.remove(beside);
    return renamed;
}

bool is_scaffolding(const std::string& path) { return path.starts_with(".beepboop/"); }

std::string count(std::size_t number, const std::string& noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string size_text(std::uint64_t bytes) {
    return bytes < 10'000'000 ? fmt::format("{} kB", (bytes + 500) / 1000) : fmt::format("{:.1f} MB", bytes / 1e6);
}

void mention(const Written& written, const Package& package, Console& console) {
    const std::string folder = written.package > 0 ? package.generated.config.go.folder : ".beepboop";
    const std::size_t files = written.package > 0 ? written.package : written.scaffolding;
    if (files > 0) console.done("generated", fmt::format("{} ({})", folder, count(files, "file")));
}

Path find_project(const Path& start, const support::FileSystem& files) {
    for (Path folder = start;; folder = folder.parent_path()) {
        if (files.exists(folder / "beepboop.toml")) return folder;
        if (folder == folder.parent_path()) return start;
    }
}

std::shared_ptr<void> lock_project(const Path& project, const Environment& environment, Console& console) {
    if (!environment.files.exists(project / "beepboop.toml")) return std::make_shared<int>();  // nothing to protect
    const auto waiting = [&] { console.note("another beepboop works in this project: waiting for it"); };
    const auto lock = environment.lock(project / ".beepboop/lock", waiting);
    if (lock) return *lock;
    console.error(lock.error());
    return nullptr;
}

Generation run_pipeline(const Path& project, bool strict, Need need, const support::FileSystem& files, bool colour) {
    Generation generation;
    Package package{project, std::nullopt, {}};
    pipeline::Options options{project, strict, ""};
    const std::string folder = package_folder(project, files);
    if (need == Need::module && !folder.empty()) {
        const support::Result<build::Module> module = build::find_module(project, files);
        if (!module) {
            generation.no_module = module.error();
            return generation;
        }
        package.module = *module;
        options.import_path = build::import_path(*module, project, folder);
    }
    source::SourceMap sources;
    diagnostics::Sink sink;
    std::optional<pipeline::Generated> generated = pipeline::generate(options, files, sources, sink);
    render(sink, sources, colour, generation);
    if (!generated) return generation;
    package.generated = std::move(*generated);
    generation.package = std::move(package);
    return generation;
}

void show(const Generation& generation, Console& console) {
    if (generation.no_module) console.error(*generation.no_module);
    if (!generation.diagnostics.empty()) console.raw(generation.diagnostics);
    if (generation.errors > 0) {
        console.error({fmt::format("nothing was written, because of {}", count(generation.errors, "error")), ""});
    } else if (generation.skipped > 0) {
        console.note(fmt::format("{} skipped; the package lists them too", count(generation.skipped, "item")));
    }
}

std::optional<Package> generate(const Path& project, bool strict, Need need, const Environment& environment,
                                Console& console) {
    Generation generation = run_pipeline(project, strict, need, environment.files, environment.colour);
    show(generation, console);
    return std::move(generation.package);
}

std::optional<Written> write_package(const Package& package, const Environment& environment, Console& console) {
    const auto& generated = package.generated;
    const auto changes = build::write_package(generated.tree, generated.config.go, package.project, environment.files);
    if (!changes) {
        console.error(changes.error());
        return std::nullopt;
    }
    const std::optional<std::size_t> adapted = adapt_module(package, environment, console);
    if (!adapted) return std::nullopt;
    Written written{*adapted, 0};
    for (const auto* paths : {&changes->written, &changes->removed}) {
        const std::size_t ours = std::ranges::count_if(*paths, is_scaffolding);
        written.scaffolding += ours;
        written.package += paths->size() - ours;
    }
    return written;
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// The pass list, top to bottom.
#include "pipeline.hpp"

#include <algorithm>

#include "abi/bind.hpp"
#include "abi/dump.hpp"
#include "api/dump.hpp"
#include "check/check.hpp"
#include "emit/cpp/emit.hpp"
#include "emit/go/emit.hpp"
#include "emit/rust/emit.hpp"
#include "read/cpp/reader.hpp"
#include "read/rust/reader.hpp"

namespace pipeline {
namespace {

constexpr std::string_view rust_folder = ".beepboop/rust";
constexpr std::string_view cpp_folder = ".beepboop/cpp";
constexpr std::string_view from_scaffolding = "../../";  // from either of them to the project

/// The user's crate has the name `user` in the scaffolding; another one of that name cannot be named there.
reader::rust::Dependencies known_by_name(const std::vector<config::Dependency>& dependencies) {
    reader::rust::Dependencies all;
    for (const auto& dependency : dependencies) {
        if (dependency.name != "user") {
            all.emplace(dependency.name, reader::rust::Dependency{dependency.package, dependency.crate});
        }
    }
    return all;
}

std::vector<reader::rust::OtherCrate> others(const config::Crate& crate) {
    std::vector<reader::rust::OtherCrate> all;
    for (const auto& other : crate.others) {
        all.push_back({.root = other.root,
                       .features = other.features,
                       .edition = other.edition,
                       .dependencies = known_by_name(other.dependencies)});
    }
    return all;
}

api::Library read_sources(const Generated& generated, const Options& options, const support::FileSystem& files,
                          source::SourceMap& sources, diagnostics::Sink& sink) {
    if (generated.crate) {
        const reader::rust::Input input{.root = generated.crate->root,
                                      .crate = generated.crate->library,
                                      .features = generated.crate->features,
                                      .edition = generated.crate->edition,
                                      .dependencies = known_by_name(generated.crate->dependencies),
                                      .others = others(*generated.crate)};
        return reader::rust::read(input, options.project, files, sources, sink);
    }
    const auto& cpp = generated.config.cpp;
    const reader::cpp::Input input{.headers = cpp.headers, .include = cpp.include, .defines = cpp.defines, .macros = cpp.macros};
    return reader::cpp::read(input, options.project, files, sources, sink);
}

std::vector<check::Entry> entries(const std::vector<config::Named>& named) {
    std::vector<check::Entry> all;
    for (const auto& entry : named) {
        all.push_back({entry.name, entry.value, entry.span});
    }
    return all;
}

void check_library(const config::Config& config, api::Library& library, diagnostics::Sink& sink) {
    check::exclude(entries(config.exclusions), library, sink);
    check::rename(entries(config.renames), library, sink);
    check::find_bad_names(library, sink);
    check::find_recursion(library, sink);
    check::find_errors(library, sink);
    check::find_shared(library, sink);
}

std::vector<abi::Skipped> skipped(const diagnostics::Sink& sink) {
    std::vector<abi::Skipped> all;
    for (const auto& diagnostic : sink.sorted()) {
        if (diagnostic.severity == diagnostics::Severity::skipped) {
            all.push_back({diagnostic.item, diagnostic.message});
        }
    }
    return all;
}

/// The user's own lines for the crates whose types the scaffolding names.
std::vector<emit::rust::Dependency> dependencies(const config::Crate& crate, const std::vector<std::string>& named) {
    std::vector<emit::rust::Dependency> all;
    for (const auto& dependency : crate.dependencies) {
        if (std::ranges::find(named, dependency.name) != named.end()) {
            const bool relative = !dependency.path.empty() && !support::Path(dependency.path).is_absolute();
            all.push_back({dependency.name, dependency.package, dependency.target,
                           std::string(relative ? from_scaffolding : "") + dependency.path, dependency.requirement});
        }
    }
    return all;
}

void emit_scaffolding(const abi::Bridge& bridge, Generated& generated) {
    if (generated.crate) {
        const auto& rust = generated.config.rust;
        const emit::rust::Crate crate{.package = generated.crate->package,
                                      .path = std::string(from_scaffolding) + rust.crate,
                                      .features = rust.features,
                                      .default_features = rust.default_features,
                                      .patch = generated.crate->patch,
                                      .dependencies = dependencies(*generated.crate, bridge.library.crates)};
        emit::rust::emit(bridge, crate, std::string(rust_folder), generated.tree);
        return;
    }
    std::vector<std::string> headers;
    for (const auto& header : generated.config.cpp.headers) {
        headers.push_back(std::string(from_scaffolding) + header);
    }
    emit::cpp::emit(bridge, headers, std::string(cpp_folder), generated.tree);
}

}  // namespace

std::optional<Generated> generate(const Options& options, const support::FileSystem& files, source::SourceMap& sources,
                                  diagnostics::Sink& sink) {
    Generated generated;

    // What the user wants of us.
    auto config = config::load(options.project, files, sources, sink);
    if (!config) {
        return std::nullopt;
    }
    generated.config = std::move(*config);
    if (generated.config.language == config::Language::rust) {
        generated.crate = config::load_crate(generated.config, options.project, files, sources, sink);
        if (!generated.crate) {
            return std::nullopt;
        }
    }

    // What the user wrote.
    auto library = read_sources(generated, options, files, sources, sink);

    // Rules that hold for every language.
    check_library(generated.config, library, sink);
    if (sink.has_errors()) {
        return std::nullopt;
    }
    generated.api_dump = api::dump(library);

    // How it crosses. Broken models are not bound.
    check::add_defaults(library);
    check::add_texts(library);
    check::add_object_functions(library);
    auto bridge = abi::bind(std::move(library), {.package = generated.config.go.package, .initialisms = generated.config.go.initialisms}, sink);
    bridge.skipped = skipped(sink);
    if (options.strict) {
        sink.be_strict();
    }
    if (sink.has_errors()) {
        return std::nullopt;
    }
    generated.abi_hash = bridge.hash;
    generated.abi_dump = abi::dump(bridge);

    // Text of the three languages.
    const auto& go = generated.config.go;
    emit::go::emit(bridge, {.folder = go.folder, .import_path = options.import_path, .initialisms = go.initialisms}, generated.tree);
    emit_scaffolding(bridge, generated);
    return generated;
}

}  // namespace pipeline

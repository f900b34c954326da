// SPDX-License-Identifier: MIT
// The user's crate: its manifest, its workspace, its library and features together.
#include <utility>

#include <fmt/core.h>

#include "config/config.hpp"
#include "config/features.hpp"
#include "config/library_target.hpp"
#include "config/local_crates.hpp"
#include "config/manifest.hpp"
#include "config/sections.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;

/// The package's name. A manifest without one is a workspace's, or no crate at all.
std::optional<std::string> package_name(const Document& manifest, const CrateContext& crate) {
    const auto name = text_at(manifest.root(), "package.name");
    if (name) return name;
    const bool is_workspace = manifest.root().contains("workspace");
    const std::string what = is_workspace ? "is a workspace without a package of its own" : "names no package";
    crate.sink.report(
        {.kind = Kind::missing_crate,
         .message = fmt::format("`{}/Cargo.toml` {}", crate.folder, what),
         .span = manifest.span_of(is_workspace ? "workspace" : "package"),
         .help = {
             is_workspace
                 ? "name the folder of one of its members below [rust] in beepboop.toml: `crate = \"path/to/member\"`"
                 : "add these lines to it:\n[package]\nname = \"hello\"\nversion = \"0.1.0\"\nedition = \"2024\""}});
    return std::nullopt;
}

std::string lock(const Workspace& workspace, const CrateContext& crate) {
    const support::Path path = workspace.folder / "Cargo.lock";
    return crate.files.exists(path) ? path.generic_string() : std::string();
}

void check_features(const Rust& rust, const Features& features, const std::string& package, diagnostics::Sink& sink) {
    std::vector<std::string> names;
    for (const auto& [name, enables] : features) names.push_back(name);
    for (std::size_t i = 0; i < rust.features.size(); ++i) {
        if (features.contains(rust.features[i]) || rust.features[i] == "default") continue;
        const std::string meant = support::nearest(rust.features[i], names);
        std::string help =
            names.empty() ? "it has no features" : fmt::format("it has these: {}", support::join(names, ", "));
        if (!meant.empty()) help = fmt::format("did you mean `{}`?", meant);
        diagnostics::Diagnostic unknown{
            .kind = Kind::invalid_value,
            .message = fmt::format("the package `{}` has no feature `{}`", package, rust.features[i]),
            .help = {std::move(help)}};
        if (i < rust.feature_places.size()) unknown.span = rust.feature_places[i];
        sink.report(std::move(unknown));
    }
}

std::set<std::string> names_of(const Features& features) {
    std::set<std::string> names;
    for (const auto& [name, enables] : features) names.insert(name);
    return names;
}

std::optional<Crate> read(const Rust& rust, const Document& manifest, const CrateContext& context) {
    const auto package = package_name(manifest, context);
    if (!package) return std::nullopt;
    const auto target = find_library_target(manifest, *package, context);
    const auto workspace = find_workspace(manifest, context);
    const Features features = read_features(manifest.root());
    check_features(rust, features, *package, context.sink);
    if (!target || !workspace) return std::nullopt;
    const auto on = enabled(features, rust.features, rust.default_features);
    auto dependencies = find_local_crates(manifest.root(), on, *workspace, context);
    return Crate{.package = *package,
                 .library = target->name,
                 .root = target->root,
                 .edition = edition_of(manifest.root(), *workspace),
                 .features = on,
                 .all_features = names_of(features),
                 .dependencies = std::move(dependencies.direct),
                 .others = std::move(dependencies.crates),
                 .patch = patch_text(*workspace),
                 .lock = lock(*workspace, context)};
}

}  // namespace

std::optional<Crate> load_crate(const Config& config, const support::Path& project, const support::FileSystem& files,
                                source::SourceMap& sources, diagnostics::Sink& sink) {
    diagnostics::Sink own;
    check_rust(config.rust, {project, files, own});
    const CrateContext context{project, config.rust.crate, files, sources, own};
    std::optional<Crate> crate;
    if (!own.has_errors()) {
        const std::string shown = plain_path(config.rust.crate + "/Cargo.toml");
        const auto manifest = Document::read(context.place() / "Cargo.toml", shown, files, sources, own);
        if (manifest) crate = read(config.rust, *manifest, context);
    }
    for (diagnostics::Diagnostic& diagnostic : own.sorted()) sink.report(std::move(diagnostic));
    if (own.has_errors()) return std::nullopt;
    return crate;
}

}  // namespace config

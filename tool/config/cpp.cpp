// SPDX-License-Identifier: MIT
// [cpp]: headers, sources, folders, defines and flags.
#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "config/identifier.hpp"
#include "config/sections.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;

std::vector<std::string> paths(const std::vector<Text>& texts) {
    std::vector<std::string> paths;
    for (const Text& text : texts) paths.push_back(plain_path(text.text));
    return paths;
}

/// The file of that folder whose name is nearest.
std::string nearest_file(const std::string& path, const Context& context) {
    const support::Path folder = support::Path(path).parent_path();
    const auto names = context.files.list(context.project / folder);
    if (!names) return {};
    const std::string name = support::nearest(support::Path(path).filename().string(), *names);
    return name.empty() ? name : (folder / name).generic_string();
}

void check_files(std::string_view what, const std::vector<Text>& texts, const Context& context) {
    for (const Text& text : texts) {
        const std::string path = plain_path(text.text);
        if (context.files.exists(context.project / path) && !context.files.is_directory(context.project / path))
            continue;
        diagnostics::Diagnostic missing{.kind = Kind::missing_file,
                                        .message = fmt::format("the {} `{}` does not exist", what, path),
                                        .span = text.span};
        const std::string meant = nearest_file(path, context);
        missing.help.push_back(meant.empty() ? "paths are relative to the folder of beepboop.toml"
                                             : fmt::format("did you mean `{}`?", meant));
        context.sink.report(std::move(missing));
    }
}

/// Folders of the system would come before those of the target that is built for.
void check_folders(const std::vector<Text>& texts, const Context& context) {
    for (const Text& text : texts) {
        const std::string path = plain_path(text.text);
        if (path == "/usr/include" || path == "/usr/local/include" || path == "/") {
            context.sink.report(
                {.kind = Kind::invalid_value,
                 .message = fmt::format("`{}` holds this machine's own headers, which no other target can use", path),
                 .span = text.span,
                 .help = {fmt::format("name the one library's folder: `{}/name-of-library`", path)}});
        } else if (!context.files.is_directory(context.project / path)) {
            context.sink.report({.kind = Kind::missing_file,
                                 .message = fmt::format("the folder `{}` does not exist", path),
                                 .span = text.span,
                                 .help = {"paths are relative to the folder of beepboop.toml"}});
        }
    }
}

void check_name(const Text& name, diagnostics::Sink& sink) {
    if (is_identifier(name.text)) return;
    sink.report({.kind = Kind::invalid_value,
                 .message = fmt::format("`{}` cannot be the name of a macro", name.text),
                 .span = name.span,
                 .help = {"a name is made of letters, digits and underscores, and no digit comes first"}});
}

/// Every C++ source beside the headers.
std::vector<std::string> default_sources(const std::vector<std::string>& headers, const Context& context) {
    std::set<std::string> sources;
    for (const std::string& header : headers) {
        const support::Path folder = support::Path(header).parent_path();
        const auto names = context.files.list(context.project / folder);
        if (!names) continue;
        for (const std::string& name : *names) {
            if (name.ends_with(".cpp") || name.ends_with(".cc")) sources.insert((folder / name).generic_string());
        }
    }
    return {sources.begin(), sources.end()};
}

void read_macros(Section& section, Cpp& cpp, diagnostics::Sink& sink) {
    Section defines = section.section("defines");
    for (const Entry& define : defines.entries(true)) {
        check_name(define.key, sink);
        cpp.defines.emplace(define.key.text, define.value.text);
    }
    for (const Text& macro : section.texts("macros")) {
        check_name(macro, sink);
        cpp.macros.push_back(macro.text);
    }
}

void read_libraries(Section libraries, bool in_use, Cpp& cpp, const Context& context) {
    for (const Text& target : libraries.keys()) {
        const std::vector<Text> files = libraries.texts(target.text);
        if (in_use) check_files("library", files, context);
        cpp.libraries[target.text] = paths(files);
    }
}

}  // namespace

Cpp read_cpp(Section section, bool in_use, const Context& context) {
    Cpp cpp;
    const std::vector<Text> headers = section.texts("headers");
    const std::vector<Text> sources = section.texts("sources");
    const std::vector<Text> include = section.texts("include");
    if (!headers.empty()) cpp.headers = paths(headers);
    cpp.sources = paths(sources);
    cpp.include = paths(include);
    read_macros(section, cpp, context.sink);
    for (const Text& flag : section.texts("flags")) cpp.flags.push_back(flag.text);
    for (const Text& framework : section.texts("frameworks")) cpp.frameworks.push_back(framework.text);
    read_libraries(section.section("libraries"), in_use, cpp, context);
    section.finish();
    if (!in_use) return cpp;
    check_files("header", headers, context);
    check_files("source", sources, context);
    check_folders(include, context);
    if (!section.has("sources")) cpp.sources = default_sources(cpp.headers, context);
    return cpp;
}

}  // namespace config

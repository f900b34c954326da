// SPDX-License-Identifier: MIT
// beepboop.toml as a whole: its top level, and which language the project is in.
#include "config/config.hpp"

#include <array>

#include <fmt/core.h>

#include "config/identifier.hpp"
#include "config/sections.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;
using diagnostics::Sink;

constexpr std::string_view file_name = "beepboop.toml";

/// The table that a key belongs to which was written at the top level.
std::string home_of(std::string_view key) {
    struct Home {
        std::string_view key;
        const char* table;
    };
    constexpr std::array<Home, 11> homes = {{{"crate", "rust"},
                                             {"features", "rust"},
                                             {"default-features", "rust"},
                                             {"headers", "cpp"},
                                             {"sources", "cpp"},
                                             {"include", "cpp"},
                                             {"defines", "cpp"},
                                             {"macros", "cpp"},
                                             {"flags", "cpp"},
                                             {"package", "go"},
                                             {"folder", "go"}}};
    for (const Home& home : homes) {
        if (home.key == key) return home.table;
    }
    return {};
}

void report_missing_file(const support::Path& project, Sink& sink) {
    sink.report({.kind = Kind::missing_file,
                 .message = fmt::format("there is no {} in `{}`", file_name, project.string()),
                 .help = {"start a project: `beepboop new hello --lang rust` (or `cpp`)",
                          "or go to the folder that holds one; an empty file will do"}});
}

std::optional<Language> written_language(const std::optional<Text>& written, Sink& sink) {
    if (!written) return std::nullopt;
    if (written->text == "rust") return Language::rust;
    if (written->text == "cpp") return Language::cpp;
    sink.report({.kind = Kind::invalid_value,
                 .message = fmt::format("`{}` is not a language that beepboop reads", written->text),
                 .span = written->span,
                 .help = {"write `language = \"rust\"` or `language = \"cpp\"`"}});
    return std::nullopt;
}

struct Finding {
    bool crate = false;
    bool header = false;
};

Finding look(const Config& config, const Context& context) {
    const auto is_there = [&](const support::Path& path) { return context.files.exists(context.project / path); };
    return {is_there(support::Path(config.rust.crate) / "Cargo.toml"), is_there(config.cpp.headers.front())};
}

/// What the project holds; where it holds both, the one whose table is written.
Language guessed_language(const Config& config, bool rust_written, bool cpp_written, const Context& context) {
    const Finding found = look(config, context);
    if (found.crate && found.header && cpp_written && !rust_written) return Language::cpp;
    if (found.crate || (rust_written && !cpp_written)) return Language::rust;
    if (found.header || cpp_written) return Language::cpp;
    context.sink.report(
        {.kind = Kind::missing_file,
         .message = fmt::format("there is neither a crate `{}/Cargo.toml` nor a header `{}`", config.rust.crate,
                                config.cpp.headers.front()),
         .help = {"for Rust, name the crate's folder in beepboop.toml:\n[rust]\ncrate = \"path/to/crate\"",
                  "for C++, name the headers:\n[cpp]\nheaders = [\"path/to/api.hpp\"]"}});
    return Language::rust;
}

void check_default_header(const Config& config, bool written, const std::optional<Text>& language,
                          const Context& context) {
    if (written || config.language != Language::cpp || look(config, context).header) return;
    diagnostics::Diagnostic missing{
        .kind = Kind::missing_file,
        .message = fmt::format("the header `{}` does not exist", config.cpp.headers.front()),
        .help = {"name your headers in beepboop.toml:\n[cpp]\nheaders = [\"path/to/api.hpp\"]"}};
    if (language) missing.span = language->span;
    context.sink.report(std::move(missing));
}

std::vector<Named> read_renames(Section section, Sink& sink) {
    std::vector<Named> renames;
    for (const auto& [key, value] : section.entries()) {
        if (!is_exported(value.text)) {
            sink.report(
                {.kind = Kind::invalid_value,
                 .message = fmt::format("`{}` cannot be a name that a Go package exports", value.text),
                 .span = value.span,
                 .help = {"a name begins with a capital letter and is made of letters, digits and underscores"}});
        }
        renames.push_back({key.text, value.text, key.span});
    }
    return renames;
}

std::vector<std::string> read_notices(const std::vector<Text>& texts, const Context& context) {
    std::vector<std::string> notices;
    for (const Text& text : texts) {
        notices.push_back(plain_path(text.text));
        const support::Path path = context.project / notices.back();
        if (context.files.exists(path) && !context.files.is_directory(path)) continue;
        context.sink.report({.kind = Kind::missing_file,
                             .message = fmt::format("the notice `{}` does not exist", notices.back()),
                             .span = text.span,
                             .help = {"name a file with a licence's text, relative to the folder of beepboop.toml"}});
    }
    return notices;
}

Config read(const Document& document, const Context& context) {
    Config config;
    Section top(document, context.sink);
    const std::optional<Text> language = top.text("language");
    for (const Text& target : top.texts("targets")) config.targets.push_back(target.text);
    for (const Text& item : top.texts("exclude")) config.exclusions.push_back({item.text, "", item.span});
    config.notices = read_notices(top.texts("notices"), context);
    const std::vector<Text> initialisms = top.texts("initialisms");
    Section rust = top.section("rust");
    Section cpp = top.section("cpp");
    config.rust = read_rust(rust);
    config.go = read_go(top.section("go"), initialisms, context.sink);
    config.renames = read_renames(top.section("rename"), context.sink);
    top.finish(home_of);

    // The headers' names are needed to know the language, and the language to know what must exist.
    Sink unused;
    config.cpp = read_cpp(cpp, false, {context.project, context.files, unused});
    const auto written = written_language(language, context.sink);
    if (language && !written) return config;
    config.language = written ? *written : guessed_language(config, rust.is_present(), cpp.is_present(), context);
    config.cpp = read_cpp(cpp, config.language == Language::cpp, context);
    check_default_header(config, cpp.has("headers"), language, context);
    return config;
}

}  // namespace

std::string plain_path(std::string_view path) {
    std::string normal = support::Path(path).lexically_normal().generic_string();
    while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
    return normal.empty() ? "." : normal;
}

std::optional<Config> load(const support::Path& project, const support::FileSystem& files, source::SourceMap& sources,
                           Sink& sink) {
    if (!files.exists(project / file_name)) {
        report_missing_file(project, sink);
        return std::nullopt;
    }
    const auto document = Document::read(project / file_name, std::string(file_name), files, sources, sink);
    if (!document) return std::nullopt;
    Sink own;
    Config config = read(*document, {project, files, own});
    if (config.language == Language::rust && !own.has_errors()) check_rust(config.rust, {project, files, own});
    for (diagnostics::Diagnostic& diagnostic : own.sorted()) sink.report(std::move(diagnostic));
    if (own.has_errors()) return std::nullopt;
    return config;
}

}  // namespace config

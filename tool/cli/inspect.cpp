// SPDX-License-Identifier: MIT
// `beepboop inspect`: what a library, a generated package or a Go program contains.
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/project.hpp"
#include "inspect/package.hpp"
#include "inspect/program.hpp"
#include "support/strings.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using support::Path;

/// Names and values, one a line; a value of several lines is indented as a whole.
class Lines {
public:
    explicit Lines(std::string heading) : text_(std::move(heading) + "\n") {}
    void add(std::string_view name, const std::string& value) {
        if (value.empty()) return;
        const std::string indented = support::replace_all(value, "\n", "\n" + std::string(13, ' '));
        text_ += fmt::format("  {:<10} {}\n", name, indented);
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// What is known of a file or a folder: for people, and for programs.
struct Answer {
    std::string text;
    json::Object json;
};

void describe(const inspect::Library& library, Lines& lines) {
    lines.add("target", library.target);
    lines.add("ABI", library.abi);
    lines.add("size", size_text(library.size));
    lines.add("SHA-256", library.sha256);
    std::vector<std::string> needs = library.needed;
    if (!library.system.empty()) needs.insert(needs.begin(), library.system);
    lines.add("needs", support::join(needs, ", "));
    lines.add("functions", support::join(library.functions, "\n"));
}

json::Object as_json(const inspect::Library& library) {
    return {{"package", library.package}, {"target", library.target}, {"abi", library.abi},
            {"size", library.size},       {"sha256", library.sha256}, {"offset", library.offset},
            {"system", library.system},   {"needed", library.needed}, {"functions", library.functions}};
}

Answer answer(const std::string& name, const std::vector<inspect::Library>& libraries) {
    Answer answer;
    json::Array entries;
    for (const inspect::Library& library : libraries) {
        Lines lines(fmt::format("{}: a library of package {}", name, library.package));
        describe(library, lines);
        answer.text += lines.text();
        entries.emplace_back(as_json(library));
    }
    answer.json = {{"kind", "library"}, {"libraries", entries}};
    return answer;
}

Answer answer(const std::string& name, const inspect::Package& package) {
    Lines lines(fmt::format("{}: package {}", name, package.name));
    lines.add("ABI", package.abi);
    json::Array libraries;
    std::vector<std::string> shown;
    for (const inspect::PackageLibrary& library : package.libraries) {
        const std::string state = library.problem.empty() ? "good" : library.problem;
        shown.push_back(fmt::format("{:<18} {:>8}  {}", library.target, size_text(library.size), state));
        libraries.emplace_back(json::Object{{"target", library.target},
                                            {"path", library.path},
                                            {"size", library.size},
                                            {"sha256", library.sha256},
                                            {"ok", library.problem.empty()},
                                            {"problem", library.problem}});
    }
    lines.add("libraries", shown.empty() ? "none" : support::join(shown, "\n"));
    lines.add("types", support::join(package.types, "\n"));
    lines.add("functions", support::join(package.functions, "\n"));
    return {lines.text(),
            {{"kind", "package"},
             {"package", package.name},
             {"abi", package.abi},
             {"libraries", libraries},
             {"types", package.types},
             {"functions", package.functions}}};
}

Answer answer(const std::string& name, const std::vector<inspect::Embedded>& embedded,
              const std::optional<inspect::BuildInfo>& info) {
    Lines heading(fmt::format("{}: {}", name, info ? "a program built by " + info->go : "a file with libraries in it"));
    if (info) {
        heading.add("path", info->path);
        heading.add("module", info->module);
        heading.add("modules", support::join(info->dependencies, "\n"));
    }
    Answer answer{heading.text(), {{"kind", "program"}}};
    json::Array libraries;
    for (const inspect::Embedded& found : embedded) {
        Lines lines(fmt::format("library of package {}", found.library.package));
        lines.add("state", found.intact ? "good" : "its bytes are not those whose hash the program holds");
        describe(found.library, lines);
        answer.text += lines.text();
        json::Object entry = as_json(found.library);
        entry.emplace_back("ok", found.intact);
        libraries.emplace_back(std::move(entry));
    }
    answer.json.emplace_back("libraries", libraries);
    if (info) {
        answer.json.emplace_back("go", info->go);
        answer.json.emplace_back("path", info->path);
        answer.json.emplace_back("module", info->module);
        answer.json.emplace_back("modules", info->dependencies);
    }
    return answer;
}

support::Result<Answer> inspect_folder(const std::string& name, const Path& folder, const support::FileSystem& files) {
    if (const auto package = inspect::read_package(folder, files)) return answer(name, *package);
    // A project's folder stands for its package.
    source::SourceMap sources;
    diagnostics::Sink sink;
    if (const auto config = config::load(folder, files, sources, sink)) {
        const auto package = inspect::read_package(folder / config->go.folder, files);
        if (package) return answer(config->go.folder, *package);
        return support::failure(fmt::format("the package `{}` is not generated yet", config->go.folder),
                                "beepboop gen");
    }
    return support::failure(fmt::format("`{}` holds no package that beepboop has written", name),
                            "name a package's folder, a library or a program");
}

support::Result<Answer> inspect_file(const std::string& name, const std::string& file) {
    const auto libraries = inspect::read_libraries(file);
    if (libraries && !libraries->front().package.empty()) return answer(name, *libraries);
    const std::vector<inspect::Embedded> embedded = inspect::find_embedded(file);
    const auto info = inspect::read_build_info(file);
    if (!embedded.empty()) return answer(name, embedded, info);
    const std::string message = fmt::format("`{}` has no library of beepboop's in it", name);
    if (!info) return support::failure(message, "name a package's folder, a library or a program");
    return support::failure(fmt::format("{}, though {} has built it", message, info->go),
                            "its packages had none for that platform, or the program was packed, by upx for example");
}

support::Result<Answer> inspect_path(const std::string& name, const Session& session) {
    const support::FileSystem& files = session.environment.files;
    if (name.empty()) return inspect_folder(".", session.project(), files);
    const Path path = (session.start() / name).lexically_normal();
    if (files.is_directory(path)) return inspect_folder(name, path, files);
    const auto file = files.read(path);
    if (!file) return std::unexpected(file.error());
    return inspect_file(name, *file);
}

int run(const std::string& name, bool as_json, const Session& session) {
    const auto answer = inspect_path(name, session);
    if (!answer) {
        session.console.error(answer.error());
        return failed;
    }
    session.environment.output << (as_json ? json::write(answer->json) + "\n" : answer->text) << std::flush;
    return success;
}

}  // namespace

void add_inspect(CLI::App& app, Session& session) {
    const auto name = std::make_shared<std::string>();
    const auto as_json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("inspect", "Tell what a library, a package or a Go program contains");
    command->add_option("path", *name, "The file or folder; else the package of this project");
    command->add_flag("--json", *as_json, "For programs: {\"kind\": \"library\", \"package\" or \"program\", …}");
    command->footer("Examples:\n  beepboop inspect native\n  beepboop inspect native/lib/linux_amd64/libnative.so\n"
                    "  beepboop inspect ./hello            # libraries inside a program, for any platform");
    command->callback([&session, name, as_json] { session.exit_code = run(*name, *as_json, session); });
}

}  // namespace cli

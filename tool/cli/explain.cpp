// SPDX-License-Identifier: MIT
// `beepboop explain`: the section of docs/diagnostics.md on one kind of diagnostic.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "diagnostics/kind.hpp"
#include "support/embedded.hpp"
#include "support/strings.hpp"

namespace cli {
namespace {

std::string_view documentation() {
    const auto files = support::embedded_files();
    const auto found = std::ranges::find(files, "docs/diagnostics.md", &support::EmbeddedFile::path);
    return found == files.end() ? std::string_view() : found->text;
}

/// From the kind's heading to the next, or empty.
std::string_view section(std::string_view text, const std::string& kind) {
    const std::string heading = "\n## " + kind + "\n";
    const std::size_t begin = text.find(heading);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = text.find("\n## ", begin + heading.size());
    return support::trim(text.substr(begin, end == std::string_view::npos ? end : end - begin));
}

std::vector<std::string> kinds() {
    std::vector<std::string> names;
    for (const diagnostics::Kind kind : diagnostics::all_kinds()) names.emplace_back(diagnostics::name(kind));
    return names;
}

int explain(const std::string& kind, const Session& session) {
    const std::vector<std::string> known = kinds();
    if (kind.empty()) {
        session.environment.output << support::join(known, "\n") << "\n" << std::flush;
        return success;
    }
    const std::string_view text = section(documentation(), kind);
    if (!text.empty()) {
        session.environment.output << text << "\n" << std::flush;
        return success;
    }
    const std::string nearest = support::nearest(kind, known);
    session.console.error(
        {fmt::format("there is no diagnostic `{}`", kind),
         nearest.empty() ? "`beepboop explain` lists them all" : fmt::format("did you mean `{}`?", nearest)});
    return wrong_usage;
}

}  // namespace

void add_explain(CLI::App& app, Session& session) {
    const auto kind = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("explain", "Tell more about a diagnostic");
    command->add_option("kind", *kind, "Its name, as in `error[unsupported-type]`; without one, all are listed");
    command->footer("Example:\n  beepboop explain unsupported-type");
    command->callback([&session, kind] { session.exit_code = explain(*kind, session); });
}

}  // namespace cli

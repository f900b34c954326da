// SPDX-License-Identifier: MIT
// [go]: the package's name and folder. Each is the other's default.
#include <algorithm>

#include <fmt/core.h>

#include "config/identifier.hpp"
#include "config/sections.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;

void refuse(const Text& value, std::string message, std::string help, diagnostics::Sink& sink) {
    sink.report(
        {.kind = Kind::invalid_value, .message = std::move(message), .span = value.span, .help = {std::move(help)}});
}

bool can_be_package(std::string_view name) {
    return is_identifier(name) && name != "_" && !is_go_keyword(name) && name != "main";
}

void check_package(const Text& package, diagnostics::Sink& sink) {
    const std::string& name = package.text;
    if (can_be_package(name)) return;
    std::string reason = "it must be a Go identifier of ASCII letters, digits and underscores";
    if (is_go_keyword(name)) reason = "it is a keyword of Go";
    if (name == "main") reason = "a package `main` cannot be imported";
    refuse(package, fmt::format("`{}` cannot be the name of the Go package: {}", name, reason),
           "write a short name in lower case: `package = \"native\"`", sink);
}

/// Go's own tools pass over such folders.
bool is_passed_over(const std::string& part) {
    return part == "testdata" || part == "vendor" || (part != "." && (part.starts_with('.') || part.starts_with('_')));
}

void check_folder(const Text& folder, diagnostics::Sink& sink) {
    const support::Path path = plain_path(folder.text);
    const std::string help = "write a folder below the one of beepboop.toml: `folder = \"native\"`";
    if (folder.text.empty() || path.is_absolute() || *path.begin() == "..") {
        refuse(folder, fmt::format("the Go package cannot lie in `{}`, outside the project", folder.text), help, sink);
        return;
    }
    for (const support::Path& part : path) {
        if (!is_passed_over(part.string())) continue;
        refuse(folder,
               fmt::format("the Go package cannot lie in `{}`: go leaves out folders like `{}`", folder.text,
                           part.string()),
               help, sink);
        return;
    }
}

std::string upper_case(std::string text) {
    for (char& letter : text) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

std::vector<std::string> read_initialisms(const std::vector<Text>& texts, diagnostics::Sink& sink) {
    std::vector<std::string> initialisms;
    for (const Text& text : texts) {
        if (!is_identifier(text.text) || text.text.find('_') != std::string::npos) {
            refuse(text, fmt::format("`{}` is not one word of letters and digits", text.text),
                   "write `initialisms = [\"PNG\"]`", sink);
        }
        initialisms.push_back(upper_case(text.text));
    }
    return initialisms;
}

}  // namespace

Go read_go(Section section, const std::vector<Text>& initialisms, diagnostics::Sink& sink) {
    Go go;
    const auto package = section.text("package");
    const auto folder = section.text("folder");
    if (package) check_package(*package, sink);
    if (folder) check_folder(*folder, sink);
    if (package) go.folder = go.package = package->text;
    if (folder) go.folder = plain_path(folder->text);
    if (folder && !package) {
        const std::string last = support::Path(go.folder).filename().string();
        if (can_be_package(last)) go.package = last;
    }
    go.initialisms = read_initialisms(initialisms, sink);
    section.finish();
    return go;
}

}  // namespace config

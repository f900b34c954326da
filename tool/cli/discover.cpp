// SPDX-License-Identifier: MIT
// Walks the folders level by level.
#include "cli/discover.hpp"

#include <algorithm>
#include <array>

#include "support/strings.hpp"

namespace cli {
namespace {

using support::Path;

constexpr int levels = 4;

bool is_passed_over(const std::string& name) {
    constexpr std::array<std::string_view, 8> names = {"target", "node_modules", "vendor", "third_party",
                                                       "build",  "testdata",     "tests",  "examples"};
    return name.starts_with('.') || std::ranges::find(names, name) != names.end();
}

bool is_header(const std::string& name) {
    return name.ends_with(".hpp") || name.ends_with(".hh") || name.ends_with(".hxx") || name.ends_with(".h");
}

bool has_package(const Path& manifest, const support::FileSystem& files) {
    const auto text = files.read(manifest);
    return text && ("\n" + *text).find("\n[package]") != std::string::npos;
}

std::string shown(const Path& path) { return path.empty() ? "." : path.generic_string(); }

}  // namespace

Discovery discover(const Path& project, const support::FileSystem& files) {
    Discovery found;
    std::vector<Path> folders = {""};
    for (int level = 0; level < levels; ++level) {
        std::vector<Path> below;
        for (const Path& folder : folders) {
            const auto names = files.list(project / folder);
            for (const std::string& name : names.value_or(std::vector<std::string>{})) {
                const Path path = folder / name;
                if (files.is_directory(project / path)) {
                    if (!is_passed_over(name)) below.push_back(path);
                } else if (name == "Cargo.toml" && has_package(project / path, files)) {
                    found.crates.push_back(shown(folder));
                } else if (is_header(name)) {
                    found.headers.push_back(shown(path));
                }
            }
        }
        folders = std::move(below);
    }
    return found;
}

std::string go_package_in(const Path& folder, const support::FileSystem& files) {
    const auto names = files.list(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>{})) {
        if (!name.ends_with(".go") || name.ends_with("_test.go")) continue;
        const auto text = files.read(folder / name);
        for (const std::string& line : support::split(text.value_or(""), "\n")) {
            const std::string_view words = support::trim(line);
            if (!words.starts_with("package ")) continue;
            const std::string_view rest = support::trim(words.substr(8));
            return std::string(rest.substr(0, rest.find_first_of(" \t/;")));
        }
    }
    return "";
}

}  // namespace cli

// SPDX-License-Identifier: MIT
// Generated Go is regular: declarations begin lines, so that no parser is needed.
#include "inspect/package.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "build/embed.hpp"
#include "build/image.hpp"
#include "build/targets.hpp"
#include "support/strings.hpp"

namespace inspect {
namespace {

using support::Path;

bool is_exported(std::string_view name) { return !name.empty() && name.front() >= 'A' && name.front() <= 'Z'; }

std::string_view identifier(std::string_view text) { return text.substr(0, text.find_first_of(" ([{=\t")); }

/// `(p *Point) Area(` → `(*Point).Area`; empty for what is not exported.
std::string method_name(std::string_view rest) {
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos) return "";
    const std::string_view receiver = rest.substr(0, close);
    const std::string_view type = receiver.substr(receiver.find(' ') + 1);
    const std::string_view name = identifier(support::trim(rest.substr(close + 1)));
    const std::string_view bare = type.starts_with('*') ? type.substr(1) : type;
    if (!is_exported(name) || !is_exported(bare)) return "";
    return type.starts_with('*') ? fmt::format("({}).{}", type, name) : fmt::format("{}.{}", type, name);
}

void read_declaration(std::string_view line, Package& package) {
    if (line.starts_with("func (")) {
        const std::string name = method_name(line.substr(6));
        if (!name.empty()) package.functions.push_back(name);
    } else if (line.starts_with("func ")) {
        const std::string_view name = identifier(line.substr(5));
        if (is_exported(name)) package.functions.emplace_back(name);
    } else if (line.starts_with("type ")) {
        const std::string_view name = identifier(line.substr(5));
        if (is_exported(name)) package.types.emplace_back(name);
    } else if (line.starts_with("package ")) {
        package.name = identifier(line.substr(8));
    }
}

/// The text between the next quotes behind `key`.
std::string quoted_after(const std::string& text, std::string_view key) {
    const std::size_t at = text.find(key);
    const std::size_t open = at == std::string::npos ? at : text.find('"', at);
    const std::size_t close = open == std::string::npos ? open : text.find('"', open + 1);
    return close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
}

std::string problem(const Package& package, const build::Target& target, const std::string& image,
                    const std::string& sha256, const std::string& embedding) {
    if (const auto good = build::check_image(image, target, package.name, package.abi); !good)
        return good.error().message;
    if (embedding.empty()) return "is not embedded";
    return embedding.find('"' + sha256 + '"') == std::string::npos ? "is not the one whose hash the package holds" : "";
}

void read_libraries_of(Package& package, const Path& folder, const support::FileSystem& files) {
    config::Go go;
    go.package = package.name;
    for (const build::Target& target : build::targets()) {
        const std::string path = build::library_path(go, target);
        if (!files.exists(folder / path)) continue;
        const auto image = files.read(folder / path);
        if (!image) {
            package.libraries.push_back({target.name(), path, 0, "", image.error().message});
            continue;
        }
        const std::string hash = support::sha256(*image);
        const auto embedding = files.read(folder / fmt::format("library_{}.go", target.folder()));
        package.libraries.push_back(
            {target.name(), path, image->size(), hash, problem(package, target, *image, hash, embedding.value_or(""))});
    }
}

}  // namespace

std::optional<Package> read_package(const Path& folder, const support::FileSystem& files) {
    const auto library = files.read(folder / "library.go");
    if (!library || library->find(output::ownership_mark) == std::string::npos) return std::nullopt;
    Package package;
    package.abi = quoted_after(*library, "ABI:");
    const auto names = files.list(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>{})) {
        if (!name.ends_with(".go") || name.ends_with("_test.go")) continue;
        const auto text = files.read(folder / name);
        for (const std::string& line : support::split(text.value_or(""), "\n")) read_declaration(line, package);
    }
    for (auto* list : {&package.functions, &package.types}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    read_libraries_of(package, folder, files);
    return package;
}

}  // namespace inspect

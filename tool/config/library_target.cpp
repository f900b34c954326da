// SPDX-License-Identifier: MIT
// Looking at [lib] and src/lib.rs.
#include "config/library_target.hpp"

#include <utility>

#include <fmt/core.h>

#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;

constexpr std::string_view default_root = "src/lib.rs";

class TargetFinder {
public:
    TargetFinder(const Document& manifest, const std::string& package, const CrateContext& crate)
        : manifest_(manifest), package_(package), crate_(crate), lib_(manifest.root().get_as<toml::table>("lib")) {}

    std::optional<LibraryTarget> find() const {
        if (!is_declared_or_found() || is_macro() || !can_be_depended_on()) return std::nullopt;
        const auto path = value("path");
        const std::string root = (support::Path(crate_.folder) / path.value_or(std::string(default_root)))
                                     .lexically_normal()
                                     .generic_string();
        if (!crate_.files.exists(crate_.project / root)) {
            const std::string help =
                path ? "correct `path` in [lib]" : "write the file, or say where it lies:\n[lib]\npath = \"src/…\"";
            refuse(Kind::missing_file, fmt::format("the library's source `{}` does not exist", root),
                   path ? "path" : "", help);
            return std::nullopt;
        }
        return LibraryTarget{value("name").value_or(support::replace_all(package_, "-", "_")), root};
    }

private:
    std::optional<std::string> value(std::string_view key) const {
        return lib_ == nullptr ? std::nullopt : text_at(*lib_, key);
    }

    bool is_declared_or_found() const {
        if (lib_ != nullptr) return true;
        const bool looked_for = flag_at(manifest_.root(), "package.autolib").value_or(true);
        if (looked_for && crate_.files.exists(crate_.place() / default_root)) return true;
        std::string help = fmt::format("put the functions for Go into `{}/{}`", crate_.folder, default_root);
        if (!looked_for) help = "add these lines to its Cargo.toml:\n[lib]\npath = \"src/lib.rs\"";
        sink_report(
            Kind::missing_crate, fmt::format("the package `{}` has no library target", package_),
            manifest_.span_of("package"),
            {help, "or add these lines to its Cargo.toml, with the file's name:\n[lib]\npath = \"src/NAME.rs\""});
        return false;
    }

    bool is_macro() const {
        if (lib_ == nullptr) return false;
        for (const char* key : {"proc-macro", "proc_macro"}) {
            if (!flag_at(*lib_, key).value_or(false)) continue;
            refuse(Kind::missing_crate,
                   fmt::format("the library of `{}` is a procedural macro: it runs inside the compiler", package_), key,
                   "name a crate with an ordinary library below [rust] in beepboop.toml: `crate = \"path/to/crate\"`");
            return true;
        }
        return false;
    }

    /// Cargo links a dependency from its rlib (or dylib); other forms are for linkers.
    bool can_be_depended_on() const {
        const auto* types = lib_ == nullptr ? nullptr : first_of("crate-type", "crate_type");
        if (types == nullptr || !types->is_array() || types->as_array()->empty()) return true;
        std::string all;
        for (const toml::node& type : *types->as_array()) {
            const std::string name = type.value_or(std::string());
            if (name == "lib" || name == "rlib" || name == "dylib") return true;
            all += fmt::format(", \"{}\"", name);
        }
        sink_report(Kind::missing_crate, fmt::format("no other crate can depend on the library of `{}`", package_),
                    manifest_.span(*types), {fmt::format("write `crate-type = [\"lib\"{}]`", all)});
        return false;
    }

    const toml::node* first_of(std::string_view key, std::string_view other) const {
        const toml::node* found = lib_->get(key);
        return found == nullptr ? lib_->get(other) : found;
    }

    /// At a key of [lib], or at [lib] itself.
    void refuse(Kind kind, std::string message, std::string_view key, std::string help) const {
        const auto found = lib_ == nullptr || key.empty() ? toml::table::const_iterator() : lib_->find(key);
        const source::Span span = key.empty() ? manifest_.span_of("lib") : manifest_.span(found->second);
        sink_report(kind, std::move(message), span, {std::move(help)});
    }

    void sink_report(Kind kind, std::string message, source::Span span, std::vector<std::string> help) const {
        crate_.sink.report({.kind = kind, .message = std::move(message), .span = span, .help = std::move(help)});
    }

    const Document& manifest_;
    const std::string& package_;
    const CrateContext& crate_;
    const toml::table* lib_;
};

}  // namespace

std::optional<LibraryTarget> find_library_target(const Document& manifest, const std::string& package,
                                                 const CrateContext& crate) {
    return TargetFinder(manifest, package, crate).find();
}

}  // namespace config

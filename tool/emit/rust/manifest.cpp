// SPDX-License-Identifier: MIT
// The wrapper's Cargo.toml: a cdylib in a workspace of its own, over the user's crate by path.
#include <fmt/format.h>

#include "emit/rust/parts.hpp"
#include "output/output_tree.hpp"

namespace emit::rust {
namespace {

/// A basic string of TOML's.
std::string toml_string(std::string_view text) {
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') {
            result += '\\';
        }
        if (static_cast<unsigned char>(character) < 0x20) {
            result += fmt::format("\\u{:04X}", static_cast<unsigned>(character));
        } else {
            result += character;
        }
    }
    return result + '"';
}

std::string user(const Crate& crate) {
    auto text = fmt::format("[dependencies.user]\npackage = {}\npath = {}\n", toml_string(crate.package),
                            toml_string(crate.path));
    if (!crate.default_features) {
        text += "default-features = false\n";
    }
    std::string features;
    for (const auto& feature : crate.features) {
        features += (features.empty() ? "" : ", ") + toml_string(feature);
    }
    return features.empty() ? text : text + fmt::format("features = [{}]\n", features);
}

std::string other(const Dependency& dependency) {
    const auto target = dependency.target.empty() ? "" : fmt::format("target.{}.", toml_string(dependency.target));
    auto text = fmt::format("[{}dependencies.{}]\npackage = {}\n", target, dependency.name, toml_string(dependency.package));
    if (!dependency.path.empty()) {
        text += fmt::format("path = {}\n", toml_string(dependency.path));
    }
    return dependency.requirement.empty() ? text : fmt::format("{}{}\n", text, dependency.requirement);
}

std::string dependencies(const Crate& crate) {
    auto text = user(crate);
    for (const auto& dependency : crate.dependencies) {
        text += "\n" + other(dependency);
    }
    return text;
}

}  // namespace

std::string manifest(const abi::Bridge& bridge, const Crate& crate) {
    text::CodeWriter writer;
    writer.write(R"toml(
        # $mark$

        [package]
        name = "beepboop-wrapper"
        version = "0.0.0"
        edition = "2021"
        rust-version = "1.82"
        publish = false

        [lib]
        name = $name$
        path = "src/lib.rs"
        crate-type = ["cdylib"]

        $dependencies$

        # Panics end at the boundary, where they become Go's.
        [profile.dev]
        panic = "unwind"

        [profile.release]
        panic = "unwind"

        [workspace]
    )toml",
                 {{"mark", std::string(output::ownership_mark)},
                  {"name", toml_string(bridge.package)},
                  {"dependencies", dependencies(crate)}});
    return crate.patch.empty() ? writer.take() : fmt::format("{}\n{}\n", writer.take(), crate.patch);
}

}  // namespace emit::rust

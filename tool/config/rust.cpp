// SPDX-License-Identifier: MIT
// [rust]: where the crate lies and which of its features are on.
#include <fmt/core.h>

#include "config/sections.hpp"

namespace config {

Rust read_rust(Section section) {
    Rust rust;
    if (const auto crate = section.text("crate")) {
        rust.crate = plain_path(crate->text);
        rust.crate_place = crate->span;
    }
    for (const Text& feature : section.texts("features")) {
        rust.features.push_back(feature.text);
        rust.feature_places.push_back(feature.span);
    }
    rust.default_features = section.flag("default-features").value_or(true);
    section.finish();
    return rust;
}

void check_rust(const Rust& rust, const Context& context) {
    const support::Path folder = context.project / rust.crate;
    if (context.files.exists(folder / "Cargo.toml")) return;
    const std::string what =
        context.files.is_directory(folder) ? "`{}` holds no Cargo.toml" : "there is no folder `{}`";
    context.sink.report({.kind = diagnostics::Kind::missing_crate,
                         .message = fmt::format(fmt::runtime(what), rust.crate),
                         .span = rust.crate_place,
                         .help = {"name the crate's folder below [rust] in beepboop.toml: `crate = \"path/to/crate\"`",
                                  fmt::format("or make one: `cargo init --lib {}`", rust.crate)}});
}

}  // namespace config

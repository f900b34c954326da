// SPDX-License-Identifier: MIT
// The tables of beepboop.toml, each read by a file of its own.
#pragma once

#include <string>

#include "config/config.hpp"
#include "config/section.hpp"

namespace config {

/// Where the project lies, and who is told what is wrong there.
struct Context {
    const support::Path& project;
    const support::FileSystem& files;
    diagnostics::Sink& sink;
};

/// One spelling for a path: `./a//b/` → `a/b`, the current folder is `.`.
std::string plain_path(std::string_view path);

Rust read_rust(Section section);
/// Whether the crate is there is only looked at where the language is Rust.
void check_rust(const Rust& rust, const Context& context);

/// Files that are named must exist where `in_use`: where the language is C++.
Cpp read_cpp(Section section, bool in_use, const Context& context);

Go read_go(Section section, const std::vector<Text>& initialisms, diagnostics::Sink& sink);

}  // namespace config

// SPDX-License-Identifier: MIT
// The Rust compiler as cargo is given it: a script that starts the real one, so that what it writes is the same
// wherever the sources lie.
#pragma once

#include "build/plan.hpp"

namespace build {

/// The script's text. `rustc` is the program that it starts, `flags` go to it at every start.
std::string rustc_script(const Job& job, const Rustc& rustc, const std::vector<std::string>& flags);

/// Writes the script into a folder that is named by its content, and gives its path.
support::Result<support::Path> write_rustc_script(const Job& job, const std::string& script);

}  // namespace build

// SPDX-License-Identifier: MIT
// Object files, each compiled anew only where its own command or one of the files it was made from has changed.
#pragma once

#include <string>
#include <vector>

#include "build/plan.hpp"

namespace build {

struct Unit {
    support::Path source;      // relative to the project
    support::Command command;  // all but source and output
    support::Path object;      // absolute; beside it lie its dependency file (.d) and its stamp (.stamp)
};

struct Objects {
    std::vector<support::Path> learned;  // all files that the units were made from
    std::string output;                  // warnings
};

/// Compiles what must be, several at once. Files of the compiler's own below `ours` are not looked at: its version
/// stands for them. `words` are its version.
std::expected<Objects, Failed> compile(const Job& job, const std::vector<Unit>& units, const std::string& words,
                                       const support::Path& ours);

}  // namespace build

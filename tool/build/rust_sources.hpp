// SPDX-License-Identifier: MIT
// What cargo has compiled of the user's sources, by content: cargo itself goes by the times of files.
#pragma once

#include "build/plan.hpp"

namespace build {

/// Where cargo leaves what it makes for one target.
struct CargoFolders {
    support::Path target;  // for the target itself
    support::Path host;    // for this machine: build scripts, procedural macros
};

/// Makes cargo compile anew the crates with a source that is not what it was when it was compiled. cargo would not see
/// a file that was put back with an old time, by a copy or from an archive. `sources` are those of a build that left no
/// note.
void distrust_changed(const Job& job, const CargoFolders& folders, const std::vector<support::Path>& sources);

/// Notes the sources that were compiled. Without a note the next build only does more than it must.
void note_compiled(const Job& job, const CargoFolders& folders, const std::vector<support::Path>& sources);

}  // namespace build

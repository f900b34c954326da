// SPDX-License-Identifier: MIT
// A note of what something was built from, by which a later build knows that nothing has changed.
#pragma once

#include <string>
#include <vector>

#include "build/inputs.hpp"
#include "support/file_system.hpp"

namespace build {

/// What goes into something that is built.
struct Recipe {
    std::string words;                 // all that counts besides files: versions, flags, environment
    std::vector<support::Path> files;  // inputs and the output itself
};

/// Whether the note at `stamp` is of this very recipe and of the files as they are now, those included that only the
/// compilers knew of.
bool agrees(const support::Path& stamp, const Recipe& recipe, Contents& contents, const support::FileSystem& files);

/// Writes the note. `learned` are the further files that the compilers have named.
support::Result<void> note(const support::Path& stamp, const Recipe& recipe, const std::vector<support::Path>& learned,
                           Contents& contents, support::FileSystem& files);

}  // namespace build

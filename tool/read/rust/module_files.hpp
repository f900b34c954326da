// SPDX-License-Identifier: MIT
// Where the file of a module lies.
#pragma once

#include <string>
#include <vector>

#include "support/file_system.hpp"

namespace reader::rust {

/// Where we are: the file being read, and the folder for the files of its child modules.
struct Place {
    support::Path file;
    support::Path folder;
    bool is_inline = false;  // within `mod x { … }` of that file
};

/// The place of a file that is the crate's root, or was found as that candidate.
Place place_of_root(const support::Path& file);
Place place_of_file(const support::Path& file, bool by_attribute);
Place place_of_inline(const Place& place, const std::string& name, const std::string* path);

/// Files that `mod name;` may mean, the first that exists counts. `path` is that of `#[path]`, or null.
std::vector<support::Path> candidates(const Place& place, const std::string& name, const std::string* path);

}  // namespace reader::rust

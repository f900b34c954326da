// SPDX-License-Identifier: MIT
// rustc's rules for the files of modules.
#include "read/rust/module_files.hpp"

namespace reader::rust {
namespace {

/// What `#[path]` is relative to.
support::Path base(const Place& place) { return place.is_inline ? place.folder : place.file.parent_path(); }

}  // namespace

Place place_of_root(const support::Path& file) { return {file, file.parent_path(), false}; }

Place place_of_file(const support::Path& file, bool by_attribute) {
    const bool owns_folder = by_attribute || file.filename() == "mod.rs";
    return {file, owns_folder ? file.parent_path() : file.parent_path() / file.stem(), false};
}

Place place_of_inline(const Place& place, const std::string& name, const std::string* path) {
    return {place.file, (path ? base(place) / *path : place.folder / name).lexically_normal(), true};
}

std::vector<support::Path> candidates(const Place& place, const std::string& name, const std::string* path) {
    if (path) {
        return {(base(place) / *path).lexically_normal()};
    }
    return {(place.folder / (name + ".rs")).lexically_normal(), (place.folder / name / "mod.rs").lexically_normal()};
}

}  // namespace reader::rust

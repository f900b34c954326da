// SPDX-License-Identifier: MIT
// Rust source → api::Library: everything reachable by a public path from the crate root.
// (The folder is `read`, the namespace `reader`: POSIX has a function `read`.)
#pragma once

#include <set>
#include <string>

#include "api/library.hpp"
#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace reader::rust {

struct Input {
    std::string root;                // the crate's lib.rs, relative to the project
    std::string crate;               // its name in code; paths start with `::user` in the scaffolding whatever it is
    std::set<std::string> features;  // on
    std::string edition = "2021";
};

api::Library read(const Input& input, const support::Path& project, const support::FileSystem& files,
                  source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace reader::rust

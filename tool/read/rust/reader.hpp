// SPDX-License-Identifier: MIT
// Rust source → api::Library: everything reachable by a public path from the crate root.
// (The folder is `read`, the namespace `reader`: POSIX has a function `read`.)
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/library.hpp"
#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace reader::rust {

/// A crate that another one knows by a name.
struct Dependency {
    std::string package;
    std::optional<std::size_t> crate = std::nullopt;  // of Input::others, where its source is known
};

/// By their names in code.
using Dependencies = std::map<std::string, Dependency>;

/// A crate whose types are read where the API mentions them.
struct OtherCrate {
    std::string root;  // its lib.rs, relative to the project
    std::set<std::string> features;
    std::string edition = "2021";
    Dependencies dependencies;
};

struct Input {
    std::string root;                // the crate's lib.rs, relative to the project
    std::string crate;               // its name in code; paths start with `::user` in the scaffolding whatever it is
    std::set<std::string> features;  // on
    std::string edition = "2021";
    Dependencies dependencies = {};
    std::vector<OtherCrate> others = {};
};

api::Library read(const Input& input, const support::Path& project, const support::FileSystem& files,
                  source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace reader::rust

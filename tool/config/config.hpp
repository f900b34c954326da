// SPDX-License-Identifier: MIT
// beepboop.toml and the facts of a crate's Cargo.toml, as plain values with every default filled in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace config {

enum class Language { rust, cpp };

/// A value with the place it was written at, for diagnostics.
struct Named {
    std::string name;
    std::string value;  // empty in lists
    source::Span span;
};

/// [rust]
struct Rust {
    std::string crate = "rust";  // folder of the crate, relative to the project
    std::vector<std::string> features;
    bool default_features = true;
    std::optional<source::Span> crate_place;   // where it is written, if it is
    std::vector<source::Span> feature_places;  // parallel to `features`
};

/// [cpp]
struct Cpp {
    std::vector<std::string> headers = {"cpp/api.hpp"};  // whose declarations are exported
    std::vector<std::string> sources;                    // default: every *.cpp and *.cc beside the headers, sorted
    std::vector<std::string> include;                    // folders; the headers' own are always searched
    std::map<std::string, std::string> defines;          // NAME → value, maybe empty
    std::vector<std::string> macros;                     // attribute-like macros, blanked before parsing
    std::vector<std::string> flags;                      // further compiler flags
    std::vector<std::string> frameworks;                 // of macOS, linked there
    /// [cpp.libraries]: target → static libraries that were built for it, relative to the project. Whether there are such
    /// targets is not looked at here.
    std::map<std::string, std::vector<std::string>> libraries;
};

/// [go]
struct Go {
    std::string package = "native";        // default: the folder's last part
    std::string folder = "native";         // relative to the project; default: the package's name
    std::vector<std::string> initialisms;  // top-level `initialisms`, upper case
};

struct Config {
    Language language = Language::rust;
    Rust rust;
    Cpp cpp;
    Go go;
    std::vector<std::string> targets;  // top-level `targets`, Go's names (`linux/amd64`); default: host
    std::vector<Named> renames;        // [rename]: "geometry::area" = "AreaOf"
    std::vector<Named> exclusions;     // top-level `exclude`
    std::vector<std::string> notices;  // top-level: licences of what only the author knows to be linked in
};

/// Reads <project>/beepboop.toml. Reports to the sink what is wrong (unknown key with the nearest known one, wrong
/// type, missing header, source or crate), each with its place in the file. A missing file is an error that names
/// `beepboop new`. Nothing is returned when an error was reported.
std::optional<Config> load(const support::Path& project, const support::FileSystem& files, source::SourceMap& sources,
                           diagnostics::Sink& sink);

/// A line of [dependencies].
struct Dependency {
    std::string name;                  // in code: `model`
    std::string package;               // `my-model`
    std::string target;                // of [target.'cfg(unix)'.dependencies]: `cfg(unix)`; empty for all targets
    std::string requirement;           // what is asked of it, as lines of TOML: `version = "1"`; without its path
    std::string path;                  // its folder, relative to the project; empty where it is not given by path
    std::optional<std::size_t> crate;  // in Crate::others, where it could be read
};

/// A crate that the user's depends on by path, directly or not.
struct LocalCrate {
    std::string package;
    std::string root;  // its lib.rs, relative to the project
    std::string edition;
    std::set<std::string> features;  // as far as the crates here turn them on
    std::vector<Dependency> dependencies;
};

/// What we need of the user's Cargo.toml.
struct Crate {
    std::string package;  // [package] name
    std::string library;  // [lib] name, or the package's with `_` for `-`
    std::string root;     // its lib.rs, relative to the project
    std::string edition = "2015";
    std::set<std::string> features;      // all that are on, by default or by choice, closed over what they enable
    std::set<std::string> all_features;  // all that exist
    std::vector<Dependency> dependencies;
    std::vector<LocalCrate> others;  // by path
    std::string patch;  // the text of its workspace's [patch] tables with paths made absolute, or empty
    std::string lock;   // the Cargo.lock that governs it (below the project's path, as given), or empty
};

/// Reads the crate's Cargo.toml (and its workspace root's, for [patch], inherited keys and the lock). Missing folder,
/// no package, no lib target (with the lines to add) and unknown features are reported with a place.
std::optional<Crate> load_crate(const Config& config, const support::Path& project, const support::FileSystem& files,
                                source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace config

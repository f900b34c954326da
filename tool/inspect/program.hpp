// SPDX-License-Identifier: MIT
// Libraries inside a program that Go has built, and what Go has noted in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/library.hpp"

namespace inspect {

struct Embedded {
    Library library;
    bool intact = false;  // the program holds the hash of exactly these bytes
};

/// The libraries of beepboop's packages among the bytes of any file.
std::vector<Embedded> find_embedded(std::string_view file);

/// What Go's linker notes of a build.
struct BuildInfo {
    std::string go;                         // `go1.26.8`
    std::string path;                       // of the main package
    std::string module;                     // with its version
    std::vector<std::string> dependencies;  // `github.com/ebitengine/purego v0.11.3`
};

/// Nothing where no Go has built the file, or where it was taken out.
std::optional<BuildInfo> read_build_info(std::string_view file);

}  // namespace inspect

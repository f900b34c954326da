// SPDX-License-Identifier: MIT
// C++ headers → api::Library: the functions and types that the API headers declare.
// (The folder is `read`, the namespace `reader`: POSIX has a function `read`.)
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/library.hpp"
#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace reader::cpp {

struct Input {
    std::vector<std::string> headers;  // relative to the project
    std::vector<std::string> include;  // folders, relative to the project
    std::map<std::string, std::string> defines;
    std::vector<std::string> macros;  // blanked before parsing
};

api::Library read(const Input& input, const support::Path& project, const support::FileSystem& files,
                  source::SourceMap& sources, diagnostics::Sink& sink);

}  // namespace reader::cpp

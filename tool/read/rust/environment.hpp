// SPDX-License-Identifier: MIT
// What all parts of the reader work with: what to read, where from, and where mistakes go.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "read/rust/reader.hpp"
#include "source/source.hpp"
#include "support/file_system.hpp"

namespace reader::rust {

struct Environment {
    const Input& input;
    const support::Path& project;
    const support::FileSystem& files;
    source::SourceMap& sources;
    diagnostics::Sink& sink;
};

/// Those of the crate that a place lies in.
const std::set<std::string>& features_at(const Environment& environment, source::Span place);

}  // namespace reader::rust

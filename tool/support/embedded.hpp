// SPDX-License-Identifier: MIT
// The texts that the tool carries with it, packed by cmake/embedded.cmake: the runtimes, the templates of new projects,
// docs/diagnostics.md, the licence.
#pragma once

#include <span>
#include <string_view>

namespace support {

struct EmbeddedFile {
    std::string_view path;  // below runtime/: "go/bridge/library.go"; or "docs/diagnostics.md", "LICENSE"
    std::string_view text;
};

// All packed files, sorted by path; they live as long as the program.
std::span<const EmbeddedFile> embedded_files();

}  // namespace support

// SPDX-License-Identifier: MIT
// The runtimes that the tool carries with it. Their text is packed by cmake/embedded.cmake from runtime/.
#pragma once

#include <span>
#include <string_view>

namespace support {

struct EmbeddedFile {
    std::string_view path;  // below runtime/, with `/`: "go/library_linux.go"
    std::string_view text;
};

// All packed files, sorted by path; they live as long as the program.
std::span<const EmbeddedFile> embedded_files();

}  // namespace support

// SPDX-License-Identifier: MIT
// Directives: comments in Go's style that tell the tool about the item below them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace reader::rust {

struct Directive {
    std::string name;      // `fast`
    std::string argument;  // what follows it, trimmed
    source::Span span;     // of `beepboop:…`, without the slashes
};

/// Whether the comment is a directive, known or not: `//beepboop:fast`, `// beepboop:fast`.
bool is_directive(std::string_view comment);

/// The directive in such a comment. An unknown one is reported, with the nearest that is known, and gives nothing.
std::optional<Directive> read_directive(std::string_view comment, source::Span span, diagnostics::Sink& sink);

}  // namespace reader::rust

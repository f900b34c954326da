// SPDX-License-Identifier: MIT
// Doc comments: from Markdown as Rust and C++ people write it to Go's own form.
#pragma once

#include <string>

#include "api/library.hpp"

namespace emit::go {

/// Comment lines with their marks. The first sentence is made to begin with the Go name where that reads well ("Returns
/// the sum." of `Add` becomes "Add returns the sum.") unless that is empty; an empty doc becomes `fallback`, a sentence. Fenced code is
/// indented, lists and headings are set as gofmt sets them; `note`, a paragraph, comes next, and a deprecation is the last paragraph.
std::string doc_comment(const api::Doc& doc, const std::string& source_name, const std::string& go_name, const std::string& fallback,
                        const std::string& note = "");

}  // namespace emit::go

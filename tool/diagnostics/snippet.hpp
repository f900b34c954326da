// SPDX-License-Identifier: MIT
// Lines of one source file with marks under them and labels beside the marks. Knows nothing of diagnostics.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/style.hpp"
#include "source/source.hpp"

namespace diagnostics {

struct Mark {
    source::Span span;      // of several lines only the first is marked
    std::string label;      // may be empty
    std::string_view sign;  // what the mark is made of: `^`, `-`
    Style style = Style::plain;
};

/// The largest number of a line that the marks lie on.
std::uint32_t last_line(const source::SourceFile& file, const std::vector<Mark>& marks);

/// Appends the marked lines, each behind its number in a gutter `width` digits wide; of several marks that overlap on a
/// line a later one covers the earlier. Lines left out between two marked ones show as `...`.
void append_snippet(std::string& text, const source::SourceFile& file, const std::vector<Mark>& marks,
                    std::size_t width, const Painter& painter);

}  // namespace diagnostics

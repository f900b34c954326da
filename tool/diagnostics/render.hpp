// SPDX-License-Identifier: MIT
// Diagnostics as text in rustc's manner, and as JSON.
#pragma once

#include <string>

#include "diagnostics/diagnostic.hpp"

namespace diagnostics {

enum class Colour { off, on };

/// Several lines, ending with a newline. Long lines are not cut; tabs are kept so that carets line up.
std::string render(const Diagnostic& diagnostic, const source::SourceMap& sources, Colour colour);
/// One JSON object on one line, without a newline: kind, severity, message, then, where it has a place, file, line,
/// column, end_line, end_column; label, others (each with a place and label), help (a list), and item where there is
/// one.
std::string render_json(const Diagnostic& diagnostic, const source::SourceMap& sources);

}  // namespace diagnostics

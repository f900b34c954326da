// SPDX-License-Identifier: MIT
// The terminal's codes for each style.
#include "diagnostics/style.hpp"

#include <fmt/core.h>

namespace diagnostics {
namespace {

std::string_view code(Style style) {
    switch (style) {
    case Style::plain: return "";
    case Style::strong: return "1";
    case Style::error: return "1;31";
    case Style::skipped: return "1;33";
    case Style::gutter: return "1;34";
    }
    return "";
}

}  // namespace

std::string Painter::paint(std::string_view text, Style style) const {
    if (colour_ == Colour::off || style == Style::plain || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code(style), text);
}

}  // namespace diagnostics

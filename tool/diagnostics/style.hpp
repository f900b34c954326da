// SPDX-License-Identifier: MIT
// Colours of the parts of a rendered diagnostic.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/render.hpp"

namespace diagnostics {

enum class Style { plain, strong, error, skipped, gutter };

/// Puts text into the terminal's colours, or leaves it as it is.
class Painter {
public:
    explicit Painter(Colour colour) : colour_(colour) {}
    std::string paint(std::string_view text, Style style) const;

private:
    Colour colour_;
};

}  // namespace diagnostics

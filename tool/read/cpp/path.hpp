// SPDX-License-Identifier: MIT
// A qualified name as written: `std::chrono::seconds`, `::geo::Point`.
#pragma once

#include <string>
#include <vector>

#include "support/strings.hpp"

namespace reader::cpp {

struct Path {
    bool absolute = false;  // begins with `::`
    std::vector<std::string> parts;

    std::string text() const { return (absolute ? "::" : "") + support::join(parts, "::"); }
    bool is_plain() const { return !absolute && parts.size() == 1; }
};

}  // namespace reader::cpp

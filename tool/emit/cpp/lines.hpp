// SPDX-License-Identifier: MIT
// Long lines, broken as clang-format breaks them wherever that is easily said.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emit::cpp {

/// A line that may be too long: `head` with the items behind it, parted by `separator` and a space, and `tail` behind
/// the last.
struct Packed {
    std::string head;
    std::vector<std::string> items;
    std::string separator;
    std::string tail;
};

/// What would not fit goes to the next line, below the first item; or all items below `head`, where that takes fewer
/// lines. `indentation` is that of the place it is written to.
std::string packed(const Packed& line, std::size_t indentation);

/// A function with its body, on one line where there is room: `head` up to the parenthesis, and `tail` from the other
/// one to before the brace.
std::string definition(const std::string& head, const std::vector<std::string>& parameters, std::string_view tail,
                       const std::vector<std::string>& body);

/// The parts between commas, without those inside of brackets: `int, std::map<int, bool>` → two.
std::vector<std::string> split_types(std::string_view list);

/// One a line, each with its line end.
std::string joined_lines(const std::vector<std::string>& lines);

}  // namespace emit::cpp

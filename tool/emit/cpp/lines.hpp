// SPDX-License-Identifier: MIT
// Long lines broken as clang-format breaks them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emit::cpp {

/// `head` with the items behind it, parted by `separator` and a space, and `tail` behind the last. What would not fit
/// goes to the next line, below the first item. `indentation` is that of the place it is written to.
std::string packed(std::string_view head, const std::vector<std::string>& items, std::string_view separator,
                   std::string_view tail, std::size_t indentation);

/// One a line, each with its line end.
std::string joined_lines(const std::vector<std::string>& lines);

}  // namespace emit::cpp

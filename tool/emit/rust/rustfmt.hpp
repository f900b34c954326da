// SPDX-License-Identifier: MIT
// The few decisions of rustfmt's that depend on how wide something is. What they do not cover is marked to be skipped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emit::rust {

/// `let x = path(a, b);`, of which `let x = ` is what stands before the call; with the arguments on lines of their own
/// where they are too wide.
std::string call(std::string_view before, std::string_view path, const std::vector<std::string>& arguments,
                 std::size_t indentation);

/// `Self::Circle { radius }`, or with a field a line.
std::string braced(std::string_view path, const std::vector<std::string>& fields);

/// `let name = value;`, with the value on a line of its own where both are too wide.
std::string let(std::string_view name, std::string_view value, std::size_t indentation);

/// The item as it is, marked to be skipped by rustfmt if one of its lines is too wide.
std::string item(std::string text);

}  // namespace emit::rust

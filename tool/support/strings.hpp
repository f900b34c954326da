// SPDX-License-Identifier: MIT
// Small functions on text that the standard library lacks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Parts between separators; an empty text has no parts.
std::vector<std::string> split(std::string_view text, std::string_view separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
/// Without white space at both ends.
std::string_view trim(std::string_view text);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
/// The candidate with the fewest edits from `word`, or empty where none is near enough to be meant (a third of its
/// length).
std::string nearest(std::string_view word, std::span<const std::string> candidates);
/// Lower-case hexadecimal SHA-256 of the bytes.
std::string sha256(std::string_view bytes);

}  // namespace support

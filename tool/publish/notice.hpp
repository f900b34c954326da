// SPDX-License-Identifier: MIT
// The file NOTICE of a package: everything that its libraries contain, with the texts that must go along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/component.hpp"

namespace publish {

inline constexpr std::string_view notice_name = "NOTICE";

/// Its first line, by which we know that it is ours to write anew.
inline constexpr std::string_view notice_mark = "Third-party notices, written by `beepboop pack`; do not edit.";

/// Sorted, each once: several targets bring the same ones.
std::vector<Component> united(std::vector<Component> components);

/// Each component, and each text once with all that it covers.
std::string notice(const std::vector<Component>& components);

}  // namespace publish

// SPDX-License-Identifier: MIT
// The version of the tool, and those of the tools it was tried with.
#pragma once

#include <string_view>

namespace build {

inline constexpr std::string_view tool_version = "0.1.0";  // as in CMakeLists.txt
inline constexpr std::string_view zig_version = "0.17.1";
inline constexpr std::string_view zigbuild_version = "0.24.0";
inline constexpr std::string_view purego_version = "v0.11.3";  // as in runtime/go/go.mod
inline constexpr std::string_view go_version = "1.25.0";       // the oldest that generated packages compile with

}  // namespace build

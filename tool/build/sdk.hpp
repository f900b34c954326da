// SPDX-License-Identifier: MIT
// A macOS SDK of nothing but the list of what its C library exports, which is all that linking plain code needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/toolchain.hpp"
#include "support/file_system.hpp"
#include "support/process.hpp"

namespace build {

/// The folder of zig's own library, as `zig env` tells it.
std::optional<support::Path> zig_library(const Tool& zig, const support::Path& project, support::ProcessRunner& runner);

/// What zig needs to be told of the user's own SDK, $SDKROOT, to find its frameworks; nothing where there is none.
std::vector<std::string> framework_flags(const support::ProcessRunner& runner);

/// What to do where a linker's words say that it lacks a framework, or nothing.
std::string framework_help(std::string_view output, const support::ProcessRunner& runner);

/// Makes the SDK below `work` from zig's libSystem.tbd, once for a version of zig. Nothing where zig has no such file:
/// then zig itself must link.
std::optional<support::Path> stub_sdk(const Tool& zig, const support::Path& project, const support::Path& work,
                                      support::FileSystem& files, support::ProcessRunner& runner);

}  // namespace build

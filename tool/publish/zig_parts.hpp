// SPDX-License-Identifier: MIT
// What zig links into a library by itself: the C++ standard library, the unwinder, start-up code.
#pragma once

#include <vector>

#include "build/targets.hpp"
#include "config/config.hpp"
#include "publish/component.hpp"
#include "support/file_system.hpp"

namespace publish {

/// `library` is zig's folder of sources; a part whose licence is missing there has no text.
std::vector<Component> zig_parts(const support::Path& library, const std::string& version, config::Language language,
                                 const build::Target& target, const support::FileSystem& files);

}  // namespace publish

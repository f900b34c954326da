// SPDX-License-Identifier: MIT
// Static libraries that the user brings: are they for the target, and were they built for the C++ library that we link?
#pragma once

#include <string_view>

#include "build/targets.hpp"
#include "support/result.hpp"

namespace build {

/// Whether an archive, or a single object file, can be linked into a library for the target. An error continues
/// "the library ".
support::Result<void> check_archive(std::string_view archive, const Target& target);

}  // namespace build

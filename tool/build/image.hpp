// SPDX-License-Identifier: MIT
// Reading a built library before it is shipped: is it for the target, and does it hold the ABI it was built for?
#pragma once

#include <string>
#include <string_view>

#include "build/targets.hpp"
#include "support/result.hpp"

namespace build {

/// The NUL-terminated text that `symbol` (without macOS's underscore) leads to in a library for the target. An error
/// continues "the library ".
support::Result<std::string> text_at_symbol(std::string_view image, const Target& target, const std::string& symbol);

/// Whether the image is a library for the target whose `bb_<package>_abi` is this hash.
support::Result<void> check_image(std::string_view image, const Target& target, const std::string& package,
                                  const std::string& abi_hash);

}  // namespace build

// SPDX-License-Identifier: MIT
// The static library, with the standard library's classes in its interface.
#include "../include/prebuilt.hpp"

namespace prebuilt {

std::string join(const std::string& first, const std::string& second) { return first + " and " + second; }

}  // namespace prebuilt

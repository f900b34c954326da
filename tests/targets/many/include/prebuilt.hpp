// SPDX-License-Identifier: MIT
// The header of the static library.
#pragma once

#include <string>

namespace prebuilt {

std::string join(const std::string& first, const std::string& second);

}  // namespace prebuilt

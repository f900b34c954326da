// SPDX-License-Identifier: MIT
// A source elsewhere.
#include "api.hpp"

std::int64_t part(std::int64_t number) noexcept { return number + 1; }

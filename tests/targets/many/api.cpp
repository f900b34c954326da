// SPDX-License-Identifier: MIT
// What C and the library do is called from here.
#include "api.hpp"

#include "old.h"
#include "prebuilt.hpp"

std::int64_t scaled(std::int64_t number) noexcept { return number * FACTOR; }

std::int64_t old(std::int64_t number) noexcept { return old_twice(number); }

std::string joined(std::string_view first, std::string_view second) {
    return prebuilt::join(std::string(first), std::string(second));
}

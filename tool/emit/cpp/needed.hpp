// SPDX-License-Identifier: MIT
// What of the bridge is needed in C++, and in which order C++ must read it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::cpp {

struct Needed {
    std::vector<std::size_t> records;      // each after those that it holds by value
    std::vector<std::size_t> variants;     // ascending
    std::vector<std::size_t> conversions;  // each after those that are part of what it converts to
    bool exceptions = false;               // something may throw exceptions of the API's classes
    std::set<std::string> headers;         // of the runtime: `text.hpp`
};

/// All that occurs in what is called.
Needed needed(const abi::Bridge& bridge);

}  // namespace emit::cpp

// SPDX-License-Identifier: MIT
// Which declared types occur in what is called; the others need no Rust.
#pragma once

#include <cstddef>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::rust {

/// Indices of the bridge's declarations, ascending.
struct Reachable {
    std::vector<std::size_t> records;
    std::vector<std::size_t> enumerations;
    std::vector<std::size_t> variants;
};

Reachable reachable(const abi::Bridge& bridge);

}  // namespace emit::rust

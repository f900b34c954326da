// SPDX-License-Identifier: MIT
// The hand-written Go that every package carries.
#pragma once

#include <string>

#include "abi/bridge.hpp"
#include "emit/go/emit.hpp"

namespace emit::go {

/// Adds `internal/bridge` as it is, and the package's own fixed part (calls, errors) with its package clause and import
/// path put in.
void add_runtime(const abi::Bridge& bridge, const Package& package, output::OutputTree& tree);

}  // namespace emit::go

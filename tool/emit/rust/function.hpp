// SPDX-License-Identifier: MIT
// Parts of functions that calls of native functions by Go have too.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "emit/rust/argument.hpp"

namespace emit::rust {

/// The fields of a frame, but for the outcome.
std::string frame_fields(const abi::Bridge& bridge, const abi::Function& function, const std::vector<Argument>& arguments);

/// What the value of a call is bound to before it: `let result = `, or empty.
std::string_view binding(const abi::Function& function);

/// How the call ends, as the last expression of the body.
std::string ending(const abi::Function& function, const std::vector<Argument>& arguments);

}  // namespace emit::rust

// SPDX-License-Identifier: MIT
// abi::Bridge → the one bridge source that is compiled with the user's.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "output/output_tree.hpp"

namespace emit::cpp {

/// Adds bridge.cpp and the C++ runtime's headers below `folder` (`.beepboop/cpp`). `headers` are the API headers as the
/// bridge source includes them: relative to `folder`.
void emit(const abi::Bridge& bridge, const std::vector<std::string>& headers, const std::string& folder,
          output::OutputTree& tree);

}  // namespace emit::cpp

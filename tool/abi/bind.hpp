// SPDX-License-Identifier: MIT
// api::Library → abi::Bridge: the last phase that may refuse.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "diagnostics/diagnostic.hpp"

namespace abi {

struct Options {
    std::string package;                   // Go's package name
    std::vector<std::string> initialisms;  // besides golint's
};

/// Functions that cannot cross are reported as skipped and left out of the bridge's library; clashes of names are
/// errors. With errors in the sink the bridge is not to be used.
Bridge bind(api::Library library, const Options& options, diagnostics::Sink& sink);

}  // namespace abi

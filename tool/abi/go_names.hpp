// SPDX-License-Identifier: MIT
// What everything exported is called in Go, and the clashes that come of it. Local names are the Go emitter's business.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "diagnostics/diagnostic.hpp"

namespace abi {

/// Fills in every go_name of the bridge. Two items of one name, and an item of a name that every package exports
/// itself, are reported with both places and the directive `name` as the way out.
void name_for_go(Bridge& bridge, const std::vector<std::string>& initialisms, diagnostics::Sink& sink);

}  // namespace abi

// SPDX-License-Identifier: MIT
// Which symbols a Rust library is to export, for linkers that would export everything.
#pragma once

#include <string>
#include <vector>

#include "build/plan.hpp"

namespace build {

/// The symbols of the package that the wrapper crate defines, sorted. The wrapper is our own text: a definition is `fn`
/// or `static` and the name.
std::vector<std::string> exported_symbols(const Job& job, const support::Path& wrapper);

/// Writes the list for the linker of Windows, a module definition file, and gives its path.
support::Result<support::Path> write_module_definition(const Job& job, const support::Path& wrapper);

}  // namespace build

// SPDX-License-Identifier: MIT
// The crates that are linked into the libraries, as `cargo metadata` knows them.
#pragma once

#include <string>
#include <vector>

#include "publish/component.hpp"
#include "support/file_system.hpp"
#include "json/json.hpp"

namespace publish {

/// All that the root package depends on, directly or not: no dev- and build-dependencies, no procedural macros, which
/// run in the compiler only. The root itself and `user`, the author's own crate, are left out.
std::vector<Component> linked_crates(const json::Value& metadata, const std::string& user,
                                     const support::FileSystem& files);

}  // namespace publish

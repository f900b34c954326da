// SPDX-License-Identifier: MIT
// Which data owns an object or a function, that is moved into a holder of its own when the data comes out.
#pragma once

#include <vector>

#include "api/library.hpp"

namespace emit::rust {

bool moves(const api::Library& library, const std::vector<api::Field>& fields);
/// Whether some case of it does.
bool moves(const api::Library& library, const api::Variant& variant);

}  // namespace emit::rust

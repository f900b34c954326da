// SPDX-License-Identifier: MIT
// The model as text, one line an item, free of what differs between languages, for `gen --dump api` and golden tests.
#pragma once

#include <string>

#include "api/library.hpp"

namespace api {

/// `list<f64>`, `&text`, `&mut list<u8>`, `option<record Point>`, `map<text, i32>`.
std::string dump(const Type& type, const Library& library);
std::string dump(const Library& library);

}  // namespace api

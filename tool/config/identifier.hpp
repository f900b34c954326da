// SPDX-License-Identifier: MIT
// What may be a name, in Go and in C.
#pragma once

#include <string_view>

namespace config {

/// Letters, digits and underscores of ASCII, no digit first.
bool is_identifier(std::string_view name);
bool is_go_keyword(std::string_view name);
/// A Go name that other packages see. Letters outside ASCII are taken on trust, the first one excepted.
bool is_exported(std::string_view name);

}  // namespace config

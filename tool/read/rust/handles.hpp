// SPDX-License-Identifier: MIT
// Where objects and functions cannot be, though their types are good.
#pragma once

#include <optional>
#include <string>

#include "read/rust/declarations.hpp"

namespace reader::rust {

enum class Direction { goes_in, comes_out };

/// Why a type cannot go that way as a whole: coming out, what it holds would have to be moved out of a borrow, or of what
/// others share; going in, an object inside data could not be given back if the call were refused. `label` names the
/// place of the whole type.
std::optional<Refusal> find_misplaced(const Declarations& declarations, const api::Type& type, Direction direction,
                                      const std::string& label);

/// The same of the type of a field, which may go either way; objects that it owns only come out.
std::optional<Refusal> find_misplaced_field(const Declarations& declarations, const api::Type& type,
                                            const std::string& label);

}  // namespace reader::rust

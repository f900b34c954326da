// SPDX-License-Identifier: MIT
// Objects: what stands above their declaration, and the traits that give them methods in Go.
#pragma once

#include "read/rust/declarations.hpp"
#include "read/rust/reading.hpp"

namespace reader::rust {

Read<api::Object> read_object(const Reading& reading, ItemId id);

/// Why a type cannot be lent as a whole: it holds an object by value, which would have to be moved out of what is only
/// borrowed or shared. `label` names the place of the whole type.
std::optional<Refusal> find_lent_object(const Declarations& declarations, const api::Type& type,
                                        const std::string& label);

/// Why a parameter cannot be taken: it is data that owns an object, which could not be given back if the call were
/// refused. By itself, or as an option, an object is an argument like any other.
std::optional<Refusal> find_moved_object(const Declarations& declarations, const api::Type& type,
                                         const std::string& label);

}  // namespace reader::rust

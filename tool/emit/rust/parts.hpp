// SPDX-License-Identifier: MIT
// What writes each kind of thing. One source file a kind.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "emit/rust/callbacks.hpp"
#include "emit/rust/emit.hpp"
#include "emit/rust/items.hpp"

namespace emit::rust {

/// C functions that are made for native functions, by their paths.
std::vector<std::string> entries_of_function_types(const std::vector<FunctionType>& types);
/// The table of all functions, which stands before them.
void write_calls(const abi::Bridge& bridge, Items& items);
void write_function(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_record(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_enumeration(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_variant(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_constant(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_object(const abi::Bridge& bridge, std::size_t index, Items& items);
void write_function_type(const abi::Bridge& bridge, const std::vector<FunctionType>& types, std::size_t index, Items& items);
void write_conversion(const abi::Bridge& bridge, std::size_t index, Items& items);

/// The native types, each once, of the errors that come out as messages and that the runtime does not know. What
/// functions fail with is not among them.
std::vector<std::string> errors_without_type(const abi::Bridge& bridge);
void write_error(const std::string& native, Items& items);

/// Cargo.toml.
std::string manifest(const abi::Bridge& bridge, const Crate& crate);

}  // namespace emit::rust

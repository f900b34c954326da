// SPDX-License-Identifier: MIT
// What writes each kind of thing. One source file a kind.
#pragma once

#include <cstddef>

#include "abi/bridge.hpp"
#include "text/code_writer.hpp"

namespace emit::cpp {

/// Its values, and which numbers they are.
void write_enumeration(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// That it is the variant of those records.
void write_variant(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// Its wire struct, and its specialisation without the bodies; those come when all types are declared.
void write_record(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);
void write_record_bodies(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// Its frame and its exported symbol.
void write_function(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

}  // namespace emit::cpp

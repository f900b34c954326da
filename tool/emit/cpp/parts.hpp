// SPDX-License-Identifier: MIT
// What writes each kind of thing. One source file a kind.
#pragma once

#include <cstddef>

#include "abi/bridge.hpp"
#include "text/code_writer.hpp"

namespace emit::cpp {

/// Its values, and which numbers they are.
void write_enumeration(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// That it is the variant of those records; of an enumeration that is an error, which value has which index.
void write_variant(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);
void write_sentinels(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// That it is an object; comes before all that may hold one. And what destroys it.
void write_object(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);
void write_destroy(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// Its wire struct, and its specialisation without the bodies; those come when all types are declared.
void write_record(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);
void write_record_bodies(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// That its frames are laid out as Go knows them.
void write_callback(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// The functions that convert a type. Comes between records and their bodies.
void write_conversion(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// What becomes of exceptions of the API's classes, and of others then.
void write_exceptions(const abi::Bridge& bridge, text::CodeWriter& writer);

/// Its type and its value.
void write_constant(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

/// Its frame and its exported symbol.
void write_function(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer);

}  // namespace emit::cpp

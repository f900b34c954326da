// SPDX-License-Identifier: MIT
// What writes each kind of thing into a file of the package. One source file a kind.
#pragma once

#include <string>
#include <vector>

#include "emit/go/file.hpp"
#include "emit/go/types.hpp"

namespace emit::go {

/// Everything the parts share while one file is written.
struct Writing {
    const abi::Bridge& bridge;
    const std::vector<std::string>& initialisms;
    File& file;
    Types types;
    Conversions& conversions;
};

void write_function(Writing& writing, std::size_t index);
void write_constant(Writing& writing, std::size_t index);
/// How an error is made from the pointer to its payload: what typed failures, conversions and exceptions need.
void write_failers(Writing& writing);
void write_causes(Writing& writing);
void write_exceptions(Writing& writing);
void write_record(Writing& writing, std::size_t index);
void write_enumeration(Writing& writing, std::size_t index);
void write_variant(Writing& writing, std::size_t index);
void write_object(Writing& writing, std::size_t index);
/// `Tuple2[A, B]`.
void write_tuple(Writing& writing, std::size_t size);
/// `Range[T]`.
void write_range(Writing& writing);

/// The conversions wished for, and those that they wish for.
void write_conversions(Writing& writing);
/// A struct as it lies in a block and as Go has it.
struct Struct {
    const std::string& go_name;
    const std::vector<abi::Field>& fields;
    bool is_error = false;     // a pointer in Go
    bool has_message = false;  // its text comes along
    bool recursive = false;
};
void write_record_lift(Writing& writing, const Struct& record);
void write_record_lower(Writing& writing, const Struct& record);
/// The lines that keep a value of a recursive type from going too deep; empty for others.
std::string depth_guard(bool recursive, const std::string& mirror);
void write_variant_lift(Writing& writing, std::size_t index);
void write_variant_lower(Writing& writing, std::size_t index);
void write_object_lift(Writing& writing, abi::CrossingId id);
void write_object_lower(Writing& writing, abi::CrossingId id);
void write_callback_lift(Writing& writing, abi::CrossingId id);
void write_callback_lower(Writing& writing, abi::CrossingId id);
/// Options of objects and callbacks.
void write_handle_option_lift(Writing& writing, abi::CrossingId id);
void write_handle_option_lower(Writing& writing, abi::CrossingId id);

/// The table of functions, and the library that has them.
void write_library(Writing& writing);

/// A struct type's field lines, with docs, as gofmt sets them.
std::string struct_fields(Writing& writing, const std::vector<abi::Field>& fields, const std::vector<api::Field>& written, bool has_message);
/// What an error struct has besides its text: the error that caused it; and its text, where it came along.
void write_error_methods(Writing& writing, const Struct& record, const std::vector<api::Field>& written, const std::string& fallback);

/// Of an exception: a method by which `errors.As` finds its bases.
void write_ancestors(Writing& writing, std::size_t index);

/// Whether all fields are plain and there are some: then Go's struct is the wire value.
bool all_plain(const abi::Bridge& bridge, const std::vector<abi::Field>& fields);

}  // namespace emit::go

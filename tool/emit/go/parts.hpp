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
/// The names of its parameters, as the signature and ArgumentError show them.
std::vector<std::string> parameter_names(const Writing& writing, const abi::Function& function);
void write_record(Writing& writing, std::size_t index);
void write_enumeration(Writing& writing, std::size_t index);
void write_variant(Writing& writing, std::size_t index);
/// `Tuple2[A, B]`.
void write_tuple(Writing& writing, std::size_t size);

/// The conversions wished for, and those that they wish for.
void write_conversions(Writing& writing);
void write_record_lift(Writing& writing, const std::string& go_name, const std::vector<abi::Field>& fields);
void write_record_lower(Writing& writing, const std::string& go_name, const std::vector<abi::Field>& fields, bool recursive);
/// The lines that keep a value of a recursive type from going too deep; empty for others.
std::string depth_guard(bool recursive, const std::string& mirror);
void write_variant_lift(Writing& writing, std::size_t index);
void write_variant_lower(Writing& writing, std::size_t index);

/// The table of functions, and the library that has them.
void write_library(Writing& writing);

/// A struct type's field lines, with docs, as gofmt sets them.
std::string struct_fields(Writing& writing, const std::vector<abi::Field>& fields, const std::vector<api::Field>& written);

/// Whether all fields are plain and there are some: then Go's struct is the wire value.
bool all_plain(const abi::Bridge& bridge, const std::vector<abi::Field>& fields);

}  // namespace emit::go

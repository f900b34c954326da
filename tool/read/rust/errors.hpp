// SPDX-License-Identifier: MIT
// Types that are errors without being declared in the API: those of the standard library and of other crates, and
// `dyn Error`.
#pragma once

#include <optional>
#include <string_view>

#include "read/rust/reading.hpp"

namespace reader::rust {

/// Whether a type of the standard library or of another crate is an error, as far as its path tells.
bool is_error_path(std::string_view path);

/// The same type where only an error can stand: types of other crates in it are taken for errors.
RustType as_error(RustType type);

/// What a result type holds.
struct Fallible {
    RustType value;
    RustType error;
};

/// `Result<T, E>`, and result types of other places that leave E out: `std::io::Result<T>`, `anyhow::Result<T>`. Of
/// those of other crates `Error` beside it is taken for E. Nothing for other types.
std::optional<Fallible> fallible(const RustType& type);

/// Whether Go can have an error of it.
bool can_be_error(const RustType& error, const api::Type& type, const Crate& crate);

/// E of a result: text, an error, or a declared type that can be one.
Read<api::Type> read_error(const Reading& reading, const RustType& error);

}  // namespace reader::rust

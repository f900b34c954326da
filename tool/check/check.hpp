// SPDX-License-Identifier: MIT
// The rules that hold for every language. Each changes the model or reports; none knows what comes after.
#pragma once

#include <string>
#include <vector>

#include "api/library.hpp"
#include "diagnostics/diagnostic.hpp"

namespace check {

/// An entry of beepboop.toml that names an item of the API.
struct Entry {
    std::string item;   // `geometry::area`, `Point::x`, `Color::Red`
    std::string value;  // the new Go name; empty in exclusions
    source::Span span;
};

/// Takes the named items out, and types that contain an excluded one with them; functions that use such a type are
/// reported as skipped. An entry that names nothing is an error with the nearest item.
void exclude(const std::vector<Entry>& exclusions, api::Library& library, diagnostics::Sink& sink);

/// Gives items, fields and enumerators their names in Go. An entry that names nothing, or a name that Go would not export, is
/// an error.
void rename(const std::vector<Entry>& renames, api::Library& library, diagnostics::Sink& sink);

/// Adds a function `DefaultT` for each record whose native type has a default. (What the directive `default` says is
/// written in Go alone.)
void add_defaults(api::Library& library);

/// Finds the types that are errors in Go: what functions fail with, what errors hold as their source. Enumerations that are
/// errors become variants without fields.
void find_errors(api::Library& library, diagnostics::Sink& sink);

/// Adds the functions that give the texts of errors, and of types with a hand-written Display.
void add_texts(api::Library& library);

/// Finds the objects that are shared, and reports those of Rust that are shared and have methods which change them.
void find_shared(api::Library& library, diagnostics::Sink& sink);

/// Adds the functions of objects that nobody wrote: texts, comparisons, hashes, and their bases.
void add_object_functions(api::Library& library);

/// Reports records that contain themselves by value.
void find_recursion(const api::Library& library, diagnostics::Sink& sink);

/// Reports directives `name` whose name is no exported Go identifier.
void find_bad_names(api::Library& library, diagnostics::Sink& sink);

}  // namespace check

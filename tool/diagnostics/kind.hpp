// SPDX-License-Identifier: MIT
// The kinds of diagnostics. docs/diagnostics.md documents each; tests/refused shows each.
#pragma once

#include <string_view>
#include <vector>

namespace diagnostics {

enum class Kind {
    syntax_error,            // the parser met an ERROR node
    unknown_directive,       // //beepboop:fats
    invalid_directive,       // a directive with wrong arguments, or on an item it does not fit
    unsupported_type,        // a type that does not cross
    unsupported_item,        // a generic or unsafe function, an item made by a macro, …
    unresolved_name,         // a path or type name that leads nowhere the reader can see
    static_borrow,           // `&'static` parameter
    platform_dependent,      // `long`, or an item whose cfg depends on the target
    key_not_comparable,      // a map key or set element that Go cannot compare
    constant_not_evaluated,  // an array length or discriminant that is not a constant we can compute
    not_fast,                // `fast` on what may block or call back
    name_clash,              // two items of one Go name
    reserved_name,           // a name that every package exports itself
    unknown_item,            // a rename or exclusion that matches nothing
    recursive_type,          // a record that contains itself without a pointer
    overloaded,              // a further overload without a name of its own
    unknown_key,             // beepboop.toml
    invalid_value,           // beepboop.toml
    missing_file,            // beepboop.toml or source names a file that is not there
    missing_crate,           // beepboop.toml names a folder without a crate, or a crate without a lib target
};

/// Its name as shown and as `explain` takes it: `unsupported-type`.
std::string_view name(Kind kind);
/// All of them, in order of declaration.
std::vector<Kind> all_kinds();

}  // namespace diagnostics

// SPDX-License-Identifier: MIT
// Which directives fit which item, and what they say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/rust/annotations.hpp"
#include "read/rust/refusal.hpp"

namespace reader::rust {

enum class DirectedItem { function, method, constant, structure, enumeration, field, variant };

/// Checks the directives above an item: one that does not fit, or whose argument does not, is an error; one that is not
/// implemented yet refuses the item.
std::optional<Refusal> check_directives(const Annotations& notes, DirectedItem kind);

/// Reports the directives above an item on which none but `skip` acts, and those inside the implementation of a trait.
void report_idle_directives(const Annotated& item, diagnostics::Sink& sink);
void report_idle_member(const Annotated& member, diagnostics::Sink& sink);

/// The error of a directive that cannot be meant.
Refusal invalid(const Directive& directive, std::string message, std::string help);

/// The argument of `name`.
std::optional<std::string> rename_of(const Annotations& notes);

}  // namespace reader::rust

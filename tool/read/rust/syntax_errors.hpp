// SPDX-License-Identifier: MIT
// What the parser could not make sense of, told to the user.
#pragma once

#include <string>

#include "read/rust/environment.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

/// Reports the first error in or below `node`. `item` is what the user can exclude; it may be empty.
void report_syntax_error(syntax::Node node, const std::string& item, const Environment& environment);

/// Reports a node that is well formed but does not stand where it may: a statement between items.
void report_misplaced(syntax::Node node, const Environment& environment);

}  // namespace reader::rust

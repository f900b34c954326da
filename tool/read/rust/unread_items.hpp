// SPDX-License-Identifier: MIT
// Items that are exported and not read: listed with their reasons.
#pragma once

#include "read/rust/declarations.hpp"
#include "read/rust/reading.hpp"

namespace reader::rust {

/// Constants, statics, traits, macros, `extern` functions, modules that depend on the target.
void report_unread_items(const Reading& reading);

/// Associated constants of types that are read.
void report_members(const Reading& reading, const Declarations& declarations);

}  // namespace reader::rust

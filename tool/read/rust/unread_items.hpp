// SPDX-License-Identifier: MIT
// Items that are exported and not read: listed with their reasons.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

/// Statics, traits, macros, `extern` functions, modules that depend on the target.
void report_unread_items(const Reading& reading);

}  // namespace reader::rust

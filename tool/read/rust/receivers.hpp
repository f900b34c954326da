// SPDX-License-Identifier: MIT
// `self` in its forms.
#pragma once

#include "read/rust/reading.hpp"

namespace reader::rust {

bool is_receiver(const syntax::Node& parameter);

/// `T`, `&T` or `&mut T` of the type that a method belongs to.
Read<RustType> read_receiver(const Reading& reading, const Item& method, syntax::Node parameter);

}  // namespace reader::rust

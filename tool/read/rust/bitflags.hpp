// SPDX-License-Identifier: MIT
// `bitflags! { … }` read from its tokens.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

bool is_bitflags(syntax::Node macro_invocation);

struct Bitflags {
    std::unique_ptr<syntax::Tree> tree;
    std::vector<std::string> integers;  // of each struct, in order: `u32`
};

/// The same file with everything blanked but the macro's structs, which are written as enums: `struct` is `enum`, `:
/// u32` is gone, `const A = 1;` is `A = 1,`. Offsets are those of the file.
Bitflags parse_bitflags(syntax::Node macro_invocation, const source::SourceMap& sources);

}  // namespace reader::rust

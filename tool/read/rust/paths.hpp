// SPDX-License-Identifier: MIT
// Paths as they are written: `::std::fmt`, `crate::a::B`, `self::x`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "syntax/tree.hpp"

namespace reader::rust {

struct Path {
    std::vector<std::string> segments;  // `crate`, `self`, `super` and `Self` as they are; others without `r#`
    bool absolute = false;              // begins with `::`

    std::string text() const;
};

/// Nothing where it is more than names: `<T as Trait>::X`, `Vec::<u8>::new`.
std::optional<Path> read_path(syntax::Node node);

}  // namespace reader::rust
